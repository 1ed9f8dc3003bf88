package io.vouch.alerts.store.review;

import io.vouch.matching.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which alerts are shown; all of it must hold, and what is empty does not matter.
 *
 * @param states none for the live ones
 * @param check id such as {@code DUP-02}
 * @param deal part of a deal's name
 * @param party part of a company's name
 * @param text part of the title, the deal, a party or the alert's id
 * @param minDays least age in days
 * @param maxDays greatest age in days
 * @param person whose alerts, for {@link Assigned#PERSON}
 * @param snoozed true for what a snooze hides, and that alone
 * @param details the rarer conditions
 */
public record QueueFilter(
        List<AlertState> states,
        List<Severity> severities,
        String check,
        String deal,
        String party,
        String text,
        Optional<BigDecimal> minAmount,
        Optional<BigDecimal> maxAmount,
        Optional<Integer> minDays,
        Optional<Integer> maxDays,
        Assigned assigned,
        String person,
        boolean snoozed,
        QueueDetails details) {

    /** Whose alerts. */
    public enum Assigned {
        /** The asker's own, and those that nobody has. */
        MINE_AND_FREE,
        MINE,
        NOBODY,
        PERSON,
        ANYONE
    }

    /** Mine and free, live, not snoozed. */
    public static final QueueFilter STANDARD = new QueueFilter(
            List.of(),
            List.of(),
            "",
            "",
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Assigned.MINE_AND_FREE,
            "",
            false,
            QueueDetails.ANY);

    public QueueFilter {
        states = List.copyOf(states);
        severities = List.copyOf(severities);
        Objects.requireNonNull(assigned, "assigned");
        Objects.requireNonNull(details, "details");
    }

    /** True if the facts of an alert decide, not only what people did about it. */
    boolean asksForFacts() {
        return !(check.isEmpty() && deal.isEmpty() && party.isEmpty() && text.isEmpty())
                || minAmount.isPresent()
                || maxAmount.isPresent()
                || details.asksForFacts();
    }

    public QueueFilter withAssignee(Assigned whose) {
        return new QueueFilter(
                states,
                severities,
                check,
                deal,
                party,
                text,
                minAmount,
                maxAmount,
                minDays,
                maxDays,
                whose,
                "",
                snoozed,
                details);
    }

    public QueueFilter withStates(List<AlertState> others) {
        return new QueueFilter(
                others,
                severities,
                check,
                deal,
                party,
                text,
                minAmount,
                maxAmount,
                minDays,
                maxDays,
                assigned,
                person,
                snoozed,
                details);
    }

    public QueueFilter withText(String words) {
        return new QueueFilter(
                states,
                severities,
                check,
                deal,
                party,
                words,
                minAmount,
                maxAmount,
                minDays,
                maxDays,
                assigned,
                person,
                snoozed,
                details);
    }

    public QueueFilter withParty(String name) {
        return new QueueFilter(
                states,
                severities,
                check,
                deal,
                name,
                text,
                minAmount,
                maxAmount,
                minDays,
                maxDays,
                assigned,
                person,
                snoozed,
                details);
    }

    public QueueFilter withSnoozed() {
        return new QueueFilter(
                states,
                severities,
                check,
                deal,
                party,
                text,
                minAmount,
                maxAmount,
                minDays,
                maxDays,
                assigned,
                person,
                true,
                details);
    }

    public QueueFilter withDetails(QueueDetails narrower) {
        return new QueueFilter(
                states,
                severities,
                check,
                deal,
                party,
                text,
                minAmount,
                maxAmount,
                minDays,
                maxDays,
                assigned,
                person,
                snoozed,
                narrower);
    }
}
