package io.vouch.alerts.output;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.matching.Evidence;
import io.vouch.matching.Finding;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which models read the papers that prove an alert, so that each alert can be traced to them. */
public final class AlertModels {

    private AlertModels() {}

    /**
     * Names of models, sorted, each once; none if data of the files alone prove it.
     *
     * @param documents of the deal; papers of other deals carry theirs themselves
     */
    public static List<String> of(Finding finding, Collection<ExtractedDocument> documents) {
        Set<String> proving =
                finding.evidence().stream().map(Evidence::documentId).collect(Collectors.toSet());
        return documents.stream()
                .filter(document -> proving.contains(document.documentId()))
                .map(ExtractedDocument::model)
                .filter(model -> !model.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
