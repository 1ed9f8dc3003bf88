package io.vouch.alerts.story;

import io.vouch.matching.Amount;
import io.vouch.matching.Severity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Alerts about one receivable, or about deals that one receivable or one ring of trade binds.
 *
 * @param id equal for equal deals and papers, whatever run or order; other alerts on them do not change it
 * @param severity of the worst alert, or higher where {@code floor} says why
 * @param floor why the severity is higher than that of each alert, for people; empty where it is not
 * @param chance 0..1 that any of its alerts is real
 * @param risks the same for each axis that one speaks of
 * @param deals sorted
 * @param alerts worst first, not empty
 * @param amounts at risk, each receivable once; one a currency, sorted by it
 */
public record Story(
        String id,
        Severity severity,
        String floor,
        double chance,
        Map<RiskAxis, Double> risks,
        List<String> deals,
        List<StoryAlert> alerts,
        List<Amount> amounts) {

    public Story {
        risks = risks.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(risks));
        deals = List.copyOf(deals);
        alerts = List.copyOf(alerts);
        amounts = List.copyOf(amounts);
    }

    /** The alert that the story is told by. */
    public StoryAlert worst() {
        return alerts.get(0);
    }
}
