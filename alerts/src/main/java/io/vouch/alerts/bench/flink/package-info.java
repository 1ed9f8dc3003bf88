/** Runs matching in a small Flink of its own for measurements. Read first: {@link io.vouch.alerts.bench.flink.DealRun}. */
package io.vouch.alerts.bench.flink;
