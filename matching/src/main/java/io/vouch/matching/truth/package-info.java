/**
 * What do all papers of a deal say of one fact, and do they agree? {@link io.vouch.matching.truth.TruthTable} lays the papers
 * side by side: rows are facts, columns are papers, each cell carries value, place, source and confidence.
 *
 * <p>For people who look at a deal. It accuses nobody: what a disagreement means is said by the checks.
 */
package io.vouch.matching.truth;
