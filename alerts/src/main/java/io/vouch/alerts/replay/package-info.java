/**
 * What would other rules have said? Two sets of alerts over the same papers, held against each other.
 *
 * <p>Read first: {@link io.vouch.alerts.replay.AlertChanges}. Knows lines of {@code alerts.jsonl} alone, so that alerts of a run and of
 * the service's store are compared alike.
 */
package io.vouch.alerts.replay;
