/**
 * Is another reading the same value, misread? One model of which characters recognition takes for which, learned from pages whose
 * text is known, and of how values differ that really are two.
 *
 * <p>Read first: {@link io.vouch.extraction.confusion.ConfusionModel}.
 */
package io.vouch.extraction.confusion;
