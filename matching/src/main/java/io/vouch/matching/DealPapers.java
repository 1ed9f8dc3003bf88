package io.vouch.matching;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import java.util.List;

/**
 * All papers of one deal with its terms: what cross-document checks look at.
 *
 * @param papers accepted documents that are not repeats of bytes, sorted by name
 * @param unread number of quarantined documents of the deal
 * @param duplicates pairs whose later paper is one of {@code papers}, sorted by later then earlier document
 * @param uses what other deals invoiced before under the contracts that this deal's invoices name
 * @param precedents what else papers of other deals mean for this one, sorted by id
 */
public record DealPapers(
        String deal,
        DealTerms terms,
        List<ExtractedDocument> papers,
        int unread,
        List<DuplicatePair> duplicates,
        List<ContractUse> uses,
        List<Precedent> precedents) {

    public DealPapers {
        papers = List.copyOf(papers);
        duplicates = List.copyOf(duplicates);
        uses = List.copyOf(uses);
        precedents = List.copyOf(precedents);
    }

    /** A deal without precedents. */
    public DealPapers(
            String deal,
            DealTerms terms,
            List<ExtractedDocument> papers,
            int unread,
            List<DuplicatePair> duplicates,
            List<ContractUse> uses) {
        this(deal, terms, papers, unread, duplicates, uses, List.of());
    }

    /** A deal whose contracts no other deal names. */
    public DealPapers(
            String deal, DealTerms terms, List<ExtractedDocument> papers, int unread, List<DuplicatePair> duplicates) {
        this(deal, terms, papers, unread, duplicates, List.of());
    }

    /** A deal none of whose papers was seen in another deal. */
    public DealPapers(String deal, DealTerms terms, List<ExtractedDocument> papers, int unread) {
        this(deal, terms, papers, unread, List.of());
    }

    /** Scanned papers of unknown kind: any of them may be the one that is missed. */
    public int unknownScans() {
        return (int) ofType(DocumentType.OTHER).stream()
                .filter(paper -> paper.ocrPages() > 0)
                .count();
    }

    /** True if the deal holds papers that nobody could read: what is missing may be among them. */
    public boolean mayHoldMore() {
        return unread > 0 || unknownScans() > 0;
    }

    /** What papers of other deals mean for this one, of one kind. */
    public List<Precedent> precedents(Precedent.Kind kind) {
        return precedents.stream()
                .filter(precedent ->
                        precedent.kind() == kind && !precedent.papers().isEmpty())
                .toList();
    }

    /** The papers of one type, sorted by name. */
    public List<ExtractedDocument> ofType(DocumentType type) {
        return papers.stream().filter(paper -> paper.type() == type).toList();
    }
}
