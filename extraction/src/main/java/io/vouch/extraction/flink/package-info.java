/** Extraction as an operator of a Flink job: a thin shell around {@link io.vouch.extraction.Extractor}. The module's only home of Flink. */
package io.vouch.extraction.flink;
