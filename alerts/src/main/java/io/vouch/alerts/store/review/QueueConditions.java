package io.vouch.alerts.store.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
        details(filter.details(), now, conditions);
        return conditions;
    }

    private static void details(QueueDetails details, Instant now, Conditions conditions) {
        if (!details.currency().isEmpty()) {
            conditions.and("a.currency = ?", details.currency());
        }
        details.minScore().ifPresent(percent -> conditions.and("a.score >= ?", percent / 100.0));
        if (details.due() != QueueDetails.Due.ANY) {
            conditions.and("w.due_at <= ?", now.plus(details.due().ahead()));
        }
        details.disposition().ifPresent(each -> conditions.and("w.disposition = ?", each.name()));
        details.reason().ifPresent(each -> conditions.and("w.reason_code = ?", each.name()));
    }

    /** Written into the text, because only so the server sees that the index of live alerts answers. */
    private static void states(QueueFilter filter, Conditions conditions) {
        Collection<AlertState> states = filter.states().isEmpty() ? meant(filter) : filter.states();
        conditions.and(states.stream()
                .map(state -> "'" + state.name() + "'")
                .collect(Collectors.joining(", ", "w.state in (", ")")));
    }

    /** Who asks for a decision means alerts that have one. */
    private static Collection<AlertState> meant(QueueFilter filter) {
        QueueDetails details = filter.details();
        return details.disposition().isPresent() || details.reason().isPresent()
                ? List.of(AlertState.AWAITING_SECOND, AlertState.CLOSED)
                : AlertState.live();
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
            // What is searched holds the deal too, and has an index.
            String deal = Conditions.contains(filter.deal());
            conditions.and("a.searched like lower(?) and a.deal ilike ?", deal, deal);
        }
        if (!filter.party().isEmpty()) {
            conditions.and("a.party_searched like lower(?)", Conditions.contains(filter.party()));
            chinese(filter.party(), conditions);
        }
        if (!filter.text().isEmpty()) {
            conditions.and(
                    "(a.searched like lower(?) or a.alert_id = ?)", Conditions.contains(filter.text()), filter.text());
            chinese(filter.text(), conditions);
        }
    }

    /** Pairs of Chinese characters have an index of their own; where there are none this says nothing. */
    private static void chinese(String text, Conditions conditions) {
        List<String> pairs = IntStream.range(1, text.length())
                .filter(place -> isChinese(text.charAt(place - 1)) && isChinese(text.charAt(place)))
                .mapToObj(place -> text.substring(place - 1, place + 1))
                .distinct()
                .toList();
        if (!pairs.isEmpty()) {
            conditions.and("chinese_pairs(a.searched) @> ?", pairs);
        }
    }

    /** As {@code chinese_pairs} has it. */
    private static boolean isChinese(char character) {
        return character >= '\u2e80' && character <= '\u9fff' || character >= '\uf900' && character <= '\ufaff';
    }
}
