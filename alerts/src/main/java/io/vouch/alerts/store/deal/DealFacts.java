package io.vouch.alerts.store.deal;

import java.time.Instant;
import java.util.List;

/**
 * One evaluation of a deal: all that is known of it. What is missing from it no longer holds.
 *
 * @param order grows with each evaluation of the deal, over restarts of the job too
 * @param papers all documents, sorted by name
 * @param truth the truth table as JSON
 * @param at when it was evaluated
 */
public record DealFacts(
        String tenant,
        String deal,
        long order,
        List<PaperFact> papers,
        List<CheckAnswer> coverage,
        List<AlertFact> alerts,
        String truth,
        Instant at) {

    public DealFacts {
        papers = List.copyOf(papers);
        coverage = List.copyOf(coverage);
        alerts = List.copyOf(alerts);
    }
}
