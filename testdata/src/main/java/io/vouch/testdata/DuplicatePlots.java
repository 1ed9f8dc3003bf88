package io.vouch.testdata;

import io.vouch.testdata.deal.Deal;
import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.InvoiceEdit;
import io.vouch.testdata.deal.InvoiceFamily;
import io.vouch.testdata.deal.InvoiceItem;
import io.vouch.testdata.deal.Reassembly;
import io.vouch.testdata.world.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The twelve ways to hand in one invoice twice. The first deal is honest; the second repeats what the first has. */
final class DuplicatePlots {
    private static final String INVOICE = "invoice-1";

    private DuplicatePlots() {}

    static void play(Fraud fraud, Kit kit) {
        Deal one = kit.deal();
        Language language = kit.language();
        Invoice original = one.invoices().get(0);
        switch (fraud) {
            case DUP_SAME_BYTES -> {
                repeat(kit, original);
                kit.second().set(kit.first().media());
                kit.second().copy(0, INVOICE, INVOICE);
            }
            case DUP_RESCAN -> {
                repeat(kit, original);
                Medium copy = kit.blatant() ? Medium.SCAN : Medium.RESCAN;
                kit.second().set(kit.second().media().withInvoices(copy));
            }
            case DUP_OTHER_FORMAT -> {
                repeat(kit, original);
                boolean data = original.family() == InvoiceFamily.COMMERCIAL
                        || original.family().isDigital();
                Medium form = data ? Medium.XML : kit.blatant() ? Medium.SCAN : Medium.FAX;
                kit.second().set(kit.second().media().withInvoices(form));
            }
            case DUP_RENUMBERED -> repeat(
                    kit,
                    InvoiceEdit.of(original)
                            .number(Lookalike.nextNumber(original.number(), kit.dice()))
                            .issued(original.issued().plusDays(kit.blatant() ? 0 : 2))
                            .done(language));
            case DUP_LOOKALIKE_NUMBER -> repeat(
                    kit,
                    InvoiceEdit.of(original)
                            .number(Lookalike.changed(original.number(), kit.dice()))
                            .issued(original.issued().plusDays(kit.blatant() ? 0 : 1))
                            .done(language));
            case DUP_REDATED -> repeat(
                    kit,
                    InvoiceEdit.of(original)
                            .issued(original.issued().plusDays(kit.blatant() ? 18 : 3))
                            .done(language));
            case DUP_READDRESSED -> readdressed(kit, original);
            case DUP_SPLIT -> split(kit, original);
            case DUP_MERGED -> merged(kit);
            case DUP_OTHER_CURRENCY -> repeat(
                    kit,
                    InvoiceEdit.of(original)
                            .currency("USD")
                            .repriced(new BigDecimal(kit.blatant() ? "1.17" : "0.14"))
                            .done(language));
            case DUP_RESAVED -> {
                repeat(kit, original);
                kit.second().forge(INVOICE, (paper, dry) -> dry ? paper : paper.with(PdfForger.resaved(paper.bytes())));
            }
            case DUP_CHANGED_COPY -> {
                repeat(kit, changed(kit, original));
                kit.second().set(kit.second().media().withInvoices(kit.blatant() ? Medium.SCAN : Medium.PHOTO));
            }
            default -> throw new IllegalArgumentException(fraud + " is not about duplicates");
        }
        String second = fraud == Fraud.DUP_MERGED || fraud == Fraud.DUP_SPLIT ? "invoice-1" : INVOICE;
        kit.expectBetween("both deals rest on one invoice: " + fraud.tag(), INVOICE, second);
    }

    /** The honest first invoice again, in the place of the second deal's first; what else that deal has stays. */
    private static void repeat(Kit kit, Invoice again) {
        Deal two = kit.second().deal();
        List<Invoice> invoices = new ArrayList<>(two.invoices());
        invoices.set(0, again);
        kit.second().set(delivered(Reassembly.listed(two, invoices)));
    }

    /** With the delivery before the first invoice, which may be older than the deal that it is put into. */
    private static Deal delivered(Deal deal) {
        LocalDate first = deal.invoices().stream()
                .map(Invoice::issued)
                .min(LocalDate::compareTo)
                .orElseThrow();
        return deal.withDeliveries(deal.deliveries().stream()
                .map(each ->
                        each.accepted().isBefore(first) ? each : each.withDates(first.minusDays(2), first.minusDays(1)))
                .toList());
    }

    private static void readdressed(Kit kit, Invoice original) {
        Deal two = kit.second()
                .deal()
                .between(original.seller(), kit.second().deal().buyer());
        Invoice again = InvoiceEdit.of(original)
                .parties(original.seller(), two.buyer())
                .contract(two.contract().number())
                .currency(two.contract().currency())
                .due(original.issued().plusDays(two.contract().termDays()))
                .done(kit.language());
        List<Invoice> invoices = new ArrayList<>(two.invoices());
        invoices.set(0, again);
        kit.second().set(Reassembly.contracted(delivered(Reassembly.listed(two, invoices))));
    }

    /** One invoice of the first deal is two of the second, the quantities shared out (blatant: in halves). */
    private static void split(Kit kit, Invoice original) {
        List<InvoiceItem> items = original.items();
        BigDecimal share = new BigDecimal(kit.blatant() ? "0.5" : "0.37");
        Invoice head = InvoiceEdit.of(original)
                .scaled(share)
                .number(Lookalike.nextNumber(original.number(), kit.dice()))
                .done(kit.language());
        Invoice rest = Reassembly.without(original, head, kit.language());
        Invoice tail = InvoiceEdit.of(rest)
                .number(Lookalike.nextNumber(head.number(), kit.dice()))
                .issued(original.issued().plusDays(1))
                .done(kit.language());
        boolean whole = items.stream().allMatch(item -> item.quantity().intValue() < 2);
        Deal two = kit.second().deal();
        kit.second().set(delivered(Reassembly.listed(two, whole ? List.of(tail, head) : List.of(head, tail))));
    }

    /** Both invoices of the first deal are one of the second. */
    private static void merged(Kit kit) {
        Deal one = kit.deal();
        Invoice first = one.invoices().get(0);
        List<InvoiceItem> items = new ArrayList<>(first.items());
        items.addAll(one.invoices().get(1).items());
        Deal two = kit.second().deal();
        Invoice both = InvoiceEdit.of(two.invoices().get(0)).items(items).done(kit.language());
        kit.second().set(Reassembly.listed(two, List.of(both, two.invoices().get(1))));
    }

    /** Subtle: the date; blatant: the amount. */
    private static Invoice changed(Kit kit, Invoice original) {
        return kit.blatant()
                ? InvoiceEdit.of(original).scaled(new BigDecimal("2")).done(kit.language())
                : InvoiceEdit.of(original).issued(original.issued().plusDays(4)).done(kit.language());
    }
}
