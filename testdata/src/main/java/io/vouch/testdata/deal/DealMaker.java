package io.vouch.testdata.deal;

import io.vouch.testdata.world.Dice;
import io.vouch.testdata.world.Language;
import io.vouch.testdata.world.Party;
import io.vouch.testdata.world.World;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes clean deals: arithmetic, words, order of dates, accounts and party names agree on every paper. The order of dates is
 * contract, delivery and acceptance, invoices, factoring contract, notice, acknowledgement, payment, as-of date.
 */
public final class DealMaker {
    private final World world;
    private final Dice dice;
    private final DealRequest request;
    private final Numbers numbers;
    private final Trade trade;

    private DealMaker(World world, Dice dice, DealRequest request) {
        this.world = world;
        this.dice = dice;
        this.request = request;
        this.numbers = new Numbers(request.language(), dice.fork("numbers"));
        this.trade = new Trade(world, dice.fork("trade"), request);
    }

    public static Deal make(World world, Dice dice, DealRequest request) {
        return new DealMaker(world, dice, request).deal();
    }

    private Deal deal() {
        Party seller = request.shared().map(SalesContract::seller).orElseGet(() -> world.seller(trade.main()));
        Party buyer = request.shared().map(SalesContract::buyer).orElseGet(world::firm);
        Party factor = request.factor().orElseGet(world::factor);
        LocalDate noticed = request.asOf().minusDays(dice.between(4, 12));
        LocalDate factored = noticed.minusDays(dice.between(1, 5));
        LocalDate issued = factored.minusDays(dice.between(6, 25));
        LocalDate signed = request.shared().map(SalesContract::signed).orElse(issued.minusDays(dice.between(40, 110)));
        int term = request.shared().map(SalesContract::termDays).orElseGet(() -> dice.pick(List.of(60, 90, 90, 120)));
        Terms terms = new Terms(
                seller,
                buyer,
                issued,
                term,
                request.shared().map(SalesContract::number).orElseGet(() -> numbers.contract(signed, seller, buyer)));
        List<Invoice> invoices = invoices(terms);
        List<Invoice> credits = credits(invoices);
        SalesContract contract = request.shared().orElseGet(() -> contract(terms, signed, invoices));
        BigDecimal amount = total(invoices).subtract(total(credits));
        FactoringContract factoring = factoring(terms, factor, factored, amount);
        Notice notice = notice(terms, factoring, noticed, invoices, credits);
        Optional<Notice> acknowledgement = dice.chance(0.7) ? Optional.of(notice) : Optional.empty();
        return new Deal(
                request.language(),
                seller,
                buyer,
                factor,
                contract,
                factoring,
                invoices,
                credits,
                notice,
                acknowledgement,
                request.kind() == SalesContract.Kind.LEASE ? List.of() : List.of(delivery(terms, invoices)),
                receipt(terms, noticed, invoices));
    }

    private List<Invoice> invoices(Terms terms) {
        List<Invoice> invoices = new ArrayList<>();
        for (int i = 0; i < request.invoices(); i++) {
            LocalDate issued = terms.issued().minusDays(dice.below(4));
            invoices.add(invoice(terms, issued, trade.items(terms.seller()), ""));
        }
        return invoices;
    }

    private Invoice invoice(Terms terms, LocalDate issued, List<InvoiceItem> items, String original) {
        Sum sum = Sum.of(items);
        String currency = currency(terms.seller());
        return new Invoice(
                request.family(),
                numbers.invoiceCode(request.family(), terms.seller(), issued),
                numbers.invoice(request.family(), terms.seller(), issued),
                issued,
                issued.plusDays(terms.days()),
                terms.seller(),
                terms.buyer(),
                currency,
                items,
                sum.net(),
                sum.tax(),
                sum.gross(),
                Sum.words(request.language(), currency, sum.gross()),
                terms.contractNumber(),
                numbers.order(terms.issued().minusDays(30)),
                terms.seller().account(),
                numbers.checkCode(request.family()),
                world.person(),
                original);
    }

    private List<Invoice> credits(List<Invoice> invoices) {
        List<Invoice> credits = new ArrayList<>();
        for (int i = 0; i < request.credits(); i++) {
            Invoice invoice = invoices.get(i);
            InvoiceItem first = invoice.items().get(0);
            int returned = Math.max(1, first.quantity().intValue() / 12);
            InvoiceItem item = InvoiceItem.of(first.good(), first.name(), returned, first.unitPrice(), first.taxRate());
            Terms terms = new Terms(invoice.seller(), invoice.buyer(), invoice.issued(), 0, invoice.contractNumber());
            credits.add(invoice(terms, invoice.issued().plusDays(2), List.of(item), invoice.number()));
        }
        return credits;
    }

