/**
 * What does the store know of papers, alerts, deals and batches, for a program that asks? Read-only, but for the list of files
 * that a manifest announces.
 *
 * <p>Read first: {@link io.vouch.alerts.store.lookup.Papers} and {@link io.vouch.alerts.store.lookup.AlertList}. Every question
 * names a tenant; pages are cut by keys, never by counting rows.
 */
package io.vouch.alerts.store.lookup;
