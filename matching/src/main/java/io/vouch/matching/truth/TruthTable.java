package io.vouch.matching.truth;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.ingest.Outcome;
import io.vouch.matching.DealPapers;
import io.vouch.matching.DealTerms;
import io.vouch.matching.DealTermsReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The papers of one deal, fact by fact. Depends on the papers alone, not on the order in which they come.
 *
 * @param papers the columns: accepted papers, each content once, in the order in which a deal comes about, then by name
 * @param rows the facts that at least one paper states, in the order of {@link TruthFact}
 */
public record TruthTable(String deal, List<Paper> papers, List<TruthRow> rows) {

    /** Columns beyond this are left out: a deal of more papers is read by its checks, not by eye. */
    public static final int MOST_PAPERS = 200;

    /** From contract to payment. */
    private static final List<DocumentType> ORDER = List.of(
            DocumentType.CONTRACT,
            DocumentType.INVOICE,
            DocumentType.CREDIT_NOTE,
            DocumentType.RECEIPT,
            DocumentType.DELIVERY,
            DocumentType.TRANSFER_NOTICE,
            DocumentType.ACKNOWLEDGEMENT,
            DocumentType.LETTER,
            DocumentType.REGISTRY_RECORD,
            DocumentType.BANK_RECEIPT,
            DocumentType.BANK_STATEMENT,
            DocumentType.LEDGER,
            DocumentType.VERIFICATION,
            DocumentType.OTHER);

    public TruthTable {
        papers = List.copyOf(papers);
        rows = List.copyOf(rows);
    }

    /** A column. */
    public record Paper(String documentId, String name, DocumentType type) {}

    /** The table of a deal that was put together for the checks. */
    public static TruthTable of(DealPapers deal) {
        List<ExtractedDocument> papers = deal.papers().stream()
                .sorted(Comparator.comparingInt((ExtractedDocument paper) -> ORDER.indexOf(paper.type()))
                        .thenComparing(ExtractedDocument::name)
                        .thenComparing(ExtractedDocument::documentId))
                .limit(MOST_PAPERS)
                .toList();
        List<Paper> columns = papers.stream()
                .map(paper -> new Paper(paper.documentId(), paper.name(), paper.type()))
                .toList();
        List<TruthRow> rows = new ArrayList<>();
        for (TruthFact fact : TruthFact.values()) {
            TruthRow row =
                    switch (fact) {
                        case INVOICE_NUMBER -> InvoiceNumberRow.of(papers);
                        case AMOUNT -> AmountRow.of(papers);
                        default -> CommonRow.of(fact, papers, deal.terms());
                    };
            if (row.state() != CellState.SILENT) {
                rows.add(row);
            }
        }
        return new TruthTable(deal.deal(), columns, rows);
    }

    /** The table of all documents of one deal, its {@code deal.json} among them, in any order; empty without documents. */
    public static TruthTable of(Collection<ExtractedDocument> documents) {
        List<ExtractedDocument> accepted = documents.stream()
                .filter(document -> document.outcome() == Outcome.ACCEPTED)
                .sorted(Comparator.comparing(ExtractedDocument::name).thenComparing(ExtractedDocument::documentId))
                .toList();
        String deal = accepted.isEmpty() ? "" : accepted.get(0).deal();
        Set<String> contents = new HashSet<>();
        List<ExtractedDocument> papers = accepted.stream()
                .filter(document -> document.sidecar().isEmpty() && contents.add(document.sha256()))
                .toList();
        return of(new DealPapers(deal, terms(accepted), papers, 0));
    }

    private static DealTerms terms(List<ExtractedDocument> documents) {
        DealTermsReader reader = new DealTermsReader();
        return documents.stream()
                .filter(document -> !document.sidecar().isEmpty())
                .map(document -> reader.read(document.sidecar()).terms().from(document.documentId(), document.name()))
                .findFirst()
                .orElse(DealTerms.NONE);
    }
}
