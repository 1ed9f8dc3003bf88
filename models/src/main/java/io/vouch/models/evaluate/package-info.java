/**
 * Measures a reader on labelled documents.
 *
 * <p>Read first: {@link io.vouch.models.evaluate.Evaluator}.
 */
package io.vouch.models.evaluate;
