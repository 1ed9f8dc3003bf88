/**
 * Who must look at what first?
 *
 * <p>Read first: {@link io.vouch.alerts.Alert}, then {@code job} (the one place where the pipeline is put together), {@code
 * store} (the only home of SQL), {@code output} (the files of the contract) and {@code cli} (the only home of the command
 * line). This package holds plain records; it does not know Flink, SQL or the terminal.
 */
package io.vouch.alerts;
