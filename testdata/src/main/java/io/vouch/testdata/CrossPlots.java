package io.vouch.testdata;

import io.vouch.testdata.deal.Deal;
import io.vouch.testdata.deal.Delivery;
import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.InvoiceEdit;
import io.vouch.testdata.deal.Notice;
import io.vouch.testdata.deal.Reassembly;
import io.vouch.testdata.deal.SalesContract;
import io.vouch.testdata.world.Party;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Frauds between the papers of one deal. */
final class CrossPlots {
    private static final String CONTRACT = "contract";
    private static final String INVOICE = "invoice-1";
    private static final String NOTICE = "notice";
    private static final String ACKNOWLEDGEMENT = "acknowledgement";
    private static final String DELIVERY = "delivery-1";

    private CrossPlots() {}

    static void play(Fraud fraud, Kit kit) {
        Deal deal = kit.deal();
        switch (fraud) {
            case PARTY_MISMATCH -> parties(kit);
            case NOTICE_SUM -> {
                BigDecimal amount = kit.blatant()
                        ? deal.notice().amount().multiply(new BigDecimal("1.8")).setScale(2, RoundingMode.HALF_UP)
                        : deal.notice().amount().add(new BigDecimal("1000.00"));
                kit.first().set(deal.withNotice(deal.notice().withAmount(amount, Reassembly.words(deal, amount))));
                kit.expect("the notice assigns more than its invoices sum to", NOTICE, INVOICE);
            }
            case NOTICE_LIST -> list(kit);
            case INFLATED_AMOUNT -> inflated(kit);
            case DATE_ORDER -> dates(kit);
            case DUE_DATE -> {
                LocalDate due = deal.notice().due().plusDays(kit.blatant() ? 150 : 12);
                kit.first()
                        .set(deal.withNotice(
                                deal.notice().withDates(deal.notice().dated(), due)));
                kit.expect("the due date on the notice is not what the contract's term gives", NOTICE, CONTRACT);
            }
            case MISSING_PAPERS -> {
                kit.first().leaveOut(ACKNOWLEDGEMENT);
                if (kit.blatant()) {
                    kit.first().leaveOut(NOTICE);
                }
                kit.expect("papers that a notified financing needs are missing", INVOICE);
            }
            case FORGED_ACKNOWLEDGEMENT -> acknowledgement(kit);
            default -> throw new IllegalArgumentException(fraud + " is not between papers");
        }
    }

    /** Blatant: the contract names another buyer; subtle: the first invoice gives the buyer another code. */
    private static void parties(Kit kit) {
        Deal deal = kit.deal();
        Party other = kit.world().firm();
        if (kit.blatant()) {
            kit.first().set(deal.withContract(deal.contract().withBuyer(other)));
        } else {
            Invoice first = deal.invoices().get(0);
            Party miscoded = deal.buyer().withTaxId(other.taxId());
            kit.first()
                    .invoice(
                            0,
                            InvoiceEdit.of(first)
                                    .parties(deal.seller(), miscoded)
                                    .done(kit.language()));
        }
        kit.expect("the buyer of the contract is not the buyer of the invoice, by name or by code", CONTRACT, INVOICE);
    }

    private static void list(Kit kit) {
        Deal deal = kit.deal();
        List<Notice.Entry> entries = new ArrayList<>(deal.notice().entries());
        Notice.Entry last = entries.get(entries.size() - 1);
        if (kit.blatant()) {
            BigDecimal half = last.amount().multiply(new BigDecimal("0.5")).setScale(2, RoundingMode.HALF_UP);
            entries.add(
                    new Notice.Entry(Lookalike.nextNumber(last.number(), kit.dice()), last.issued(), half, last.due()));
        } else {
            String other = Lookalike.nextNumber(last.number(), kit.dice());
            entries.set(entries.size() - 1, new Notice.Entry(other, last.issued(), last.amount(), last.due()));
        }
        kit.first().set(Reassembly.withEntries(deal, entries));
        kit.expect("the notice lists an invoice that was not handed in", NOTICE);
    }

    /** Blatant: prices are doubled; subtle: a tenth more quantity than was delivered. The notice follows the invoice. */
    private static void inflated(Kit kit) {
        Deal deal = kit.deal();
        Invoice invoice = deal.invoices().get(0);
        Invoice more = kit.blatant()
                ? InvoiceEdit.of(invoice).repriced(new BigDecimal("2")).done(kit.language())
                : InvoiceEdit.of(invoice).scaled(new BigDecimal("1.1")).done(kit.language());
        if (more.gross().compareTo(invoice.gross()) == 0) {
            more = InvoiceEdit.of(invoice).repriced(new BigDecimal("1.25")).done(kit.language());
        }
        List<Invoice> invoices = new ArrayList<>(deal.invoices());
        invoices.set(0, more);
        List<Delivery> deliveries = deal.deliveries();
        kit.first().set(Reassembly.listed(deal, invoices).withDeliveries(deliveries));
        kit.expect("the invoice charges more than contract and delivery note have", INVOICE, CONTRACT, DELIVERY);
    }

    /** Subtle: signed after the invoice; blatant: delivered after the notice, and signed later still. */
    private static void dates(Kit kit) {
        Deal deal = kit.deal();
        LocalDate issued = deal.invoices().get(0).issued();
        SalesContract late =
                deal.contract().withSigned(kit.blatant() ? deal.notice().dated().plusDays(1) : issued.plusDays(3));
        kit.first().set(deal.withContract(late));
        kit.expect("the contract is younger than what was done under it", CONTRACT, INVOICE);
    }

    /** Subtle: signed by a person of the seller and dated before the notice; blatant: from another firm, for another sum. */
    private static void acknowledgement(Kit kit) {
        Deal deal = kit.deal();
        Notice notice = deal.notice();
        Party debtor = deal.buyer();
        if (kit.blatant()) {
            BigDecimal amount = notice.amount().multiply(new BigDecimal("1.5")).setScale(2, RoundingMode.HALF_UP);
            Notice other = notice.withParties(kit.world().firm(), notice.assignor())
                    .withAmount(amount, Reassembly.words(deal, amount));
            kit.first().set(deal.withAcknowledgement(Optional.of(other)));
        } else {
            Party impostor = new Party(
                    debtor.name(),
                    debtor.mark(),
                    debtor.taxId(),
                    debtor.address(),
                    deal.seller().phone(),
                    deal.seller().representative(),
                    debtor.account());
            Notice early = notice.withParties(impostor, notice.assignor())
                    .withDates(notice.dated().minusDays(9), notice.due());
            kit.first().set(deal.withAcknowledgement(Optional.of(early)));
        }
        kit.expect("the acknowledgement is not the debtor's", ACKNOWLEDGEMENT, NOTICE);
    }
}
