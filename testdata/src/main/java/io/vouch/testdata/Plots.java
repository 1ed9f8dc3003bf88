package io.vouch.testdata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds frauds and innocent causes by name. */
public final class Plots {
    private Plots() {}

    public static List<Plot> frauds() {
        return List.of(Fraud.values());
    }

    public static List<Plot> innocents() {
        return List.of(Innocent.values());
    }

    /**
     * The plots of a command line: {@code none} gives none, {@code mix} all, else names of frauds or innocent causes. Throws
     * {@link IllegalArgumentException} that names the nearest plot when one is not known.
     */
    public static List<Plot> named(List<String> names) {
        if (names.equals(List.of("none"))) {
            return List.of();
        }
        if (names.equals(List.of("mix"))) {
            return all();
        }
        List<Plot> plots = new ArrayList<>();
        for (String name : names) {
            String wanted = name.toLowerCase(Locale.ROOT);
            plots.add(all().stream()
                    .filter(plot -> plot.tag().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown fraud '" + name + "'; did you mean '"
                            + nearest(wanted, all().stream().map(Plot::tag).toList())
                            + "'? Give names, 'none' or 'mix'")));
        }
        return plots;
    }

    private static List<Plot> all() {
        return Stream.concat(frauds().stream(), innocents().stream()).toList();
    }

    /** The choice that fewest edits lead to; the earlier one of equals. */
    public static String nearest(String name, List<String> choices) {
        return choices.stream()
                .min(Comparator.comparingInt(choice -> edits(name, choice)))
                .orElseThrow();
    }

    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            int before = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int swap = before + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                before = row[j];
                row[j] = Math.min(swap, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
