/**
 * Does a model still read what comes in? Control charts of confidence and corrections, one a vendor.
 *
 * <p>Read first: {@link io.vouch.models.drift.DriftWatch}. Pure: what was observed comes in, signals go out.
 */
package io.vouch.models.drift;
