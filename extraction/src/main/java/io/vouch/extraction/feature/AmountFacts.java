package io.vouch.extraction.feature;

import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.candidate.MisreadSigns;
import io.vouch.extraction.value.AmountInWords;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What arithmetic says about the amounts of a document: how often, how large, part of a sum. */
final class AmountFacts {

    /** More distinct amounts than this are not searched for sums: the work grows with the square. */
    private static final int MOST_FOR_SUMS = 150;

    private final Map<BigDecimal, Integer> counts = new HashMap<>();
    private final TreeSet<BigDecimal> sorted = new TreeSet<>();
    private final Set<BigDecimal> sums = new HashSet<>();
    private final Set<BigDecimal> said = new HashSet<>();

    AmountFacts(Collection<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            if (candidate.kind() == ValueKind.AMOUNT && !candidate.shape().equals("integer")) {
                BigDecimal value = key(candidate);
                counts.merge(value, 1, Integer::sum);
                if (!candidate.shape().equals(MisreadSigns.HEAD_SHAPE)) {
                    sorted.add(value);
                }
            }
            if (candidate.kind() == ValueKind.WORDS) {
                AmountInWords.parseRepaired(candidate.value()).ifPresent(v -> said.add(v.stripTrailingZeros()));
            }
        }
        findSums();
    }

    private void findSums() {
        List<BigDecimal> values = counts.keySet().stream().sorted().toList();
        if (values.size() > MOST_FOR_SUMS) {
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            for (int j = i; j < values.size(); j++) {
                boolean trivial = values.get(i).signum() == 0 || values.get(j).signum() == 0;
                BigDecimal sum = values.get(i).add(values.get(j)).stripTrailingZeros();
                if (!trivial && counts.containsKey(sum)) {
                    sums.add(sum);
                }
            }
        }
    }

    private static BigDecimal key(Candidate candidate) {
        return new BigDecimal(candidate.value()).stripTrailingZeros();
    }

    void describe(Candidate candidate, Set<String> features) {
        BigDecimal value = key(candidate);
        features.add("times=" + Math.min(4, counts.getOrDefault(value, 0)));
        int larger = Math.min(5, sorted.tailSet(value, false).size());
        features.add("larger=" + larger);
        features.add("sum=" + sums.contains(value));
        features.add("said=" + said.contains(value));
        features.add("zero=" + (value.signum() == 0));
        features.add("negative=" + (value.signum() < 0));
        features.add("magnitude=" + (value.precision() - value.scale()));
        if (larger > 0 && counts.getOrDefault(value, 0) > 1) {
            features.add("repeated below largest");
        }
    }
}
