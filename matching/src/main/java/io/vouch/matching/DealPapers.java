package io.vouch.matching;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import java.util.List;

/**
 * All papers of one deal with its terms: what cross-document checks look at.
 *
 * @param papers accepted documents that are not repeats of bytes, sorted by name
 * @param unread number of quarantined documents of the deal
 */
public record DealPapers(String deal, DealTerms terms, List<ExtractedDocument> papers, int unread) {

    public DealPapers {
        papers = List.copyOf(papers);
    }

    /** The papers of one type, sorted by name. */
    public List<ExtractedDocument> ofType(DocumentType type) {
        return papers.stream().filter(paper -> paper.type() == type).toList();
    }
}
