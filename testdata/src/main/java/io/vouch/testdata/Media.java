package io.vouch.testdata;

import java.util.List;

/** In which media a deal's papers come: every invoice in each of {@code invoices}, the others in one each. */
record Media(List<Medium> invoices, Medium contract, Medium notice, Medium others) {
    static final Media DIGITAL = new Media(List.of(Medium.DIGITAL), Medium.DIGITAL, Medium.DIGITAL, Medium.DIGITAL);

    Media {
        invoices = List.copyOf(invoices);
    }

    Media withInvoices(Medium... media) {
        return new Media(List.of(media), contract, notice, others);
    }

    Media withContract(Medium medium) {
        return new Media(invoices, medium, notice, others);
    }

    Media withNotice(Medium medium) {
        return new Media(invoices, contract, medium, others);
    }
}
