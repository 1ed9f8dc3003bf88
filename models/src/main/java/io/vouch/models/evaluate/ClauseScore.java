package io.vouch.models.evaluate;

import io.vouch.models.labels.ClauseSense;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts for one kind of clause over all contracts.
 *
 * @param contracts that have it
 * @param said contracts that were said to have it
 * @param both of them
 * @param truths labelled clauses
 * @param covered of them found
 * @param shown found clauses
 * @param right of them labelled
 */
public record ClauseScore(
        ClauseSense sense, int contracts, int said, int both, int truths, int covered, int shown, int right) {

    /** In order of kinds. */
    public static List<ClauseScore> of(List<DocumentJudgement> documents) {
        Map<ClauseSense, ClauseScore> scores = new TreeMap<>();
        documents.forEach(document ->
                document.clauses().forEach(clause -> scores.merge(clause.sense(), of(clause), ClauseScore::plus)));
        return List.copyOf(scores.values());
    }

    private static ClauseScore of(ClauseJudgement clause) {
        return new ClauseScore(
                clause.sense(),
                clause.isExpected() ? 1 : 0,
                clause.isFound() ? 1 : 0,
                clause.isExpected() && clause.isFound() ? 1 : 0,
                clause.truths(),
                clause.covered(),
                clause.shown(),
                clause.right());
    }

    private ClauseScore plus(ClauseScore other) {
        return new ClauseScore(
                sense,
                contracts + other.contracts,
                said + other.said,
                both + other.both,
                truths + other.truths,
                covered + other.covered,
                shown + other.shown,
                right + other.right);
    }

    /** Of contracts. */
    public double precision() {
        return said == 0 ? 0 : (double) both / said;
    }

    /** Of contracts. */
    public double recall() {
        return contracts == 0 ? 0 : (double) both / contracts;
    }

    /** Of contracts. */
    public double f1() {
        return contracts + said == 0 ? 0 : 2.0 * both / (contracts + said);
    }

    /** Share of the shown sentences that are such a clause. */
    public double clausePrecision() {
        return shown == 0 ? 0 : (double) right / shown;
    }

    /** Share of the labelled clauses that are shown. */
    public double clauseRecall() {
        return truths == 0 ? 0 : (double) covered / truths;
    }

    /** A Markdown table; empty if no contract's clauses are labelled. */
    public static String table(List<ClauseScore> scores) {
        if (scores.isEmpty()) {
            return "";
        }
        StringBuilder table = new StringBuilder(
                "| clause | contracts | P | R | F1 | clauses | shown right | found |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        for (ClauseScore score : scores) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.3f | %.3f | %.3f | %d | %.3f | %.3f |%n",
                    score.sense().wireName(),
                    score.contracts(),
                    score.precision(),
                    score.recall(),
                    score.f1(),
                    score.truths(),
                    score.clausePrecision(),
                    score.clauseRecall()));
        }
        return table.toString();
    }
}