    private SalesContract contract(Terms terms, LocalDate signed, List<Invoice> invoices) {
        List<InvoiceItem> items = trade.contractItems(invoices, terms.seller());
        // What is sold at once must sum to the cent to its invoices, which round tax line by line.
        BigDecimal value =
                switch (request.kind()) {
                    case SALES, SERVICE, WORKS -> total(invoices);
                    case FRAMEWORK, LEASE -> Sum.of(items).gross();
                };
        String currency = currency(terms.seller());
        return new SalesContract(
                terms.contractNumber(),
                request.kind(),
                signed,
                terms.seller(),
                terms.buyer(),
                currency,
                items,
                value,
                Sum.words(request.language(), currency, value),
                terms.days(),
                dice.chance(0.5) ? SalesContract.Assignment.ALLOWED : SalesContract.Assignment.SILENT,
                terms.seller().account());
    }

    private FactoringContract factoring(Terms terms, Party factor, LocalDate signed, BigDecimal amount) {
        BigDecimal limit =
                amount.divide(new BigDecimal("100000"), 0, RoundingMode.UP).multiply(new BigDecimal("200000"));
        return new FactoringContract(
                numbers.factoring(signed),
                signed,
                factor,
                terms.seller(),
                terms.buyer(),
                currency(terms.seller()),
                limit.setScale(2, RoundingMode.UNNECESSARY),
                new BigDecimal(dice.pick(List.of("0.8", "0.85", "0.9", "0.7"))),
                dice.chance(0.7),
                terms.seller().account(),
                factor.address().substring(0, Math.min(6, factor.address().length())));
    }

    private Notice notice(
            Terms terms, FactoringContract factoring, LocalDate dated, List<Invoice> invoices, List<Invoice> credits) {
        List<Notice.Entry> entries = new ArrayList<>();
        invoices.forEach(each -> entries.add(new Notice.Entry(each.number(), each.issued(), each.gross(), each.due())));
        credits.forEach(each -> entries.add(
                new Notice.Entry(each.number(), each.issued(), each.gross().negate(), each.due())));
        BigDecimal amount = total(invoices).subtract(total(credits));
        LocalDate due =
                invoices.stream().map(Invoice::due).max(LocalDate::compareTo).orElseThrow();
        return new Notice(
                numbers.notice(dated),
                dated,
                terms.buyer(),
                terms.seller(),
                factoring.factor(),
                factoring.number(),
                terms.contractNumber(),
                entries,
                factoring.currency(),
                amount,
                Sum.words(request.language(), factoring.currency(), amount),
                due,
                factoring.collection(),
                terms.seller().representative());
    }

    private Delivery delivery(Terms terms, List<Invoice> invoices) {
        LocalDate delivered = terms.issued().minusDays(dice.between(6, 9));
        List<InvoiceItem> items =
                invoices.stream().flatMap(each -> each.items().stream()).toList();
        return new Delivery(
                numbers.delivery(delivered),
                delivered,
                delivered.plusDays(1),
                terms.seller(),
                terms.buyer(),
                terms.contractNumber(),
                items,
                numbers.waybill(),
                numbers.plate(),
                world.person());
    }

    private Optional<BankReceipt> receipt(Terms terms, LocalDate noticed, List<Invoice> invoices) {
        if (!dice.chance(0.4)) {
            return Optional.empty();
        }
        Invoice paid = invoices.get(0);
        String remittance =
                request.language() == Language.ZH ? "货款 " + paid.number() : "Payment of invoice " + paid.number();
        LocalDate dated = noticed.plusDays(2);
        return Optional.of(new BankReceipt(
                dated.toString().replace("-", "") + dice.digits(8),
                dated,
                terms.buyer().account(),
                terms.seller().account(),
                paid.currency(),
                paid.gross(),
                Sum.words(request.language(), paid.currency(), paid.gross()),
                remittance));
    }

    private static BigDecimal total(List<Invoice> invoices) {
        return invoices.stream().map(Invoice::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String currency(Party seller) {
        if (request.language() == Language.ZH) {
            return "CNY";
        }
        return seller.taxId().startsWith("GB") ? "GBP" : "EUR";
    }

    /** What all invoices of a deal share. */
    private record Terms(Party seller, Party buyer, LocalDate issued, int days, String contractNumber) {}
}
