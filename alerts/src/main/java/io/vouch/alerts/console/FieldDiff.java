package io.vouch.alerts.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds two papers against each other, field by field and character by character. */
final class FieldDiff {

    private FieldDiff() {}

    /** Nothing if there are not two papers, or one lies on both sides. */
    static DiffView of(List<PaneView> panes) {
        if (panes.size() < 2 || panes.get(0).documentId().equals(panes.get(1).documentId())) {
            return DiffView.NONE;
        }
        Map<String, NamedValue> left = byName(panes.get(0));
        Map<String, NamedValue> right = byName(panes.get(1));
        List<DiffLine> shared = new ArrayList<>();
        List<DiffLine> alone = new ArrayList<>();
        Map<String, NamedValue> all = new LinkedHashMap<>(left);
        right.forEach(all::putIfAbsent);
        all.keySet().forEach(name -> {
            Optional<NamedValue> one = Optional.ofNullable(left.get(name));
            Optional<NamedValue> other = Optional.ofNullable(right.get(name));
            (one.isPresent() && other.isPresent() ? shared : alone).add(line(one, other));
        });
        shared.sort(Comparator.comparing(line -> !line.state().equals("DIFFERS")));
        return new DiffView(panes.get(0).name(), panes.get(1).name(), shared, alone);
    }

    private static Map<String, NamedValue> byName(PaneView pane) {
        return pane.values().stream()
                .filter(value -> !value.value().isBlank())
                .collect(Collectors.toMap(
                        NamedValue::name, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    private static DiffLine line(Optional<NamedValue> left, Optional<NamedValue> right) {
        String one = left.map(NamedValue::value).orElse("");
        String other = right.map(NamedValue::value).orElse("");
        String both = one.equals(other) ? "AGREES" : "DIFFERS";
        String state = one.isEmpty() || other.isEmpty() ? "ALONE" : both;
        String keys = left.map(NamedValue::key).orElse("")
                + " "
                + right.map(NamedValue::key).orElse("");
        return new DiffLine(
                left.or(() -> right).map(NamedValue::label).orElse(""),
                keys.strip(),
                state,
                Difference.mark(one, other),
                Difference.mark(other, one),
                left.map(NamedValue::doubt).orElse(""),
                right.map(NamedValue::doubt).orElse(""));
    }
}
