package io.vouch.testdata.deal;

import java.time.LocalDate;
import java.util.List;

/** What the invoice verification platform answered: one entry an invoice; status MATCH, state NORMAL, VOID, RED_FULL. */
public record Verification(LocalDate checked, List<Entry> entries) {
    /** One answer. */
    public record Entry(Invoice invoice, String status, String state) {}

    public Verification {
        entries = List.copyOf(entries);
    }
}
