package io.vouch.extraction.feature;

import io.vouch.extraction.value.Wording;

/** A wording that names a value in running text; the group {@code v} holds the value. @param key as in the label lexicon */
record ProseRule(String key, String groups, double weight, Wording wording) {}
