package io.vouch.extraction.clause;

import io.vouch.extraction.layout.Glyphs;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Describes a sentence to the models of clauses: its words and pairs of words, runs of two and three Chinese characters, figures as one
 * sign. What the patterns found is left out, so that the models' opinion is a second one. The strings are part of the models' format.
 */
final class ClauseFeatures {

    /** A sentence of more is a page of them. */
    private static final int MOST = 500;

    private final Set<String> features = new LinkedHashSet<>();
    private String before = "^";

    private ClauseFeatures() {}

    /** In a fixed order, without repeats. */
    static Collection<String> of(String sentence) {
        ClauseFeatures made = new ClauseFeatures();
        made.features.add("bias");
        made.read(sentence.toLowerCase(Locale.ROOT));
        return made.features;
    }

    private void read(String text) {
        int i = 0;
        while (i < text.length() && features.size() < MOST) {
            char unit = text.charAt(i);
            if (Glyphs.isHan(unit) && Character.isLetter(unit)) {
                han(text, i);
                i++;
            } else if (Character.isLetterOrDigit(unit)) {
                int end = i;
                while (end < text.length()
                        && Character.isLetterOrDigit(text.charAt(end))
                        && !Glyphs.isHan(text.charAt(end))) {
                    end++;
                }
                word(text.substring(i, Math.max(end, i + 1)));
                i = Math.max(end, i + 1);
            } else {
                i++;
            }
        }
    }

    private void han(String text, int at) {
        for (int length = 2; length <= 3 && at + length <= text.length(); length++) {
            String run = text.substring(at, at + length);
            if (run.chars().allMatch(unit -> Glyphs.isHan(unit) && Character.isLetter(unit))) {
                features.add("h=" + run);
            }
        }
    }

    private void word(String word) {
        String sign = word.chars().anyMatch(Character::isDigit) ? "#" : word;
        features.add("w=" + sign);
        features.add("b=" + before + ' ' + sign);
        before = sign;
    }
}
