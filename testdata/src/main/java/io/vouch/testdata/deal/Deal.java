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

    public Deal withAcknowledgement(Optional<Notice> newAcknowledgement) {
        return new Deal(
                language,
                seller,
                buyer,
                factor,
                contract,
                factoring,
                invoices,
                credits,
                notice,
                newAcknowledgement,
                deliveries,
                receipt);
    }

    public Deal withDeliveries(List<Delivery> newDeliveries) {
        return new Deal(
                language,
                seller,
                buyer,
                factor,
                contract,
                factoring,
                invoices,
                credits,
                notice,
                acknowledgement,
                newDeliveries,
                receipt);
    }

    public Deal withCredits(List<Invoice> newCredits) {
        return new Deal(
                language,
                seller,
                buyer,
                factor,
                contract,
                factoring,
                invoices,
                newCredits,
                notice,
                acknowledgement,
                deliveries,
                receipt);
    }

    public Deal withReceipt(Optional<BankReceipt> newReceipt) {
        return new Deal(
                language,
                seller,
                buyer,
                factor,
                contract,
                factoring,
                invoices,
                credits,
                notice,
                acknowledgement,
                deliveries,
                newReceipt);
    }

    /** With a factor that has recourse to the seller, or has none. */
    public Deal withRecourse(boolean recourse) {
        FactoringContract with = new FactoringContract(
                factoring.number(),
                factoring.signed(),
                factoring.factor(),
                factoring.seller(),
                factoring.buyer(),
                factoring.currency(),
                factoring.limit(),
                factoring.advanceRate(),
                recourse,
                factoring.collection(),
                factoring.place());
        return new Deal(
                language,
                seller,
                buyer,
                factor,
                contract,
                with,
                invoices,
                credits,
                notice,
                acknowledgement,
                deliveries,
                receipt);
    }

    /** The same deal between another seller or buyer: every paper names the new firms and the seller's account. */
    public Deal between(Party newSeller, Party newBuyer) {
        FactoringContract with = new FactoringContract(
                factoring.number(),
                factoring.signed(),
                factor,
                newSeller,
                newBuyer,
                factoring.currency(),
                factoring.limit(),
                factoring.advanceRate(),
                factoring.recourse(),
                newSeller.account(),
                factoring.place());
        Notice noticed = notice.withParties(newBuyer, newSeller).withAccount(newSeller.account());
        List<Delivery> delivered = deliveries.stream()
                .map(each -> new Delivery(
                        each.number(),
                        each.delivered(),
                        each.accepted(),
                        newSeller,
                        newBuyer,
                        each.contractNumber(),
                        each.items(),
                        each.waybill(),
                        each.plate(),
                        each.receiver()))
                .toList();
        return new Deal(
                language,
                newSeller,
                newBuyer,
                factor,
                contract.withParties(newSeller, newBuyer),
                with,
                moved(invoices, newSeller, newBuyer),
                moved(credits, newSeller, newBuyer),
                noticed,
                acknowledgement.map(any -> noticed),
                delivered,
                receipt);
    }

    private List<Invoice> moved(List<Invoice> papers, Party newSeller, Party newBuyer) {
        return papers.stream()
                .map(each -> InvoiceEdit.of(each)
                        .parties(newSeller, newBuyer)
                        .payee(newSeller.account())
                        .done(language))
                .toList();
    }
}
