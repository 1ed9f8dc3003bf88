package io.vouch.extraction.confusion;

import java.util.ArrayList;
import java.util.List;

/** Sets two readings side by side, character by character, as is most likely under a table of confusions. */
final class Alignment {

    private final String meant;
    private final String read;
    private final double[][] best;
    private final Confusions confusions;

    /**
     * Two characters set against each other; {@link Confusions#NOTHING} for none.
     */
    record Step(char meant, char read) {
        boolean isSame() {
            return meant == read;
        }
    }

    private Alignment(String meant, String read, Confusions confusions) {
        this.meant = meant;
        this.read = read;
        this.confusions = confusions;
        this.best = new double[meant.length() + 1][read.length() + 1];
        for (int i = 0; i <= meant.length(); i++) {
            for (int j = 0; j <= read.length(); j++) {
                best[i][j] = i + j == 0 ? 0 : Math.max(replaced(i, j), Math.max(lost(i, j), added(i, j)));
            }
        }
    }

    /** In the order of the characters. */
    static List<Step> of(String meant, String read, Confusions confusions) {
        return new Alignment(meant, read, confusions).steps();
    }

    /** Natural logarithm of the chance that {@code meant} is read as {@code read}, along the likeliest alignment. */
    static double logChance(String meant, String read, Confusions confusions) {
        return new Alignment(meant, read, confusions).best[meant.length()][read.length()];
    }

    private double replaced(int i, int j) {
        return i == 0 || j == 0
                ? Double.NEGATIVE_INFINITY
                : best[i - 1][j - 1] + Math.log(confusions.chance(meant.charAt(i - 1), read.charAt(j - 1)));
    }

    private double lost(int i, int j) {
        return i == 0
                ? Double.NEGATIVE_INFINITY
                : best[i - 1][j] + Math.log(confusions.chance(meant.charAt(i - 1), Confusions.NOTHING));
    }

    private double added(int i, int j) {
        return j == 0
                ? Double.NEGATIVE_INFINITY
                : best[i][j - 1] + Math.log(confusions.chance(Confusions.NOTHING, read.charAt(j - 1)));
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        int i = meant.length();
        int j = read.length();
        while (i + j > 0) {
            if (best[i][j] == replaced(i, j)) {
                steps.add(0, new Step(meant.charAt(--i), read.charAt(--j)));
            } else if (best[i][j] == lost(i, j)) {
                steps.add(0, new Step(meant.charAt(--i), Confusions.NOTHING));
            } else {
                steps.add(0, new Step(Confusions.NOTHING, read.charAt(--j)));
            }
        }
        return steps;
    }
}
