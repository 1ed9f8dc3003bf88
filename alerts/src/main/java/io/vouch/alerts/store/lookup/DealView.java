package io.vouch.alerts.store.lookup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a deal.
 *
 * @param version of its newest evaluation, 0 before the first
 * @param truth its truth table as JSON, or empty
 * @param coverage the checks' answers, sorted by check
 */
public record DealView(String deal, long version, String truth, Optional<Instant> updatedAt, List<Answer> coverage) {

    public DealView {
        coverage = List.copyOf(coverage);
    }

    /** A check's answer about the deal. @param reason may be empty */
    public record Answer(String check, String result, String reason) {}
}
