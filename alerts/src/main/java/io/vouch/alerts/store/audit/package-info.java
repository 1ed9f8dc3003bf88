/**
 * Who did what, and has anybody changed the record of it? Append-only, chained by digests.
 *
 * <p>Read first: {@link io.vouch.alerts.store.audit.AuditLog}. Whoever changes something that must be answered for appends an
 * {@link io.vouch.alerts.store.audit.AuditAct} in the same transaction, as its last statement. Details name ids and codes,
 * never page text, account numbers or secrets.
 */
package io.vouch.alerts.store.audit;
