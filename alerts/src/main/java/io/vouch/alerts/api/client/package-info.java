/**
 * How do many files reach a running server, each once, whatever breaks on the way? The client behind {@code vouch submit}; {@link
 * io.vouch.alerts.api.client.SubmitClient} is all of it.
 */
package io.vouch.alerts.api.client;
