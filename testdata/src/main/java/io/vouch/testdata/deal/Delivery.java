package io.vouch.testdata.deal;

import io.vouch.testdata.world.Party;
import java.time.LocalDate;
import java.util.List;

/** A delivery note with the buyer's acceptance. */
public record Delivery(
        String number,
        LocalDate delivered,
        LocalDate accepted,
        Party seller,
        Party buyer,
        String contractNumber,
        List<InvoiceItem> items,
        String waybill,
        String plate,
        String receiver) {
    public Delivery {
        items = List.copyOf(items);
    }

    public Delivery withDates(LocalDate newDelivered, LocalDate newAccepted) {
        return new Delivery(
                number, newDelivered, newAccepted, seller, buyer, contractNumber, items, waybill, plate, receiver);
    }

    public Delivery withItems(List<InvoiceItem> newItems) {
        return new Delivery(
                number, delivered, accepted, seller, buyer, contractNumber, newItems, waybill, plate, receiver);
    }
}
