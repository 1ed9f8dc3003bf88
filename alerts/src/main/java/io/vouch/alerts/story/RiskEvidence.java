package io.vouch.alerts.story;

import io.vouch.matching.Severity;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much alerts say together: for each check its worst alert, and of those the sum of {@code -ln(1 - score)}, which is what
 * independent chances add up by. Alerts that make a person look count apart from those that only add weight.
 *
 * @param serious of alerts of MEDIUM or worse, 0 or more
 * @param minor of the others, 0 or more
 */
public record RiskEvidence(double serious, double minor) {

    /** No alert is certain: one of score 1 counts as one wrong in two hundred. */
    private static final double MOST = 0.995;

    /** The evidence of alerts; each check counts once, by its worst alert. */
    public static RiskEvidence of(Collection<StoryAlert> alerts) {
        Map<String, StoryAlert> best = new TreeMap<>();
        alerts.forEach(alert -> best.merge(
                alert.check(), alert, (one, other) -> StoryAlert.WORST_FIRST.compare(one, other) <= 0 ? one : other));
        double serious = 0;
        double minor = 0;
        for (StoryAlert alert : best.values()) {
            double said = -Math.log(1 - Math.max(0, Math.min(MOST, alert.score())));
            if (alert.severity().isAtLeast(Severity.MEDIUM)) {
                serious += said;
            } else {
                minor += said;
            }
        }
        return new RiskEvidence(serious, minor);
    }
}
