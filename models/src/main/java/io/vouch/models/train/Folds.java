package io.vouch.models.train;

import io.vouch.models.labels.LabelledDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Parts documents so that no vendor or layout stands in two parts: a model is measured on groups that it has not seen. The groups
 * go, largest first, to the smallest part; the same documents give the same parts in any order, on every machine.
 */
final class Folds {

    /** The fold of no document. */
    static final int NONE = -1;

    private final Map<String, Integer> foldOfGroup = new HashMap<>();
    private final int count;

    private Folds(int count) {
        this.count = count;
    }

    /** @param count of parts, from 2 */
    static Folds of(List<LabelledDocument> documents, int count) {
        if (count < 2) {
            throw new IllegalArgumentException("at least two folds are needed, not " + count);
        }
        Map<String, Integer> sizes = new TreeMap<>();
        documents.forEach(document -> sizes.merge(group(document), 1, Integer::sum));
        List<Map.Entry<String, Integer>> ordered = new ArrayList<>(sizes.entrySet());
        // The hash mixes equally large groups, whose names would otherwise decide which part they come to.
        ordered.sort(Comparator.comparingInt((Map.Entry<String, Integer> entry) -> -entry.getValue())
                .thenComparingInt(entry -> entry.getKey().hashCode() * 31 + 7)
                .thenComparing(Map.Entry::getKey));
        Folds folds = new Folds(count);
        int[] filled = new int[count];
        for (Map.Entry<String, Integer> entry : ordered) {
            int smallest = 0;
            for (int i = 1; i < count; i++) {
                smallest = filled[i] < filled[smallest] ? i : smallest;
            }
            filled[smallest] += entry.getValue();
            folds.foldOfGroup.put(entry.getKey(), smallest);
        }
        return folds;
    }

    /** How many vendors and layouts there are. */
    static int groups(List<LabelledDocument> documents) {
        return (int) documents.stream().map(Folds::group).distinct().count();
    }

    int count() {
        return count;
    }

    /** 0 to {@link #count()} - 1. */
    int of(LabelledDocument document) {
        return foldOfGroup.get(group(document));
    }

    /** The documents of one part, in their order. */
    List<LabelledDocument> part(List<LabelledDocument> documents, int fold) {
        return documents.stream().filter(document -> of(document) == fold).toList();
    }

    /** Vendor or layout; a document without either is a group of its own. */
    static String group(LabelledDocument document) {
        return LabelledFields.source(document) + "/"
                + (document.group().isEmpty() ? document.documentId() : document.group());
    }
}
