package io.vouch.alerts.story;

import io.vouch.extraction.DocumentType;
import io.vouch.matching.Amount;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is known of the papers that alerts show: whose they are, of which kind, and what each deal assigns. Not thread-safe. */
public final class StoryPapers {

    private final Map<String, Paper> papers = new TreeMap<>();
    private final Map<String, Amount> assigned = new TreeMap<>();
    private final Map<String, Amount> invoiced = new TreeMap<>();

    /** @param type UNKNOWN kinds are given as {@link DocumentType#OTHER} */
    private record Paper(String deal, DocumentType type) {}

    /**
     * Adds a paper.
     *
     * @param amount what it assigns or invoices; {@link Amount#NONE} if it states none
     */
    public void add(String documentId, String deal, DocumentType type, Amount amount) {
        papers.put(documentId, new Paper(deal, type));
        boolean known = amount.amount().signum() > 0;
        if (known && type == DocumentType.TRANSFER_NOTICE) {
            assigned.merge(deal, amount, StoryPapers::larger);
        } else if (known && type == DocumentType.INVOICE) {
            invoiced.merge(deal, amount, StoryPapers::sum);
        }
    }

    private static Amount larger(Amount one, Amount other) {
        return one.amount().compareTo(other.amount()) >= 0 ? one : other;
    }

    private static Amount sum(Amount one, Amount other) {
        BigDecimal sum = one.amount().add(other.amount());
        return new Amount(sum, one.currency());
    }

    /** The deal that a paper belongs to. */
    Optional<String> deal(String documentId) {
        return Optional.ofNullable(papers.get(documentId)).map(Paper::deal);
    }

    /** True for papers about one receivable; a contract or a notice is about all of the deal's. */
    boolean isOfOneReceivable(String documentId) {
        Paper paper = papers.get(documentId);
        return paper != null && (paper.type().isInvoiceLike() || paper.type() == DocumentType.DELIVERY);
    }

    /** What the deal's receivables come to: no alert on it can put more at risk. */
    Optional<Amount> receivables(String deal) {
        Amount notice = assigned.get(deal);
        Amount invoices = invoiced.get(deal);
        if (notice == null || invoices == null) {
            return Optional.ofNullable(notice == null ? invoices : notice);
        }
        return Optional.of(larger(notice, invoices));
    }
}
