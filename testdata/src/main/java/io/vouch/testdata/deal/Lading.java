package io.vouch.testdata.deal;

import io.vouch.testdata.world.Party;
import java.time.LocalDate;
import java.util.List;

/** A bill of lading: goods of a deal shipped in one container. */
public record Lading(
        String number,
        LocalDate onBoard,
        Party shipper,
        Party consignee,
        String vessel,
        String from,
        String to,
        String container,
        String seal,
        List<InvoiceItem> items,
        String contractNumber) {
    public Lading {
        items = List.copyOf(items);
    }
}
