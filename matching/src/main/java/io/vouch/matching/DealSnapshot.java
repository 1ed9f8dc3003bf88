package io.vouch.matching;

import io.vouch.extraction.ExtractedDocument;
import java.util.List;

/**
 * Everything known about one deal at one moment: replaces the snapshot of the same tenant and deal with a smaller version, so
 * what is missing from it is withdrawn.
 *
 * @param version grows by one with each evaluation of the deal, from 1
 * @param documents all documents with their final outcome, sorted by name
 * @param findings sorted by check, then subject
 * @param coverage one line a check of the catalogue, sorted by check
 */
public record DealSnapshot(
        String tenant,
        String deal,
        long version,
        List<ExtractedDocument> documents,
        List<Finding> findings,
        List<Coverage> coverage) {

    public DealSnapshot {
        documents = List.copyOf(documents);
        findings = List.copyOf(findings);
        coverage = List.copyOf(coverage);
    }
}
