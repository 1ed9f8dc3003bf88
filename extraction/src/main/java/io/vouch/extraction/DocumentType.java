package io.vouch.extraction;

/** The kinds of paper that Vouch tells apart. Wire names of {@code documents.jsonl}. */
public enum DocumentType {
    /** Sales, service, lease, works or factoring contract. */
    CONTRACT,
    INVOICE,
    /** Credit note or red-letter invoice: takes back all or part of an invoice. */
    CREDIT_NOTE,
    /** Till receipt or other proof of a small payment. */
    RECEIPT,
    /** Notice of assignment, 应收账款转让通知书. */
    TRANSFER_NOTICE,
    /** The debtor's answer to a notice, 回执. */
    ACKNOWLEDGEMENT,
    /** Delivery note, acceptance note, waybill, bill of lading. */
    DELIVERY,
    BANK_RECEIPT,
    BANK_STATEMENT,
    /** Certificate or query extract of a collateral registry. */
    REGISTRY_RECORD,
    /** Result of asking the tax authority about an invoice. */
    VERIFICATION,
    /** Table of receivables. */
    LEDGER,
    /** Any other letter between the parties, such as a change of account. */
    LETTER,
    OTHER;

    /** True for papers that claim or take back one priced supply: the ones that duplicates are looked for among. */
    public boolean isInvoiceLike() {
        return this == INVOICE || this == CREDIT_NOTE || this == RECEIPT;
    }
}
