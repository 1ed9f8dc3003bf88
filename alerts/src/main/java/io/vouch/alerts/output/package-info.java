/**
 * What does a run leave behind for others to read?
 *
 * <p>Read first: {@link io.vouch.alerts.output.OutputFolder}. {@link io.vouch.alerts.output.Lines} makes the lines of {@code
 * documents.jsonl}, {@code alerts.jsonl} and {@code coverage.jsonl}; their keys are part of the outside contract and pinned by a
 * test. Files appear whole or not at all.
 *
 * <p>Conventions of the lines: keys are snake_case; amounts are decimal strings; a key is left out, never null, when there is
 * nothing to say ({@code reason}, {@code expected}, {@code amount_at_risk}, {@code page} and {@code box} of a value that has
 * no place on a page); lists are always there.
 */
package io.vouch.alerts.output;
