package io.vouch.alerts.console;

import io.vouch.alerts.store.review.AlertState;
import io.vouch.alerts.store.review.ClosingReason;
import io.vouch.alerts.store.review.Disposition;
import io.vouch.alerts.store.review.QueueChoices;
import io.vouch.alerts.store.review.QueueCount;
import io.vouch.alerts.store.review.QueueDetails;
import io.vouch.alerts.store.review.QueueFilter;
import io.vouch.alerts.store.review.QueueFilter.Assigned;
import io.vouch.alerts.store.review.QueueOrder;
import io.vouch.matching.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Shows a filter of the queue: each choice with what is chosen. */
final class QueueFilters {

    private final Texts texts;
    private final QueueFilter filter;
    private final QueueDetails details;

    QueueFilters(Texts texts, QueueFilter filter) {
        this.texts = texts;
        this.filter = filter;
        this.details = filter.details();
    }

    FilterView view(QueueOrder order, QueueCount counts, QueueChoices offered) {
        return new FilterView(
                Arrays.stream(Severity.values())
                        .map(severity -> severity(severity, counts))
                        .toList(),
                choices(
                        Stream.of(Assigned.MINE_AND_FREE, Assigned.MINE, Assigned.NOBODY, Assigned.ANYONE),
                        "whose.",
                        Optional.of(filter.assigned())),
                withAny(choices(
                        Arrays.stream(AlertState.values()),
                        "state.",
                        filter.states().stream().findFirst())),
                choices(Arrays.stream(QueueOrder.values()), "order.", Optional.of(order)),
                withAny(plain(offered.checks(), filter.check())),
                withAny(offered.people().stream()
                        .map(person -> new Option(
                                person.id(), person.name(), person.id().equals(filter.person())))
                        .toList()),
                withAny(plain(offered.currencies(), details.currency())),
                choices(Arrays.stream(QueueDetails.Due.values()), "due.", Optional.of(details.due())),
                withAny(choices(Arrays.stream(Disposition.values()), "disposition.", details.disposition())),
                withAny(choices(Arrays.stream(ClosingReason.values()), "reason.", details.reason())),
                filter.text(),
                filter.deal(),
                filter.party(),
                text(filter.minAmount().map(BigDecimal::toPlainString)),
                text(filter.maxAmount().map(BigDecimal::toPlainString)),
                text(filter.minDays()),
                text(filter.maxDays()),
                text(details.minScore()),
                rarer(),
                filter.snoozed());
    }

    private CheckBox severity(Severity severity, QueueCount counts) {
        return new CheckBox(
                severity.name(),
                texts.get("severity." + severity.name()),
                filter.severities().contains(severity),
                Optional.ofNullable(counts.bySeverity().get(severity))
                        .map(QueueFilters::capped)
                        .orElse(""));
    }

    private static String capped(long count) {
        return Wording.count(count) + (count == QueueCount.LARGEST ? "+" : "");
    }

    private boolean rarer() {
        return Stream.of(filter.check(), filter.deal(), filter.party(), filter.person())
                        .anyMatch(value -> !value.isEmpty())
                || Stream.of(filter.minAmount(), filter.maxAmount(), filter.minDays(), filter.maxDays())
                        .anyMatch(Optional::isPresent)
                || !details.equals(QueueDetails.ANY);
    }

    private static String text(Optional<?> value) {
        return value.map(String::valueOf).orElse("");
    }

    private <E extends Enum<E>> List<Option> choices(Stream<E> values, String prefix, Optional<E> chosen) {
        Function<E, Option> option =
                value -> new Option(value.name(), texts.get(prefix + value.name()), chosen.equals(Optional.of(value)));
        return values.map(option).toList();
    }

    private static List<Option> plain(List<String> values, String chosen) {
        return values.stream()
                .map(value -> new Option(value, value, value.equals(chosen)))
                .toList();
    }

    private List<Option> withAny(List<Option> options) {
        List<Option> all = new ArrayList<>();
        all.add(new Option("", texts.get("any"), options.stream().noneMatch(Option::chosen)));
        all.addAll(options);
        return all;
    }
}
