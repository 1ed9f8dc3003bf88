package io.vouch.alerts.story;

import io.vouch.matching.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Rules by which alerts together weigh more than each alone, the strongest first. */
enum SeverityFloor {
    /** A paper that was tampered with, and a claim that does not hold: the pattern of the large cases (domain reference 5, rows 1 to 4). */
    FORGED_AND_CLAIMED(
            Severity.CRITICAL,
            "a paper that was tampered with, and another serious finding about the same receivable",
            alerts -> has(alerts, SeverityFloor::isAuthenticity) && has(alerts, alert -> !isAuthenticity(alert))),
    /** Three different checks that agree are no accident of one misread paper. */
    THREE_CHECKS(
            Severity.HIGH,
            "three different checks found something wrong",
            alerts -> alerts.stream()
                            .filter(StoryAlert::isSerious)
                            .map(StoryAlert::check)
                            .distinct()
                            .count()
                    >= 3);

    private final Severity severity;
    private final String why;
    private final Predicate<List<StoryAlert>> rule;

    SeverityFloor(Severity severity, String why, Predicate<List<StoryAlert>> rule) {
        this.severity = severity;
        this.why = why;
        this.rule = rule;
    }

    /** The strongest floor above the alerts' own severity; empty where none lifts it. */
    static Optional<SeverityFloor> over(List<StoryAlert> alerts) {
        Severity worst = alerts.stream()
                .map(StoryAlert::severity)
                .min(Severity::compareTo)
                .orElseThrow();
        for (SeverityFloor floor : values()) {
            if (floor.severity.compareTo(worst) < 0 && floor.rule.test(alerts)) {
                return Optional.of(floor);
            }
        }
        return Optional.empty();
    }

    private static boolean has(List<StoryAlert> alerts, Predicate<StoryAlert> which) {
        return alerts.stream().anyMatch(alert -> alert.severity().isAtLeast(Severity.HIGH) && which.test(alert));
    }

    private static boolean isAuthenticity(StoryAlert alert) {
        return RiskAxis.of(alert.check()).contains(RiskAxis.DOCUMENT_AUTHENTICITY);
    }

    Severity severity() {
        return severity;
    }

    String why() {
        return why;
    }
}
