/**
 * Tells other programs what happened: signed, retried, to allowed hosts only.
 *
 * <p>Read first: {@link io.vouch.alerts.api.webhook.WebhookSender} and {@link io.vouch.alerts.api.webhook.AllowedHosts}. What is
 * told comes from {@code store.outbox}.
 */
package io.vouch.alerts.api.webhook;
