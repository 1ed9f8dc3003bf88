package io.vouch.extraction.nlp;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Numbers for the features that any of a model's classifiers knows, so that a candidate's strings are looked up once for all fields. */
final class KnownFeatures {

    private final Map<String, Integer> numbers = new HashMap<>();

    void add(Iterable<String> features) {
        features.forEach(feature -> numbers.putIfAbsent(feature, numbers.size()));
    }

    int size() {
        return numbers.size();
    }

    /** Of a feature that was added. */
    int number(String feature) {
        return numbers.get(feature);
    }

    /** Those that are known, in their order. */
    int[] of(Collection<String> features) {
        return features.stream()
                .map(numbers::get)
                .filter(number -> number != null)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
