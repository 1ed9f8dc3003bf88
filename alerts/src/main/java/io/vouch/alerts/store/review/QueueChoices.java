package io.vouch.alerts.store.review;

import java.util.List;

/**
 * What the filters of the queue offer.
 *
 * @param checks that ever raised an alert, sorted
 * @param currencies of amounts at risk, sorted
 * @param people who can have alerts, sorted by name
 */
public record QueueChoices(List<String> checks, List<String> currencies, List<Colleague> people) {

    public QueueChoices {
        checks = List.copyOf(checks);
        currencies = List.copyOf(currencies);
        people = List.copyOf(people);
    }
}
