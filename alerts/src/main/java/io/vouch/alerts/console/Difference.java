package io.vouch.alerts.console;

import java.util.ArrayList;
import java.util.List;

/** Two texts held against each other, character by character, by their longest common subsequence. */
final class Difference {

    /** Beyond this the table of the comparison grows too large; such texts are told apart by their common ends alone. */
    private static final int LONGEST = 400;

    private Difference() {}

    /** A piece of a text that stands in the other one too, or does not. */
    record Part(String text, boolean different) {}

    /** The pieces of {@code text}; all of it is common if the other is empty. */
    static List<Part> mark(String text, String other) {
        if (other.isEmpty() || text.isEmpty()) {
            return text.isEmpty() ? List.of() : List.of(new Part(text, false));
        }
        int[] own = text.codePoints().toArray();
        int[] others = other.codePoints().toArray();
        boolean[] common =
                own.length > LONGEST || others.length > LONGEST ? ends(own, others) : subsequence(own, others);
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= own.length; i++) {
            if (i == own.length || common[i] != common[from]) {
                parts.add(new Part(new String(own, from, i - from), !common[from]));
                from = i;
            }
        }
        return parts;
    }

    private static boolean[] ends(int[] own, int[] others) {
        boolean[] common = new boolean[own.length];
        int least = Math.min(own.length, others.length);
        int start = 0;
        while (start < least && own[start] == others[start]) {
            common[start++] = true;
        }
        for (int end = 1; end <= least - start && own[own.length - end] == others[others.length - end]; end++) {
            common[own.length - end] = true;
        }
        return common;
    }

    private static boolean[] subsequence(int[] own, int[] others) {
        int[][] longest = new int[own.length + 1][others.length + 1];
        for (int i = own.length - 1; i >= 0; i--) {
            for (int j = others.length - 1; j >= 0; j--) {
                longest[i][j] = own[i] == others[j]
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        boolean[] common = new boolean[own.length];
        int i = 0;
        int j = 0;
        while (i < own.length && j < others.length) {
            if (own[i] == others[j]) {
                common[i++] = true;
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }
}
