package io.vouch.testdata.deal;

import io.vouch.testdata.world.Language;
import io.vouch.testdata.world.Party;
import java.util.List;
import java.util.Optional;

/** One financing: who sold what to whom, and the papers that say so. */
public record Deal(
        Language language,
        Party seller,
        Party buyer,
        Party factor,
        SalesContract contract,
        FactoringContract factoring,
        List<Invoice> invoices,
        List<Invoice> credits,
        Notice notice,
        Optional<Notice> acknowledgement,
        List<Delivery> deliveries,
        Optional<BankReceipt> receipt) {
    public Deal {
        invoices = List.copyOf(invoices);
        credits = List.copyOf(credits);
        deliveries = List.copyOf(deliveries);
    }

    public Deal withInvoices(List<Invoice> newInvoices) {
        return new Deal(
                language,
                seller,
                buyer,
                factor,
                contract,
                factoring,
                newInvoices,
                credits,
                notice,
                acknowledgement,
                deliveries,
                receipt);
    }

    public Deal withContract(SalesContract newContract) {
        return new Deal(
                language,
                seller,
                buyer,
                factor,
                newContract,
                factoring,
                invoices,
                credits,
                notice,
                acknowledgement,
                deliveries,
                receipt);
    }

    /** With another notice; the acknowledgement repeats whatever the notice says. */
    public Deal withNotice(Notice newNotice) {
        return new Deal(
                language,
                seller,
                buyer,
                factor,
                contract,
                factoring,
                invoices,
                credits,
                newNotice,
                acknowledgement.map(any -> newNotice),
                deliveries,
                receipt);
    }
}
