package io.vouch.extraction.candidate;

import java.util.regex.Pattern;

/** One line of the label lexicon. @param groups letters of the document groups that it applies to, or {@code *} */
record Label(String key, String groups, double weight, Pattern pattern) {

    boolean appliesTo(char group) {
        return groups.equals("*") || groups.indexOf(group) >= 0;
    }
}
