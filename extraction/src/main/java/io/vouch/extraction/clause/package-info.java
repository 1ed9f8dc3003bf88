/**
 * Clauses that decide whether a receivable may be financed: found by wording, shown as the whole sentence.
 *
 * <p>Read first: {@link io.vouch.extraction.clause.ClauseFinder}. The wordings are the resource {@code clauses.txt};
 * trained models weigh what they find, and add what none of them knows ({@link io.vouch.extraction.clause.ClauseOpinions}).
 */
package io.vouch.extraction.clause;
