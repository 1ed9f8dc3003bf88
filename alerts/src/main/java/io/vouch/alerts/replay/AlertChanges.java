package io.vouch.alerts.replay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds two sets of alerts over the same papers against each other. Alerts of one id are one alert. Of those that are left, one of each
 * side with equal deal and check are one alert whose evidence is read differently: another model gives another value, hence another id.
 */
public final class AlertChanges {

    private static final Comparator<SaidAlert> ORDER = Comparator.comparing(SaidAlert::deal)
            .thenComparing(SaidAlert::check)
            .thenComparing(SaidAlert::alertId);

    private AlertChanges() {}

    /** What differs: the lost first, then the gained, then the changed, each by deal and check. */
    public static List<AlertChange> between(Collection<SaidAlert> before, Collection<SaidAlert> after) {
        Map<String, SaidAlert> now = new TreeMap<>();
        after.forEach(alert -> now.put(alert.alertId(), alert));
        List<AlertChange> changes = new ArrayList<>();
        List<SaidAlert> lost = new ArrayList<>();
        for (SaidAlert was : before) {
            SaidAlert is = now.remove(was.alertId());
            if (is == null) {
                lost.add(was);
            } else if (!was.saysAs(is)) {
                changes.add(new AlertChange(Optional.of(was), Optional.of(is)));
            }
        }
        pair(lost, now.values(), changes);
        changes.sort(Comparator.comparing(AlertChange::kind).thenComparing(AlertChange::alert, ORDER));
        return changes;
    }

    private static void pair(List<SaidAlert> lost, Collection<SaidAlert> gained, List<AlertChange> changes) {
        Map<String, Deque<SaidAlert>> open = new HashMap<>();
        gained.stream().sorted(ORDER).forEach(alert -> open.computeIfAbsent(
                        alert.subject(), subject -> new ArrayDeque<>())
                .add(alert));
        for (SaidAlert was : lost.stream().sorted(ORDER).toList()) {
            Deque<SaidAlert> others = open.getOrDefault(was.subject(), new ArrayDeque<>());
            changes.add(new AlertChange(Optional.of(was), Optional.ofNullable(others.poll())));
        }
        open.values()
                .forEach(rest ->
                        rest.forEach(alert -> changes.add(new AlertChange(Optional.empty(), Optional.of(alert)))));
    }
}
