package io.vouch.alerts.store.lookup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which alerts are asked for: all conditions hold.
 *
 * @param states of their work; empty for all
 * @param worstRank severity at or above this rank, 0 the worst; empty for all
 * @param checks ids such as {@code DUP-03}; empty for all
 * @param deal empty for all
 * @param party a name or id that the alert is about; empty for all
 * @param assignee id of a person; empty for all
 * @param from raised at this instant or later
 * @param to raised before this instant
 */
public record AlertFilter(
        List<String> states,
        Optional<Integer> worstRank,
        List<String> checks,
        Optional<String> deal,
        Optional<String> party,
        Optional<String> assignee,
        Optional<Instant> from,
        Optional<Instant> to) {

    public AlertFilter {
        states = List.copyOf(states);
        checks = List.copyOf(checks);
    }

    public static AlertFilter all() {
        return new AlertFilter(
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static AlertFilter ofDeal(String deal) {
        return new AlertFilter(
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.of(deal),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
