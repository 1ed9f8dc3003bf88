package io.vouch.alerts.bench.checks;

import io.vouch.alerts.bench.QualitySection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Counts what a run found of what was planted. A problem is caught by a MEDIUM or worse alert of a check that is a right answer, which
 * shows a paper of the deal that proves it and, where the problem lies between deals, one of the other deal too.
 */
final class CheckScoring {

    private final List<PlantedDeal> deals;
    private final List<RaisedAlert> alerts;
    private final OpenAnswers answers;
    private final Set<String> judged = new TreeSet<>();
    private final Map<String, CheckTally> tallies = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();
    private final List<ToldStory> stories;
    private int whole;

    private CheckScoring(
            List<PlantedDeal> deals, List<RaisedAlert> alerts, OpenAnswers answers, List<ToldStory> stories) {
        this.stories = stories;
        this.deals = deals;
        this.alerts = alerts;
        this.answers = answers;
        deals.forEach(deal -> judged.addAll(deal.forbidden()));
        answers.checks().forEach(check -> tallies.put(check, new CheckTally()));
    }

    /** The table and every miss. */
    static QualitySection score(
            List<PlantedDeal> deals, List<RaisedAlert> alerts, OpenAnswers answers, List<ToldStory> stories) {
        CheckScoring scoring = new CheckScoring(deals, alerts, answers, stories);
        scoring.problems();
        scoring.falseAlerts();
        return new QualitySection("Checks, n = %d deals".formatted(deals.size()), scoring.table(), scoring.misses);
    }

    private CheckTally tally(String check) {
        return tallies.computeIfAbsent(check, one -> new CheckTally());
    }

    private void problems() {
        for (PlantedDeal deal : deals) {
            for (PlantedDeal.Problem problem : deal.problems()) {
                if (problem.counterpart()) {
                    continue;
                }
                List<RaisedAlert> catches = alerts.stream()
                        .filter(alert -> isCatch(alert, deal, problem))
                        .toList();
                boolean showsAll = catches.stream().anyMatch(alert -> showsAll(alert, deal, problem));
                whole += showsAll ? 1 : 0;
                tally(problem.checks().get(0)).planted(!catches.isEmpty());
                if (catches.isEmpty()) {
                    misses.add(missed(deal, problem));
                }
            }
        }
    }

    static boolean isCatch(RaisedAlert alert, PlantedDeal deal, PlantedDeal.Problem problem) {
        return alert.isSerious()
                && problem.checks().contains(alert.check())
                && alert.deals().contains(deal.deal())
                && problem.documents().stream().anyMatch(file -> alert.shows(deal.deal() + "/" + file))
                && (problem.related().isEmpty() || problem.related().stream().anyMatch(alert::shows));
    }

    private static boolean showsAll(RaisedAlert alert, PlantedDeal deal, PlantedDeal.Problem problem) {
        return problem.documents().stream().allMatch(file -> alert.shows(deal.deal() + "/" + file))
                && problem.related().stream().allMatch(alert::shows);
    }

    private String missed(PlantedDeal deal, PlantedDeal.Problem problem) {
        String raised = alerts.stream()
                .filter(alert -> alert.deals().contains(deal.deal()))
                .map(alert -> alert.severity() + " " + alert.check())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return "%s, %s %s: no alert of %s about %s (%s); raised: %s"
                .formatted(
                        deal.deal(),
                        deal.title(),
                        deal.variant(),
                        problem.checks(),
                        problem.documents(),
                        problem.why(),
                        raised.isEmpty() ? "nothing" : raised);
    }

    private void falseAlerts() {
        Map<String, PlantedDeal> byName = new TreeMap<>();
        deals.forEach(deal -> byName.put(deal.deal(), deal));
        for (RaisedAlert alert : alerts) {
            PlantedDeal deal = byName.get(alert.deal());
            if (deal == null || !alert.isSerious()) {
                continue;
            }
            if (!deal.isHonest()) {
                tally(alert.check()).right();
                if (deal.forbidden().contains(alert.check())) {
                    misses.add("beside a problem: %s on %s (%s): %s"
                            .formatted(alert.check(), deal.deal(), deal.title(), alert.title()));
                }
            } else if (isFalse(alert, deal)) {
                tally(alert.check()).wrong();
                misses.add("false: %s %s on %s (%s): %s"
                        .formatted(alert.severity(), alert.check(), deal.deal(), deal.title(), alert.title()));
            }
        }
    }

    /** On an honest deal every alert is false, but what its truth leaves room for. */
    private boolean isFalse(RaisedAlert alert, PlantedDeal deal) {
        return deal.forbidden().contains(alert.check()) || !judged.contains(alert.check());
    }

    private List<String> table() {
        List<String> table = new ArrayList<>(List.of(
                "| check | planted | caught | missed | alerts on deals with a problem | false on honest deals | could not check |",
                "|---|---|---|---|---|---|---|"));
        tallies.forEach(
                (check, tally) -> table.add(tally.markdown(check, answers.open().getOrDefault(check, 0))));
        table.add("");
        int planted = tallies.values().stream().mapToInt(CheckTally::count).sum();
        int caught = tallies.values().stream().mapToInt(CheckTally::found).sum();
        table.add("Caught %d of %d planted problems (%s); %d with every paper that proves it in one alert's evidence."
                .formatted(caught, planted, percent(caught, planted), whole));
        long honest = deals.stream().filter(PlantedDeal::isHonest).count();
        int wrong = tallies.values().stream().mapToInt(CheckTally::falseAlerts).sum();
        table.add("False alerts of MEDIUM or worse on honest deals: %d on %d deals, %s per 100 deals."
                .formatted(wrong, honest, rate(wrong, honest)));
        table.add(noise());
        table.add("");
        table.addAll(Calibration.of(deals, alerts));
        table.add("");
        table.addAll(RiskCalibration.of(stories));
        return table;
    }

    /** Deals of which nothing is special but that they were scanned. */
    private String noise() {
        Set<String> noisy = deals.stream()
                .filter(deal -> deal.isPlain() && deal.pictures())
                .map(PlantedDeal::deal)
                .collect(Collectors.toSet());
        long alarmed = noisy.stream()
                .filter(deal -> alerts.stream()
                        .anyMatch(alert -> alert.isSerious() && alert.deal().equals(deal)))
                .count();
        return "Plain deals with pictures (noise alone): %d of %d raised an alert of MEDIUM or worse (%s)."
                .formatted(alarmed, noisy.size(), percent(alarmed, noisy.size()));
    }

    private static String percent(long part, long whole) {
        return whole == 0 ? "none" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }

    private static String rate(long part, long whole) {
        return whole == 0 ? "none" : String.format(Locale.ROOT, "%.2f", 100.0 * part / whole);
    }
}
