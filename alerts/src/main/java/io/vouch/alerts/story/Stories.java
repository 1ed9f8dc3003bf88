package io.vouch.alerts.story;

import io.vouch.matching.Severity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Groups alerts into stories. Alerts of one deal are one story, but for those that each show invoices or delivery notes alone and have
 * none in common: they are about different receivables. Deals are one story where a check found the same receivable, the same papers
 * or one ring of trade in them.
 */
public final class Stories {

    /** Checks that say of papers of two deals that they are the same receivable, the same paper, or a ring. */
    private static final Set<String> BINDING =
            Set.of("DUP-01", "DUP-02", "DUP-03", "DUP-04", "DUP-05", "DUP-06", "DUP-07", "XDOC-09", "BEH-03", "BEH-05");

    private static final int ID_DIGITS = 32;

    private static final RiskWeights WEIGHTS = RiskWeights.shipped();

    private final List<StoryAlert> alerts;
    private final StoryPapers papers;
    private final Groups groups = new Groups();

    private Stories(Collection<StoryAlert> alerts, StoryPapers papers) {
        this.alerts = alerts.stream().sorted(StoryAlert.WORST_FIRST).toList();
        this.papers = papers;
    }

    /** The stories, worst first; each alert is in one. */
    public static List<Story> of(Collection<StoryAlert> alerts, StoryPapers papers) {
        Stories stories = new Stories(alerts, papers);
        stories.bindPapers();
        stories.bindWholeDeals();
        stories.bindMinorAlerts();
        return stories.told();
    }

    private static String node(StoryAlert alert) {
        return "alert " + alert.alertId();
    }

    private static String dealNode(String deal) {
        return "deal " + deal;
    }

    private static String paperNode(String document) {
        return "paper " + document;
    }

    private void bindPapers() {
        for (StoryAlert alert : alerts) {
            for (String document : alert.documents()) {
                String deal = papers.deal(document).orElse(alert.deal());
                boolean own = deal.equals(alert.deal());
                if (own || BINDING.contains(alert.check())) {
                    groups.join(node(alert), papers.isOfOneReceivable(document) ? paperNode(document) : dealNode(deal));
                }
            }
        }
    }

    /** An alert on a contract or a notice is about all receivables of its deal, so all alerts there belong to it. */
    private void bindWholeDeals() {
        Set<String> whole = new TreeSet<>();
        for (StoryAlert alert : alerts) {
            if (alert.isSerious() && !isOfOneReceivable(alert)) {
                whole.add(alert.deal());
            }
        }
        for (StoryAlert alert : alerts) {
            if (whole.contains(alert.deal())) {
                groups.join(node(alert), dealNode(alert.deal()));
            }
        }
    }

    private boolean isOfOneReceivable(StoryAlert alert) {
        return alert.documents().stream()
                .filter(document -> papers.deal(document).orElse(alert.deal()).equals(alert.deal()))
                .allMatch(papers::isOfOneReceivable);
    }

    /** What never alerts alone adds its weight to the deal's worst alert. */
    private void bindMinorAlerts() {
        Map<String, StoryAlert> worst = new HashMap<>();
        Set<String> serious = new TreeSet<>();
        alerts.stream().filter(StoryAlert::isSerious).forEach(alert -> {
            worst.putIfAbsent(alert.deal(), alert);
            serious.add(groups.of(node(alert)));
        });
        List<StoryAlert> alone = alerts.stream()
                .filter(alert -> !serious.contains(groups.of(node(alert))) && worst.containsKey(alert.deal()))
                .toList();
        alone.forEach(alert -> groups.join(node(alert), node(worst.get(alert.deal()))));
    }

    private List<Story> told() {
        Map<String, List<StoryAlert>> byGroup = new TreeMap<>();
        alerts.forEach(alert -> byGroup.computeIfAbsent(groups.of(node(alert)), group -> new ArrayList<>())
                .add(alert));
        return byGroup.values().stream()
                .map(this::story)
                .sorted(Comparator.comparing(Story::severity)
                        .thenComparing(Comparator.comparingDouble(Story::chance).reversed())
                        .thenComparing(story -> String.join(",", story.deals()))
                        .thenComparing(Story::id))
                .toList();
    }

    private Story story(List<StoryAlert> told) {
        Set<String> deals = new TreeSet<>();
        for (StoryAlert alert : told) {
            deals.add(alert.deal());
            if (BINDING.contains(alert.check())) {
                alert.documents().forEach(document -> papers.deal(document).ifPresent(deals::add));
            }
        }
        Optional<SeverityFloor> floor = SeverityFloor.over(told);
        Severity severity =
                floor.map(SeverityFloor::severity).orElse(told.get(0).severity());
        Map<RiskAxis, Double> risks = new EnumMap<>(RiskAxis.class);
        for (RiskAxis axis : RiskAxis.values()) {
            List<StoryAlert> heard = told.stream()
                    .filter(alert -> RiskAxis.of(alert.check()).contains(axis))
                    .toList();
            if (!heard.isEmpty()) {
                risks.put(axis, WEIGHTS.chance(axis, heard));
            }
        }
        return new Story(
                id(told, deals),
                severity,
                floor.map(SeverityFloor::why).orElse(""),
                WEIGHTS.chance(told),
                risks,
                List.copyOf(deals),
                told,
                Exposure.of(told, papers));
    }

    /** Of the deals and, where it is about single receivables, the smallest of its papers. */
    private String id(List<StoryAlert> told, Set<String> deals) {
        MessageDigest digest = sha256();
        deals.forEach(deal -> add(digest, deal));
        if (told.stream().allMatch(this::isOfOneReceivable)) {
            told.stream()
                    .flatMap(alert -> alert.documents().stream())
                    .min(Comparator.naturalOrder())
                    .ifPresent(document -> add(digest, document));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, ID_DIGITS);
    }

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
