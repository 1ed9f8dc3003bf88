package io.vouch.matching.check.integrity;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.value.InvoiceNumbers;

/** Tells Chinese VAT invoices from all others: their rates, lines and numbers follow rules that others do not. */
final class ChineseInvoice {

    private ChineseInvoice() {}

    static boolean is(ExtractedDocument paper) {
        boolean invoice = paper.type() == DocumentType.INVOICE || paper.type() == DocumentType.CREDIT_NOTE;
        String code = paper.value(FieldName.INVOICE_CODE).orElse("");
        String number = paper.value(FieldName.INVOICE_NUMBER).orElse("");
        return invoice && InvoiceNumbers.identity(code, number).isPresent();
    }
}
