/**
 * What do people see of the alerts, and what did they decide?
 *
 * <p>Read first: {@link io.vouch.alerts.store.review.ReviewQueue} (what to look at next), {@link
 * io.vouch.alerts.store.review.Decisions} (the state machine: every act names the version that was looked at), {@link
 * io.vouch.alerts.store.review.AlertDesk} and {@link io.vouch.alerts.store.review.PaperDesk} (what one alert's screen shows), {@link
 * io.vouch.alerts.store.review.Snoozes}, {@link io.vouch.alerts.store.review.Corrections}, {@link
 * io.vouch.alerts.store.review.Statistics}. Every question names the tenant; nothing here writes what the job writes. Who may do
 * what is decided above, by roles; that a second person confirms the dismissal of the worst alerts is decided here.
 */
package io.vouch.alerts.store.review;
