package io.vouch.alerts.store.review;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The rarer conditions of a {@link QueueFilter}; what is empty does not matter.
 *
 * @param currency of the amount at risk, ISO 4217
 * @param minScore least chance that the alert is real, in percent, 0 to 100
 * @param reason why it was closed
 */
public record QueueDetails(
        String currency,
        Optional<Integer> minScore,
        Due due,
        Optional<Disposition> disposition,
        Optional<ClosingReason> reason) {

    /** How near the deadline is. */
    public enum Due {
        ANY(Duration.ZERO),
        OVERDUE(Duration.ZERO),
        WITHIN_4_HOURS(Duration.ofHours(4)),
        WITHIN_A_DAY(Duration.ofDays(1));

        private final Duration ahead;

        Due(Duration ahead) {
            this.ahead = ahead;
        }

        /** From now to the latest deadline that is meant. */
        Duration ahead() {
            return ahead;
        }
    }

    /** No condition. */
    public static final QueueDetails ANY =
            new QueueDetails("", Optional.empty(), Due.ANY, Optional.empty(), Optional.empty());

    public QueueDetails {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(due, "due");
    }

    boolean asksForFacts() {
        return !currency.isEmpty() || minScore.isPresent();
    }
}
