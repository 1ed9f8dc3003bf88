package io.vouch.models.confusion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A value as it is printed and as it was read, aligned character by character with the fewest errors.
 *
 * @param steps in order
 */
public record ReadPair(List<Step> steps) {

    /** No character: the other one was lost, or added. */
    public static final char NOTHING = '\0';

    /** Values are short; a longer text is not aligned. */
    static final int LONGEST = 200;

    public ReadPair {
        steps = List.copyOf(steps);
    }

    /** A printed character and what was read of it. */
    public record Step(char printed, char read) {}

    /** @throws IllegalArgumentException if a text is longer than {@value #LONGEST} characters */
    public static ReadPair of(String printed, String read) {
        if (printed.length() > LONGEST || read.length() > LONGEST) {
            throw new IllegalArgumentException("a text of more than %d characters".formatted(LONGEST));
        }
        int[][] cost = costs(printed, read);
        List<Step> steps = new ArrayList<>();
        int i = printed.length();
        int j = read.length();
        while (i > 0 || j > 0) {
            boolean both = i > 0
                    && j > 0
                    && cost[i][j] == cost[i - 1][j - 1] + (printed.charAt(i - 1) == read.charAt(j - 1) ? 0 : 1);
            if (both) {
                steps.add(new Step(printed.charAt(--i), read.charAt(--j)));
            } else if (i > 0 && cost[i][j] == cost[i - 1][j] + 1) {
                steps.add(new Step(printed.charAt(--i), NOTHING));
            } else {
                steps.add(new Step(NOTHING, read.charAt(--j)));
            }
        }
        Collections.reverse(steps);
        return new ReadPair(steps);
    }

    private static int[][] costs(String printed, String read) {
        int[][] cost = new int[printed.length() + 1][read.length() + 1];
        for (int i = 0; i <= printed.length(); i++) {
            for (int j = 0; j <= read.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                } else {
                    int same = printed.charAt(i - 1) == read.charAt(j - 1) ? 0 : 1;
                    cost[i][j] = Math.min(cost[i - 1][j - 1] + same, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                }
            }
        }
        return cost;
    }

    /** Steps that are no misreading do not count. */
    public long errors() {
        return steps.stream().filter(step -> step.printed() != step.read()).count();
    }
}
