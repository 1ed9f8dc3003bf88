package io.vouch.extraction.structured;

import io.vouch.extraction.DocumentType;
import java.util.Set;

/**
 * What the document type codes of e-invoices stand for.
 *
 * @see "UNTDID 1001 as listed by EN 16931 for BT-3"
 */
final class InvoiceTypes {

    /** Codes that take back money: credit notes of every flavour. */
    private static final Set<String> CREDIT =
            Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532");
    /** Pro-forma invoice: asks for nothing yet. */
    private static final Set<String> NO_CLAIM = Set.of("325");

    private InvoiceTypes() {}

    /**
     * @param code may be empty
     * @param credit true if the schema itself says credit note
     * @param negative true if the totals are below zero: a correction that takes back, whatever its code
     */
    static DocumentType of(String code, boolean credit, boolean negative) {
        if (NO_CLAIM.contains(code)) {
            return DocumentType.OTHER;
        }
        // A credit note with negative totals gives back what it takes; it still refers to an invoice.
        return credit || negative || CREDIT.contains(code) ? DocumentType.CREDIT_NOTE : DocumentType.INVOICE;
    }
}
