/**
 * Does the catalogue of checks find what was planted, and does it stay silent where nothing is? Read first: {@link
 * io.vouch.alerts.bench.checks.ChecksSection}, then {@code CheckScoring}.
 *
 * <p>Works on the generator's truth files and on what a run wrote; draws no papers itself.
 */
package io.vouch.alerts.bench.checks;
