package io.vouch.models.labels;

import io.vouch.extraction.value.NormalText;
import java.util.HashSet;
import java.util.Set;

/** Whether a sentence that was read and a text of a label are of one place: most of the shorter one stands in the longer one. */
public final class SameText {

    /** Characters; at 5 % misread ones, four in five runs of four are whole. */
    private static final int RUN = 4;

    private static final double MOST = 0.6;

    private SameText() {}

    /** Symmetric; white space and case do not count. Texts shorter than a run of {@value #RUN} characters must be equal. */
    public static boolean overlaps(String one, String other) {
        Set<String> first = runs(one);
        Set<String> second = runs(other);
        if (first.isEmpty() || second.isEmpty()) {
            return NormalText.digestible(one).equals(NormalText.digestible(other));
        }
        Set<String> shorter = first.size() <= second.size() ? first : second;
        Set<String> longer = shorter == first ? second : first;
        return shorter.stream().filter(longer::contains).count() >= MOST * shorter.size();
    }

    private static Set<String> runs(String text) {
        String plain = NormalText.digestible(text);
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= plain.length(); i++) {
            runs.add(plain.substring(i, i + RUN));
        }
        return runs;
    }
}
