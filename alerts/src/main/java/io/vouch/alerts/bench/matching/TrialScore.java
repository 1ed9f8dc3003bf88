package io.vouch.alerts.bench.matching;

import io.vouch.matching.Finding;
import io.vouch.matching.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the alerts of a {@link Trial} say of copies caught, distinct invoices accused and honest cases disturbed. */
final class TrialScore {

    private final Trial trial;
    private final Set<Integer> caught = new HashSet<>();
    private final Set<Integer> disturbed = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();

    TrialScore(Trial trial, List<Finding> findings) {
        this.trial = trial;
        findings.stream()
                .filter(finding ->
                        finding.check().startsWith("DUP-") && finding.severity().isAtLeast(Severity.MEDIUM))
                .forEach(this::judge);
    }

    private void judge(Finding finding) {
        String own = caseOf(finding.deal());
        for (String related : finding.relatedDeals()) {
            if (!caseOf(related).equals(own)) {
                wrong.add("false: %s %s".formatted(finding.deal(), finding.title()));
            } else if (finding.deal().startsWith(Trial.HONEST)) {
                disturbed.add(number(finding.deal()));
                wrong.add("%s: %s %s"
                        .formatted(trial.kind(number(finding.deal())).label(), finding.check(), finding.title()));
            } else {
                caught.add(number(finding.deal()));
            }
        }
    }

    /** First and again share a case; the deals of an honest case do. */
    static String caseOf(String deal) {
        return deal.startsWith(Trial.HONEST) ? Trial.HONEST + number(deal) : Integer.toString(number(deal));
    }

    private static int number(String deal) {
        return Integer.parseInt(deal.split("-")[1]);
    }

    long falseAlerts() {
        return wrong.stream().filter(line -> line.startsWith("false")).count();
    }

    List<String> table() {
        List<String> lines = new ArrayList<>(List.of(
                "| handed in again | as | n | caught | recall | both as text | recall | one a picture | recall |",
                "|---|---|---|---|---|---|---|---|---|"));
        for (Copying kind : Copying.values()) {
            Tally all = tally(kind, i -> true);
            Tally text = tally(kind, i -> !trial.isPictured(i));
            Tally picture = tally(kind, trial::isPictured);
            lines.add("| %s | %s | %d | %d | %s | %d | %s | %d | %s |"
                    .formatted(
                            kind.label(),
                            kind.what(),
                            all.cases(),
                            all.caught(),
                            all.recall(),
                            text.cases(),
                            text.recall(),
                            picture.cases(),
                            picture.recall()));
        }
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "False alerts between different invoices: %d on %d distinct, %.2f per 1,000.",
                falseAlerts(),
                trial.distinct(),
                1000.0 * falseAlerts() / trial.distinct()));
        lines.add("");
        lines.addAll(List.of("| honest look-alikes | as | cases | alerted | share |", "|---|---|---|---|---|"));
        for (Honest kind : Honest.values()) {
            long alerted =
                    disturbed.stream().filter(slot -> trial.kind(slot) == kind).count();
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %d | %.1f %% |",
                    kind.label(),
                    kind.what(),
                    trial.honest(),
                    alerted,
                    100.0 * alerted / trial.honest()));
        }
        return lines;
    }

    List<String> misses() {
        List<String> lines = new ArrayList<>(wrong);
        for (int i = 0; i < trial.distinct(); i++) {
            if (!caught.contains(i)) {
                lines.add("missed, %s: %s".formatted(trial.copying(i).label(), trial.description(i)));
            }
        }
        return lines;
    }

    /** Recall over all kinds of copies, 0..1. */
    double caughtShare() {
        return (double) caught.size() / trial.distinct();
    }

    /** Cases of one kind of copy, and how many of them were caught. */
    private record Tally(int cases, int caught) {
        String recall() {
            return cases == 0 ? "-" : String.format(Locale.ROOT, "%.4f", (double) caught / cases);
        }
    }

    private Tally tally(Copying kind, IntPredicate counted) {
        int[] cases = IntStream.range(0, trial.distinct())
                .filter(i -> trial.copying(i) == kind && counted.test(i))
                .toArray();
        return new Tally(
                cases.length, (int) IntStream.of(cases).filter(caught::contains).count());
    }

    /** The least recall of any kind of copy, 0..1. */
    double leastRecall() {
        return Stream.of(Copying.values())
                .map(kind -> tally(kind, i -> true))
                .filter(tally -> tally.cases() > 0)
                .mapToDouble(tally -> (double) tally.caught() / tally.cases())
                .min()
                .orElse(1);
    }

    /** The largest share of cases of any honest kind that an alert disturbs, 0..1. */
    double mostDisturbed() {
        double most = 0;
        for (Honest kind : Honest.values()) {
            most = Math.max(
                    most,
                    (double) disturbed.stream()
                                    .filter(slot -> trial.kind(slot) == kind)
                                    .count()
                            / trial.honest());
        }
        return most;
    }
}
