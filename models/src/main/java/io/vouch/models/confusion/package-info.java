/**
 * Which characters are taken for which: learned from values whose true text is known beside what was read.
 *
 * <p>Read first: {@link io.vouch.models.confusion.ConfusionModel}. Depends on {@code labels} alone. Judges no pair of papers: that is
 * {@code matching}.
 */
package io.vouch.models.confusion;
