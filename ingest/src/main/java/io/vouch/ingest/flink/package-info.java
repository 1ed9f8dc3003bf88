/** Ingest as an operator of a Flink job: a thin asynchronous shell around the worker pool. The module's only home of Flink. */
package io.vouch.ingest.flink;
