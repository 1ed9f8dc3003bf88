package io.vouch.matching.flink;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DuplicatePair;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.block.FactsOf;
import io.vouch.matching.compare.DuplicateComparator;
import io.vouch.matching.compare.Originals;
import java.util.ArrayList;
import java.util.List;

/** Every paper compared with every other: what the stream is held to. */
final class BruteForce {

    private BruteForce() {}

    static List<InvoiceFacts> facts(List<ExtractedDocument> documents) {
        return documents.stream()
                .flatMap(paper -> FactsOf.document(paper).stream())
                .toList();
    }

    /** All pairs that a check reports. */
    static List<DuplicatePair> pairs(List<InvoiceFacts> papers, CheckPolicy policy) {
        DuplicateComparator comparator = new DuplicateComparator();
        List<DuplicatePair> pairs = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            for (int j = 0; j < i; j++) {
                comparator
                        .compare(papers.get(i), papers.get(j))
                        .filter(pair -> Originals.isReported(pair, policy))
                        .ifPresent(pairs::add);
            }
        }
        return pairs;
    }
}
