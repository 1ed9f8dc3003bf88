package io.vouch.testdata.layout;

import io.vouch.testdata.page.Typesetter;

/** Draws invoices of one look. */
public interface InvoiceLayout {
    /** The stable name in truth. */
    String name();

    Drawing draw(InvoicePaper paper, Typesetter typesetter);
}
