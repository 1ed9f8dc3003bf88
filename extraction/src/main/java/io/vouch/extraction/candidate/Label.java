package io.vouch.extraction.candidate;

import io.vouch.extraction.value.Wording;
import java.util.List;

/**
 * One line of the label lexicon.
 *
 * @param groups letters of the document groups that it applies to, or {@code *}
 * @param wordings those of its wordings that are plain Chinese words
 */
record Label(String key, String groups, double weight, Wording wording, List<String> wordings) {

    Label {
        wordings = List.copyOf(wordings);
    }

    boolean appliesTo(char group) {
        return groups.equals("*") || groups.indexOf(group) >= 0;
    }
}
