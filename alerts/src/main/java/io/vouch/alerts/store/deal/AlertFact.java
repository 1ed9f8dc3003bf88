package io.vouch.alerts.store.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An alert that stands, by one evaluation of its deal.
 *
 * @param severityRank 0 is the worst
 * @param forPeople true if somebody must decide on it; false for minor ones that are shown beside others
 * @param amount at risk, if known
 * @param currency of the amount, or empty
 * @param parties names on the papers that prove it
 * @param crossDeal true if other deals' papers prove it too
 * @param dueAt by when somebody must decide
 * @param line the alert's line of {@code alerts.jsonl}
 */
public record AlertFact(
        String alertId,
        String check,
        String severity,
        int severityRank,
        boolean forPeople,
        double score,
        String title,
        Optional<BigDecimal> amount,
        String currency,
        List<String> parties,
        boolean crossDeal,
        Instant dueAt,
        String line) {

    public AlertFact {
        parties = List.copyOf(parties);
    }
}
