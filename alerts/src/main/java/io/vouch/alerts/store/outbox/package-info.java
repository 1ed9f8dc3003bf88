/**
 * What is still to be told to other programs, and to whom? Events are put in by the store itself, in the transaction that makes
 * them true; {@link io.vouch.alerts.store.outbox.Outbox} hands them out until they are delivered or given up.
 */
package io.vouch.alerts.store.outbox;
