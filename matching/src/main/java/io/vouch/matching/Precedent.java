package io.vouch.matching;

import java.util.List;

/**
 * What papers of other deals mean for one deal, apart from duplicates and contracts. A later record of equal key replaces an earlier
 * one; one without papers takes it back.
 *
 * @param deal that it bears on
 * @param key tells precedents of one kind apart
 * @param currency of the total, or empty
 * @param total plain decimal where the kind adds up, or empty
 * @param count papers that it stands for; {@code papers} may be fewer
 * @param papers of other deals, in the order that the kind says
 */
public record Precedent(
        String tenant,
        String deal,
        Kind kind,
        String key,
        String currency,
        String total,
        int count,
        List<InvoiceFacts> papers) {

    /** Papers named one by one: two years of monthly invoices. They rest in the state of each deal. */
    public static final int MOST_PAPERS = 24;

    /** What the papers have to do with the deal. */
    public enum Kind {
        /** Earlier invoices and credit notes of the deal's seller, the latest last; key is the seller. */
        HISTORY,
        /** Invoices of other deals that lead from the deal's buyer back to its seller, in the order of the ring. */
        RING,
        /** Earlier papers whose buyer is named almost like the deal's. */
        NAMESAKE,
        /** What other deals claim from the deal's buyer. */
        EXPOSURE,
        /**
         * Invoices that other deals address to who paid a bank receipt of this deal: first those that the receipt names, then those of its
         * amount, then the latest; key is the receipt. Without papers where this deal has an invoice on that payer itself.
         */
        PAYER
    }

    public Precedent {
        papers = List.copyOf(papers);
    }

    /** A later record of equal key replaces an earlier one. */
    public String id() {
        return kind + "\u001f" + key + '\u001f' + currency;
    }
}
