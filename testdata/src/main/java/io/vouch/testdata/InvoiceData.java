package io.vouch.testdata;

import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.InvoiceFamily;
import io.vouch.testdata.page.Field;
import io.vouch.testdata.truth.TruthDocument;
import io.vouch.testdata.truth.TruthValue;
import io.vouch.testdata.xml.EInvoiceXml;
import io.vouch.testdata.xml.UblXml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An invoice as a data file alone, and what it says. */
final class InvoiceData {
    private InvoiceData() {}

    static PrintedPaper xml(String name, String type, Invoice invoice) {
        boolean english = invoice.family() == InvoiceFamily.COMMERCIAL;
        byte[] bytes = english ? UblXml.of(invoice) : EInvoiceXml.of(invoice);
        List<TruthDocument.Line> lines = invoice.items().stream()
                .map(item -> new TruthDocument.Line(item, Optional.empty()))
                .toList();
        String layout = english ? "ubl-2.1" : "einvoice-0.31";
        TruthDocument truth = new TruthDocument(type, layout, Medium.XML.tag(), fields(invoice, english), lines);
        return new PrintedPaper(name + ".xml", bytes, truth);
    }

    private static Map<Field, List<TruthValue>> fields(Invoice invoice, boolean english) {
        Map<Field, String> values = new LinkedHashMap<>();
        values.put(Field.INVOICE_NUMBER, invoice.number());
        values.put(Field.ISSUE_DATE, invoice.issued().toString());
        values.put(Field.SELLER_NAME, invoice.seller().name());
        values.put(Field.SELLER_TAX_ID, invoice.seller().taxId());
        values.put(Field.BUYER_NAME, invoice.buyer().name());
        values.put(Field.BUYER_TAX_ID, invoice.buyer().taxId());
        values.put(Field.NET_AMOUNT, invoice.net().toPlainString());
        values.put(Field.TAX_AMOUNT, invoice.tax().toPlainString());
        values.put(Field.GROSS_AMOUNT, invoice.gross().toPlainString());
        values.put(Field.PAYEE_ACCOUNT, invoice.payee().number());
        if (english) {
            values.put(Field.DUE_DATE, invoice.due().toString());
            values.put(Field.CURRENCY, invoice.currency());
            values.put(Field.CONTRACT_NUMBER, invoice.contractNumber());
            values.put(Field.PURCHASE_ORDER_NUMBER, invoice.orderNumber());
        } else {
            values.put(Field.AMOUNT_IN_WORDS, invoice.words());
        }
        Map<Field, List<TruthValue>> fields = new LinkedHashMap<>();
        values.forEach((field, value) -> fields.put(field, List.of(new TruthValue(value, Optional.empty()))));
        return fields;
    }
}
