package io.vouch.testdata.deal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Puts other invoices into a deal and lets notice and delivery note follow, so that the deal stays consistent. */
public final class Reassembly {
    private Reassembly() {}

    public static Deal withInvoices(Deal deal, List<Invoice> invoices) {
        List<Notice.Entry> entries = new ArrayList<>();
        invoices.forEach(each -> entries.add(entry(each, each.gross())));
        deal.credits().forEach(each -> entries.add(entry(each, each.gross().negate())));
        Delivery first = deal.deliveries().get(0);
        Delivery delivery = new Delivery(
                first.number(),
                first.delivered(),
                first.accepted(),
                first.seller(),
                first.buyer(),
                first.contractNumber(),
                invoices.stream().flatMap(each -> each.items().stream()).toList(),
                first.waybill(),
                first.plate(),
                first.receiver());
        Deal changed = new Deal(
                deal.language(),
                deal.seller(),
                deal.buyer(),
                deal.factor(),
                deal.contract(),
                deal.factoring(),
                invoices,
                deal.credits(),
                deal.notice(),
                deal.acknowledgement(),
                List.of(delivery),
                deal.receipt());
        return withEntries(changed, entries);
    }

    /** As {@link #withInvoices}, and the notice falls due with the last of them. */
    public static Deal listed(Deal deal, List<Invoice> invoices) {
        Deal changed = withInvoices(deal, invoices);
        LocalDate due =
                invoices.stream().map(Invoice::due).max(LocalDate::compareTo).orElseThrow();
        Notice notice = changed.notice();
        return changed.withNotice(notice.withDates(notice.dated(), due));
    }

    /** The contract covers what is invoiced, and no more. */
    public static Deal contracted(Deal deal) {
        List<InvoiceItem> items =
                deal.invoices().stream().flatMap(each -> each.items().stream()).toList();
        BigDecimal value = deal.invoices().stream().map(Invoice::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
        SalesContract contract = deal.contract().withItems(items, deal.language());
        String words = Sum.words(deal.language(), contract.currency(), value);
        return deal.withContract(contract.withTotal(value, words));
    }

    /** The notice lists {@code entries}; its amount and words are their sum. */
    public static Deal withEntries(Deal deal, List<Notice.Entry> entries) {
        BigDecimal amount = entries.stream().map(Notice.Entry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return deal.withNotice(deal.notice().withEntries(entries, amount, words(deal, amount)));
    }

    /** The words of an amount as this deal's papers write them. */
    public static String words(Deal deal, BigDecimal amount) {
        return Sum.words(deal.language(), deal.factoring().currency(), amount);
    }

    /** The same invoice with each quantity divided by {@code divisor} (at least one remains), totals and words following. */
    public static Invoice reduced(Deal deal, Invoice invoice, int divisor) {
        List<InvoiceItem> items = invoice.items().stream()
                .map(item -> InvoiceItem.of(
                        item.good(),
                        item.name(),
                        Math.max(1, item.quantity().intValue() / divisor),
                        item.unitPrice(),
                        item.taxRate()))
                .toList();
        Sum sum = Sum.of(items);
        return invoice.withItems(items).withTotals(sum.net(), sum.tax(), sum.gross(), words(deal, sum.gross()));
    }

    private static Notice.Entry entry(Invoice invoice, BigDecimal amount) {
        return new Notice.Entry(invoice.number(), invoice.issued(), amount, invoice.due());
    }

    /** What is left of an invoice when {@code part} of it is taken away, line by line; lines without rest are dropped. */
    public static Invoice without(Invoice whole, Invoice part, io.vouch.testdata.world.Language language) {
        List<InvoiceItem> left = new ArrayList<>();
        for (int i = 0; i < whole.items().size(); i++) {
            InvoiceItem item = whole.items().get(i);
            int rest = item.quantity().subtract(part.items().get(i).quantity()).intValueExact();
            if (rest > 0) {
                left.add(InvoiceItem.of(item.good(), item.name(), rest, item.unitPrice(), item.taxRate()));
            }
        }
        return left.isEmpty() ? whole : InvoiceEdit.of(whole).items(left).done(language);
    }
}
