/**
 * Is one model better than another, or does it only look so? Both read the same documents; the difference is resampled.
 *
 * <p>Read first: {@link io.vouch.models.compare.Comparison}. Depends on {@code evaluate}; decides nothing (that is {@code gate}).
 */
package io.vouch.models.compare;
