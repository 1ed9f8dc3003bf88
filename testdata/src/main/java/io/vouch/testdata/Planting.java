package io.vouch.testdata;

import io.vouch.testdata.deal.Deal;
import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.InvoiceItem;
import io.vouch.testdata.deal.Notice;
import io.vouch.testdata.deal.Reassembly;
import io.vouch.testdata.layout.InvoicePaper;
import io.vouch.testdata.truth.ExpectedAlert;
import io.vouch.testdata.world.BankAccount;
import io.vouch.testdata.world.Dice;
import io.vouch.testdata.world.Party;
import io.vouch.testdata.world.World;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Plants one problem into a clean deal; everything else about the deal stays consistent. */
final class Planting {
    private static final String CONTRACT = "contract";
    private static final String NOTICE = "notice";
    private static final String INVOICE = "invoice-1";

    private final World world;
    private final Dice dice;
    private final Problem problem;

    Planting(World world, Dice dice, Problem problem) {
        this.world = world;
        this.dice = dice;
        this.problem = problem;
    }

    /** For problems inside one deal. {@code variant} chooses between the forms of a problem: even or odd. */
    Case into(Deal deal, int variant) {
        boolean even = variant % 2 == 0;
        return switch (problem) {
            case XDOC_01 -> even ? strangeBuyer(deal) : strangeCode(deal);
            case XDOC_02 -> wrongSum(deal);
            case XDOC_03 -> even ? unseenInvoice(deal) : leftOut(deal);
            case INT_06 -> tampered(deal);
            case INT_09 -> even ? wrongWords(deal) : wrongLines(deal);
            case ACC_01 -> even ? invoiceAccount(deal) : noticeAccount(deal);
            case DUP_01, DUP_02, DUP_03 -> throw new IllegalArgumentException(problem + " needs two deals");
        };
    }

    private Case found(Deal deal, List<InvoicePaper> papers, String why, String... documents) {
        ExpectedAlert alert = new ExpectedAlert(List.of(problem.check()), List.of(documents), List.of(), false, why);
        return new Case(deal, papers, List.of(alert), problem.near());
    }

    private Case found(Deal deal, String why, String... documents) {
        return found(deal, Case.honest(deal.invoices()), why, documents);
    }

    private Case strangeBuyer(Deal deal) {
        Party stranger = world.firm();
        Deal changed = deal.withContract(deal.contract().withBuyer(stranger));
        return found(
                changed,
                "the contract names another buyer than the invoices and the notice",
                CONTRACT,
                INVOICE,
                NOTICE);
    }

    private Case strangeCode(Deal deal) {
        Party sameName = deal.buyer().withTaxId(world.firm().taxId());
        Deal changed = deal.withContract(deal.contract().withBuyer(sameName));
        return found(changed, "the buyer's code on the contract is not the one on the invoices", CONTRACT, INVOICE);
    }

    private Case wrongSum(Deal deal) {
        BigDecimal more = deal.notice()
                .amount()
                .add(BigDecimal.valueOf(dice.between(12, 90) * 1000L).setScale(2));
        Deal changed = deal.withNotice(deal.notice().withAmount(more, Reassembly.words(deal, more)));
        return found(changed, "the notice assigns more than its invoices sum to", NOTICE, INVOICE);
    }

    private Case unseenInvoice(Deal deal) {
        List<Notice.Entry> entries = new ArrayList<>(deal.notice().entries());
        Notice.Entry last = entries.get(entries.size() - 1);
        BigDecimal amount = last.amount().multiply(new BigDecimal("0.5")).setScale(2, java.math.RoundingMode.HALF_UP);
        entries.add(new Notice.Entry(Lookalike.nextNumber(last.number(), dice), last.issued(), amount, last.due()));
        return found(
                Reassembly.withEntries(deal, entries), "the notice lists an invoice that was not submitted", NOTICE);
    }

    private Case leftOut(Deal deal) {
        List<Notice.Entry> entries =
                deal.notice().entries().subList(1, deal.notice().entries().size());
        return found(
                Reassembly.withEntries(deal, entries),
                "an invoice of the deal is missing from the notice",
                NOTICE,
                INVOICE);
    }

    private Case tampered(Deal deal) {
        List<InvoicePaper> papers = new ArrayList<>(Case.honest(deal.invoices()));
        Invoice printed = deal.invoices().get(0);
        papers.set(0, new InvoicePaper(printed, Reassembly.reduced(deal, printed, 2)));
        return found(deal, papers, "the printed amount is higher than in the QR code or the embedded data", INVOICE);
    }

    private Case wrongWords(Deal deal) {
        Invoice invoice = deal.invoices().get(0);
        BigDecimal other = invoice.gross().add(BigDecimal.valueOf(dice.between(2, 9) * 1000L));
        Invoice wrong =
                invoice.withTotals(invoice.net(), invoice.tax(), invoice.gross(), Reassembly.words(deal, other));
        return found(replaced(deal, wrong), "the amount in words is not the amount in digits", INVOICE);
    }

    private Case wrongLines(Deal deal) {
        Invoice invoice = deal.invoices().get(0);
        List<InvoiceItem> fewer = Reassembly.reduced(deal, invoice, 2).items();
        return found(replaced(deal, invoice.withItems(fewer)), "the lines do not sum to the total", INVOICE);
    }

    private Case invoiceAccount(Deal deal) {
        BankAccount other = world.account(deal.seller());
        return found(
                replaced(deal, deal.invoices().get(0).withPayee(other)),
                "the invoice names another account than agreed",
                INVOICE);
    }

    private Case noticeAccount(Deal deal) {
        BankAccount other = world.account(deal.seller());
        return found(
                deal.withNotice(deal.notice().withAccount(other)),
                "the notice names another account than agreed",
                NOTICE);
    }

    private static Deal replaced(Deal deal, Invoice first) {
        List<Invoice> invoices = new ArrayList<>(deal.invoices());
        invoices.set(0, first);
        return deal.withInvoices(invoices);
    }
}
