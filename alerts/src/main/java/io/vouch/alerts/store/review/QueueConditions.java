package io.vouch.alerts.store.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;

/** A filter as conditions on {@code alert_work w} joined with {@code raised_alert a}. */
final class QueueConditions {

    private QueueConditions() {}

    static Conditions of(QueueFilter filter, Actor asker, Instant now) {
        Conditions conditions = new Conditions().and("w.tenant = ?", asker.tenant());
        states(filter, conditions);
        if (!filter.severities().isEmpty()) {
            conditions.and("w.severity_rank in (" + ranks(filter) + ")");
        }
        conditions.and(
                filter.snoozed() ? "w.snoozed_until > ?" : "(w.snoozed_until is null or w.snoozed_until <= ?)", now);
        assigned(filter, asker, now, conditions);
        texts(filter, conditions);
        filter.minAmount().ifPresent(amount -> conditions.and("a.amount >= ?", amount));
        filter.maxAmount().ifPresent(amount -> conditions.and("a.amount <= ?", amount));
        filter.minDays().ifPresent(days -> conditions.and("w.raised_at <= ?", now.minus(Duration.ofDays(days))));
        filter.maxDays().ifPresent(days -> conditions.and("w.raised_at >= ?", now.minus(Duration.ofDays(days))));
        return conditions;
    }

    /** Written into the text, because only so the server sees that the index of live alerts answers. */
    private static void states(QueueFilter filter, Conditions conditions) {
        Collection<AlertState> states = filter.states().isEmpty() ? AlertState.live() : filter.states();
        conditions.and(states.stream()
                .map(state -> "'" + state.name() + "'")
                .collect(Collectors.joining(", ", "w.state in (", ")")));
    }

    private static String ranks(QueueFilter filter) {
        return filter.severities().stream()
                .map(severity -> Integer.toString(severity.ordinal()))
                .collect(Collectors.joining(", "));
    }

    /** An alert whose lease has run out is nobody's again. */
    private static void assigned(QueueFilter filter, Actor asker, Instant now, Conditions conditions) {
        String free = "(w.assignee is null or (w.state = 'IN_REVIEW' and w.lease_until < ?))";
        switch (filter.assigned()) {
            case MINE_AND_FREE -> conditions.and("(w.assignee = ? or " + free + ")", asker.id(), now);
            case MINE -> conditions.and("w.assignee = ?", asker.id());
            case NOBODY -> conditions.and(free, now);
            case PERSON -> conditions.and("w.assignee = ?", filter.person());
            case ANYONE -> {}
        }
    }

    private static void texts(QueueFilter filter, Conditions conditions) {
        if (!filter.check().isEmpty()) {
            conditions.and("a.check_id = ?", filter.check());
        }
        if (!filter.deal().isEmpty()) {
            conditions.and("a.deal ilike ?", Conditions.contains(filter.deal()));
        }
        if (!filter.party().isEmpty()) {
            conditions.and("a.party_searched like lower(?)", Conditions.contains(filter.party()));
        }
        if (!filter.text().isEmpty()) {
            conditions.and(
                    "(a.searched like lower(?) or a.alert_id = ?)", Conditions.contains(filter.text()), filter.text());
        }
    }
}
