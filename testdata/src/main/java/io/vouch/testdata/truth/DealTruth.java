package io.vouch.testdata.truth;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The truth about one deal; documents are keyed by file name. */
public record DealTruth(
        String deal,
        String title,
        String language,
        List<ExpectedAlert> expected,
        List<String> forbidden,
        Map<String, TruthDocument> documents,
        PlotTruth plot) {
    public DealTruth {
        expected = List.copyOf(expected);
        forbidden = List.copyOf(forbidden);
        documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
    }

    public DealTruth(
            String deal,
            String title,
            String language,
            List<ExpectedAlert> expected,
            List<String> forbidden,
            Map<String, TruthDocument> documents) {
        this(deal, title, language, expected, forbidden, documents, PlotTruth.NONE);
    }
}
