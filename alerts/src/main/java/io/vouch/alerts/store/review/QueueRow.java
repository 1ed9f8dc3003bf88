package io.vouch.alerts.store.review;

import io.vouch.matching.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An alert in the queue.
 *
 * @param titleZh the first reason in Chinese; empty if there is none
 * @param amount at risk, if known
 * @param currency empty if the amount is not known
 * @param assignee person id
 * @param assigneeName empty if nobody has it
 * @param dueAt until when somebody must have decided
 * @param leaseUntil when it falls back to everyone, if it was taken from the queue
 * @param version for {@link Act}
 */
public record QueueRow(
        String alertId,
        String deal,
        String check,
        Severity severity,
        double score,
        String title,
        String titleZh,
        Optional<BigDecimal> amount,
        String currency,
        List<String> parties,
        AlertState state,
        Optional<Disposition> disposition,
        String reasonCode,
        Optional<String> assignee,
        String assigneeName,
        Instant dueAt,
        Instant raisedAt,
        Optional<Instant> leaseUntil,
        Optional<Instant> snoozedUntil,
        int version) {

    public QueueRow {
        parties = List.copyOf(parties);
    }
}
