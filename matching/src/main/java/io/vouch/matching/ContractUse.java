package io.vouch.matching;

import java.util.List;

/**
 * What other deals invoiced under a contract before one deal did.
 *
 * @param deal the deal that comes after them
 * @param contract comparable key of the contract number
 * @param earlierTotal plain decimal: invoices of the other deals, each number once, less their credit notes
 * @param currency of the total; uses in other currencies are records of their own
 * @param earlierInvoices how many invoices that are
 * @param examples the first of them, at most {@value #MOST_EXAMPLES}
 */
public record ContractUse(
        String tenant,
        String deal,
        String contract,
        String currency,
        String earlierTotal,
        int earlierInvoices,
        List<InvoiceFacts> examples) {

    /** Invoices named one by one. */
    public static final int MOST_EXAMPLES = 20;

    public ContractUse {
        examples = List.copyOf(examples);
    }

    /** A later record of equal key replaces an earlier one. */
    public String key() {
        return contract + '\u001f' + currency;
    }
}
