package io.vouch.models.data;

import io.vouch.extraction.value.NormalText;
import io.vouch.ingest.page.Word;
import io.vouch.models.labels.LabelledDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Finds pairs of documents, one of each part, that share nearly all their text: a document that is judged by must not have been
 * learned from under another name. Three-word shingles; candidates by MinHash bands, then the exact Jaccard similarity.
 *
 * @see "Broder, On the resemblance and containment of documents, 1997"
 */
public final class NearDuplicates {

    /** Forms of one layout with other values stay below, readings of one paper lie above. */
    private static final double LEAST_ALIKE = 0.8;

    private static final int SHINGLE = 3;
    private static final int BANDS = 16;
    /** Two sets that are 0.8 alike share a band of four with chance 0.9998. */
    private static final int ROWS = 4;

    private static final long SEED = 20260101L;

    private final long[] factors = new long[BANDS * ROWS];
    private final long[] offsets = new long[BANDS * ROWS];

    private NearDuplicates() {
        Random random = new Random(SEED);
        for (int i = 0; i < factors.length; i++) {
            factors[i] = random.nextLong() | 1;
            offsets[i] = random.nextLong();
        }
    }

    /** Two documents that share a share of their shingles. @param alike Jaccard similarity, 0..1 */
    public record Leak(String train, String test, double alike) {}

    /** The pairs, the most alike first. */
    public static List<Leak> between(List<LabelledDocument> train, List<LabelledDocument> test) {
        return new NearDuplicates().find(train, test);
    }

    private List<Leak> find(List<LabelledDocument> train, List<LabelledDocument> test) {
        List<Set<Long>> known = train.stream().map(NearDuplicates::shingles).toList();
        Map<Long, List<Integer>> buckets = new HashMap<>();
        for (int i = 0; i < known.size(); i++) {
            for (long band : bands(known.get(i))) {
                buckets.computeIfAbsent(band, b -> new ArrayList<>()).add(i);
            }
        }
        List<Leak> leaks = new ArrayList<>();
        for (LabelledDocument document : test) {
            Set<Long> own = shingles(document);
            Set<Integer> candidates = new LinkedHashSet<>();
            for (long band : bands(own)) {
                candidates.addAll(buckets.getOrDefault(band, List.of()));
            }
            for (int candidate : candidates) {
                double alike = jaccard(known.get(candidate), own);
                if (alike >= LEAST_ALIKE) {
                    leaks.add(new Leak(train.get(candidate).documentId(), document.documentId(), alike));
                }
            }
        }
        leaks.sort(Comparator.comparingDouble(Leak::alike)
                .reversed()
                .thenComparing(Leak::test)
                .thenComparing(Leak::train));
        return leaks;
    }

    private static Set<Long> shingles(LabelledDocument document) {
        List<String> words = document.words().stream()
                .map(Word::text)
                .map(NormalText::digestible)
                .filter(word -> !word.isBlank())
                .toList();
        Set<Long> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            long hash = 1125899906842597L;
            for (String word : words.subList(i, i + SHINGLE)) {
                for (int c = 0; c < word.length(); c++) {
                    hash = 31 * hash + word.charAt(c);
                }
                hash = 31 * hash + ' ';
            }
            shingles.add(hash);
        }
        return shingles;
    }

    private long[] bands(Set<Long> shingles) {
        if (shingles.isEmpty()) {
            return new long[0];
        }
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                key = 31 * key + least(shingles, band * ROWS + row);
            }
            bands[band] = key;
        }
        return bands;
    }

    private long least(Set<Long> shingles, int function) {
        long least = Long.MAX_VALUE;
        for (long shingle : shingles) {
            long mixed = shingle * factors[function] + offsets[function];
            least = Math.min(least, mixed ^ (mixed >>> 32));
        }
        return least;
    }

    private static double jaccard(Set<Long> one, Set<Long> other) {
        long both = one.stream().filter(other::contains).count();
        long either = one.size() + other.size() - both;
        return either == 0 ? 0 : (double) both / either;
    }
}
