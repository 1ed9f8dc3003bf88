/**
 * How sure are we? Turns scores into calibrated chances.
 *
 * <p>Read first: {@link io.vouch.extraction.confidence.Chances}.
 */
package io.vouch.extraction.confidence;
