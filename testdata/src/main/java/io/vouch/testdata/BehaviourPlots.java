package io.vouch.testdata;

import io.vouch.testdata.deal.Deal;
import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.InvoiceEdit;
import io.vouch.testdata.deal.Reassembly;
import io.vouch.testdata.world.Party;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Frauds that only several deals together show. */
final class BehaviourPlots {
    private static final String INVOICE = "invoice-1";

    private BehaviourPlots() {}

    static void play(Fraud fraud, Kit kit) {
        switch (fraud) {
            case OVER_FINANCING -> overFinanced(kit);
            case BASELINE_BREAK -> baseline(kit);
            case CIRCULAR_TRADE -> circle(kit);
            case RESUBMITTED_CHANGED -> changed(kit);
            default -> throw new IllegalArgumentException(fraud + " is not about several deals");
        }
    }

    /** The second deal invoices so much that both together are a tenth above the contract's value, or three times that value. */
    private static void overFinanced(Kit kit) {
        Deal two = kit.second().deal();
        BigDecimal first = total(kit.deal());
        BigDecimal wanted = two.contract()
                .total()
                .multiply(new BigDecimal(kit.blatant() ? "3" : "1.1"))
                .subtract(first);
        BigDecimal factor = wanted.divide(total(two), 2, RoundingMode.UP);
        List<Invoice> invoices = two.invoices().stream()
                .map(each -> InvoiceEdit.of(each).scaled(factor).done(kit.language()))
                .toList();
        kit.second().set(Reassembly.listed(two, invoices));
        String why = "more is invoiced under the contract than it is worth";
        kit.first()
                .expect(
                        kit.plot(),
                        why,
                        List.of("contract"),
                        List.of(kit.second().id() + "/" + INVOICE),
                        true);
        // The contract's value, and the invoices of both deals that exceed it together.
        kit.second()
                .expect(
                        kit.plot(),
                        why,
                        List.of("contract", INVOICE),
                        List.of(kit.first().id() + "/" + INVOICE),
                        false);
    }

    private static BigDecimal total(Deal deal) {
        return deal.invoices().stream().map(Invoice::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void baseline(Kit kit) {
        Draft last = kit.drafts().get(kit.drafts().size() - 1);
        Invoice usual = last.deal().invoices().get(0);
        BigDecimal factor = new BigDecimal(kit.blatant() ? "12" : "5");
        Invoice large = InvoiceEdit.of(usual).scaled(factor).done(kit.language());
        last.set(Reassembly.listed(last.deal(), List.of(large)));
        last.expect(kit.plot(), "the amount is far above what the pair has traded", INVOICE);
    }

    /** The three deals' firms sell in a ring, the same goods with small margins. */
    private static void circle(Kit kit) {
        List<Party> firms =
                kit.drafts().stream().map(draft -> draft.deal().seller()).toList();
        Invoice goods = kit.deal().invoices().get(0);
        BigDecimal margin = new BigDecimal(kit.blatant() ? "1.01" : "1.03");
        BigDecimal price = BigDecimal.ONE;
        for (int i = 0; i < 3; i++) {
            Draft draft = kit.drafts().get(i);
            Deal moved = draft.deal().between(firms.get(i), firms.get((i + 1) % 3));
            Invoice own = moved.invoices().get(0);
            Invoice same =
                    InvoiceEdit.of(own).items(goods.items()).repriced(price).done(kit.language());
            draft.set(Reassembly.contracted(Reassembly.listed(moved, List.of(same))));
            price = price.multiply(margin);
        }
        for (int i = 0; i < 3; i++) {
            List<String> others = new ArrayList<>();
            for (int j = 0; j < 3; j++) {
                if (j != i) {
                    others.add(kit.drafts().get(j).id() + "/" + INVOICE);
                }
            }
            kit.drafts()
                    .get(i)
                    .expect(kit.plot(), "the same goods go around in a ring", List.of(INVOICE), others, false);
        }
    }

    /** Blatant: another amount on all papers; subtle: another due date. */
    private static void changed(Kit kit) {
        Deal two = kit.second().deal();
        if (kit.blatant()) {
            Invoice more = InvoiceEdit.of(two.invoices().get(0))
                    .repriced(new BigDecimal("1.35"))
                    .done(kit.language());
            List<Invoice> invoices = new ArrayList<>(two.invoices());
            invoices.set(0, more);
            kit.second().set(Reassembly.contracted(Reassembly.listed(two, invoices)));
        } else {
            Invoice later = InvoiceEdit.of(two.invoices().get(0))
                    .issued(two.invoices().get(0).issued().plusDays(2))
                    .done(kit.language());
            List<Invoice> invoices = new ArrayList<>(two.invoices());
            invoices.set(0, later);
            kit.second().set(Reassembly.listed(two, invoices));
        }
        kit.expectBetween("handed in again with one field changed", INVOICE, INVOICE);
    }
}
