/**
 * Which papers are worth a person's time to label next?
 *
 * <p>Read first: {@link io.vouch.models.active.ActiveSampling}. Pure: what was read comes in, a ranking goes out.
 */
package io.vouch.models.active;
