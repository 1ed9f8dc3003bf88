package io.vouch.testdata.layout;

import io.vouch.testdata.deal.Invoice;

/** An invoice as printed, and the data that its QR code and embedded files carry; they differ only on a tampered paper. */
public record InvoicePaper(Invoice printed, Invoice data) {
    public static InvoicePaper honest(Invoice invoice) {
        return new InvoicePaper(invoice, invoice);
    }
}
