package io.vouch.testdata.deal;

import io.vouch.testdata.world.BankAccount;
import io.vouch.testdata.world.Party;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** An invoice being changed in several places at once; totals and words follow the lines unless they are set. */
public final class InvoiceEdit {
    private final Invoice from;
    private String number;
    private LocalDate issued;
    private LocalDate due;
    private Party seller;
    private Party buyer;
    private String currency;
    private List<InvoiceItem> items;
    private String contractNumber;
    private BankAccount payee;
    private String original;

    private InvoiceEdit(Invoice from) {
        this.from = from;
        this.number = from.number();
        this.issued = from.issued();
        this.due = from.due();
        this.seller = from.seller();
        this.buyer = from.buyer();
        this.currency = from.currency();
        this.items = from.items();
        this.contractNumber = from.contractNumber();
        this.payee = from.payee();
        this.original = from.original();
    }

    public static InvoiceEdit of(Invoice invoice) {
        return new InvoiceEdit(invoice);
    }

    public InvoiceEdit number(String value) {
        number = value;
        return this;
    }

    /** Another day of issue; the term of payment stays. */
    public InvoiceEdit issued(LocalDate value) {
        due = value.plusDays(java.time.temporal.ChronoUnit.DAYS.between(issued, due));
        issued = value;
        return this;
    }

    public InvoiceEdit due(LocalDate value) {
        due = value;
        return this;
    }

    public InvoiceEdit parties(Party newSeller, Party newBuyer) {
        seller = newSeller;
        buyer = newBuyer;
        return this;
    }

    public InvoiceEdit currency(String value) {
        currency = value;
        return this;
    }

    public InvoiceEdit contract(String value) {
        contractNumber = value;
        return this;
    }

    public InvoiceEdit payee(BankAccount value) {
        payee = value;
        return this;
    }

    public InvoiceEdit original(String value) {
        original = value;
        return this;
    }

    public InvoiceEdit items(List<InvoiceItem> value) {
        items = value;
        return this;
    }

    /** Each unit price times {@code factor}, rounded to cents. */
    public InvoiceEdit repriced(BigDecimal factor) {
        items = items.stream()
                .map(item -> InvoiceItem.of(
                        item.good(),
                        item.name(),
                        item.quantity().intValue(),
                        item.unitPrice().multiply(factor).setScale(2, RoundingMode.HALF_UP),
                        item.taxRate()))
                .toList();
        return this;
    }

    /** Each quantity times {@code factor}, rounded to whole units; negative factors give red lines. */
    public InvoiceEdit scaled(BigDecimal factor) {
        items = items.stream()
                .map(item -> InvoiceItem.of(
                        item.good(), item.name(), quantity(item, factor), item.unitPrice(), item.taxRate()))
                .toList();
        return this;
    }

    private static int quantity(InvoiceItem item, BigDecimal factor) {
        int scaled = item.quantity()
                .multiply(factor)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        return scaled == 0 ? factor.signum() : scaled;
    }

    public Invoice done(io.vouch.testdata.world.Language language) {
        Sum sum = Sum.of(items);
        boolean same = items.equals(from.items());
        boolean sameWords = same && currency.equals(from.currency());
        return new Invoice(
                from.family(),
                from.code(),
                number,
                issued,
                due,
                seller,
                buyer,
                currency,
                items,
                same ? from.net() : sum.net(),
                same ? from.tax() : sum.tax(),
                same ? from.gross() : sum.gross(),
                sameWords ? from.words() : Sum.words(language, currency, same ? from.gross() : sum.gross()),
                contractNumber,
                from.orderNumber(),
                payee,
                from.checkCode(),
                from.clerk(),
                original);
    }
}
