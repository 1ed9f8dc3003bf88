/**
 * What speaks for a candidate being a field: votes of labels by geometry, and features for the model.
 *
 * <p>Read first: {@link io.vouch.extraction.feature.Scene} (all that is known of one document) and {@link
 * io.vouch.extraction.feature.Vote}. Decides nothing: {@code decode} does.
 */
package io.vouch.extraction.feature;
