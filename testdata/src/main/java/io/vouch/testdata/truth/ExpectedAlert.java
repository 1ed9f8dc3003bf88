package io.vouch.testdata.truth;

import java.util.List;

/**
 * An alert that must be raised: any of {@code checks}, about these documents of the deal and, where the problem lies between
 * deals, of related deals. {@code counterpart} says that this deal is the honest side of the pair.
 */
public record ExpectedAlert(
        List<String> checks, List<String> documents, List<String> relatedDocuments, boolean counterpart, String why) {
    public ExpectedAlert {
        checks = List.copyOf(checks);
        documents = List.copyOf(documents);
        relatedDocuments = List.copyOf(relatedDocuments);
    }
}
