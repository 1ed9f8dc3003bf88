package io.vouch.extraction.candidate;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One line of the label lexicon.
 *
 * @param groups letters of the document groups that it applies to, or {@code *}
 * @param wordings those of the pattern's wordings that are plain Chinese words
 */
record Label(String key, String groups, double weight, Pattern pattern, List<String> wordings) {

    Label {
        wordings = List.copyOf(wordings);
    }

    boolean appliesTo(char group) {
        return groups.equals("*") || groups.indexOf(group) >= 0;
    }
}
