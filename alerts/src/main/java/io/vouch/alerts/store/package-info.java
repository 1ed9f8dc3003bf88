/**
 * Where do the facts of a run rest? The only home of SQL.
 *
 * <p>Read first: {@link io.vouch.alerts.store.EmbeddedServer} (the default PostgreSQL), {@link
 * io.vouch.alerts.store.Database} (how to reach one), {@link io.vouch.alerts.store.Store} (what a run reads and deletes) and
 * {@link io.vouch.alerts.store.FactWriter} (what the job's sinks write). Facts are written once: writing the same fact again
 * changes nothing, so a run that is killed and repeated leaves each fact once. This package knows rows, not what is in them:
 * lines of the output files are made in {@code output}.
 */
package io.vouch.alerts.store;
