/**
 * Measured claims: fields read from documents scored against expected values, with the command that regenerates the figures.
 *
 * <p>Works on the files that a run writes ({@code documents.jsonl}, {@code alerts.jsonl}), so it measures what users get, and
 * on folders of expected values; it knows nothing of how values were read.
 */
package io.vouch.alerts.bench;
