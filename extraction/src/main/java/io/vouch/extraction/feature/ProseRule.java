package io.vouch.extraction.feature;

import java.util.regex.Pattern;

/** A wording that names a value in running text; the group {@code v} holds the value. @param key as in the label lexicon */
record ProseRule(String key, String groups, double weight, Pattern pattern) {}
