package io.vouch.testdata;

import io.vouch.testdata.deal.Deal;
import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.layout.InvoicePaper;
import io.vouch.testdata.truth.ExpectedAlert;
import java.util.List;

/** A deal as its papers will tell it: invoices with their data (which a tampered paper contradicts), and what must be found. */
record Case(Deal deal, List<InvoicePaper> papers, List<ExpectedAlert> expected, List<String> near) {
    Case {
        papers = List.copyOf(papers);
        expected = List.copyOf(expected);
        near = List.copyOf(near);
    }

    static Case clean(Deal deal) {
        return new Case(deal, honest(deal.invoices()), List.of(), List.of());
    }

    static List<InvoicePaper> honest(List<Invoice> invoices) {
        return invoices.stream().map(InvoicePaper::honest).toList();
    }
}
