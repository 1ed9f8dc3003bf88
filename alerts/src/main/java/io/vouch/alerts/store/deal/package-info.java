/**
 * What does the job know of a deal, as it rests in the store? Papers, coverage, truth table and alerts, replaced as one.
 *
 * <p>Read first: {@link io.vouch.alerts.store.deal.DealFacts} (one evaluation of a deal) and {@link
 * io.vouch.alerts.store.deal.DealWriter} (which applies it in one transaction and tells those who listen). People's work on an
 * alert is not touched here, but that an alert gets its row of work, and loses or regains its place in the queue when it is
 * withdrawn or stands again.
 */
package io.vouch.alerts.store.deal;
