/**
 * The models of an installation: which there are, who made them of what, which is in use and who approved it.
 *
 * <p>Read first: {@link io.vouch.models.registry.ModelRegistry}. The layout of its folder is read by {@code
 * extraction.nlp.PublishedModels}, which never writes. Whether a model may be promoted is decided in {@code gate}.
 */
package io.vouch.models.registry;
