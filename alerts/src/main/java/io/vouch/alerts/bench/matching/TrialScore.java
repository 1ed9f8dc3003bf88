package io.vouch.alerts.bench.matching;

import io.vouch.matching.Finding;
import io.vouch.matching.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
        List<String> lines =
                new ArrayList<>(List.of("| handed in again | as | n | caught | recall |", "|---|---|---|---|---|"));
        Map<Copying, int[]> counts = new EnumMap<>(Copying.class);
        for (int i = 0; i < trial.distinct(); i++) {
            int[] count = counts.computeIfAbsent(trial.copying(i), kind -> new int[2]);
            count[0]++;
            count[1] += caught.contains(i) ? 1 : 0;
        }
        counts.forEach((kind, count) -> lines.add(String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d | %.4f |",
                kind.label(),
                kind.what(),
                count[0],
                count[1],
                (double) count[1] / count[0])));
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

    /** The least recall of any kind of copy, 0..1. */
    double leastRecall() {
        double least = 1;
        for (Copying kind : Copying.values()) {
            int all = 0;
            int found = 0;
            for (int i = 0; i < trial.distinct(); i++) {
                if (trial.copying(i) == kind) {
                    all++;
                    found += caught.contains(i) ? 1 : 0;
                }
            }
            least = all == 0 ? least : Math.min(least, (double) found / all);
        }
        return least;
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
