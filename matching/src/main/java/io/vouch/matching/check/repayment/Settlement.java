package io.vouch.matching.check.repayment;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.matching.DealPapers;
import io.vouch.matching.check.DealParties;
import io.vouch.matching.party.LookAlikes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the payments of a deal settle of its invoices. A payment settles the invoices that its text names, else those whose totals it
 * makes to the cent (all, or some of them), else the oldest first (Civil Code Art. 560: the debtor's designation, then what is due
 * first). What is more than it names goes on to the others.
 *
 * @param parts how much of each invoice was paid, for those on which anything was
 */
record Settlement(List<Part> parts) {

    /** Of more invoices, which of them a sum stands for is chance. */
    private static final int MOST_SUMMED = 12;
    /** Sums may differ by the rounding of one payment. */
    private static final BigDecimal CENT = new BigDecimal("0.01");

    Settlement {
        parts = List.copyOf(parts);
    }

    /** Money on one invoice. @param receipts that brought it, in order of payment */
    record Part(OpenInvoice invoice, BigDecimal paid, List<ExtractedDocument> receipts) {

        BigDecimal missing() {
            return invoice.billed().subtract(paid).max(BigDecimal.ZERO);
        }
    }

    /** Empty if an amount was not read surely, or is in another currency than the invoices. */
    static Optional<Settlement> of(DealPapers deal, Repayments repayments) {
        Optional<List<OpenInvoice>> open = OpenInvoice.of(deal);
        List<ExtractedDocument> receipts = repayments.receipts().stream()
                .filter(receipt -> Repayments.payer(receipt)
                        .filter(payer ->
                                DealParties.isOneOf(repayments.parties().lenders(), payer.value()))
                        .isEmpty()) // the lender pays the advance out
                .sorted(Comparator.comparing((ExtractedDocument receipt) ->
                                receipt.value(FieldName.TRANSACTION_DATE).orElse(""))
                        .thenComparing(ExtractedDocument::name))
                .toList();
        if (open.isEmpty() || open.get().isEmpty() || !areComparable(open.get(), receipts)) {
            return Optional.empty();
        }
        Ledger ledger = new Ledger(open.get(), assigned(deal));
        receipts.forEach(ledger::book);
        return Optional.of(new Settlement(ledger.parts()));
    }

    private static boolean areComparable(List<OpenInvoice> open, List<ExtractedDocument> receipts) {
        return receipts.stream()
                .allMatch(receipt ->
                        OpenInvoice.trusted(receipt, FieldName.AMOUNT).isPresent()
                                && open.stream().allMatch(invoice -> isOneCurrency(invoice.paper(), receipt)));
    }

    private static boolean isOneCurrency(ExtractedDocument one, ExtractedDocument other) {
        Optional<String> first = one.value(FieldName.CURRENCY);
        Optional<String> second = other.value(FieldName.CURRENCY);
        return first.isEmpty() || second.isEmpty() || first.equals(second);
    }

    /** What notices assign: a part of the invoices, if only a part was financed. */
    private static List<BigDecimal> assigned(DealPapers deal) {
        return deal.ofType(DocumentType.TRANSFER_NOTICE).stream()
                .flatMap(notice -> OpenInvoice.trusted(notice, FieldName.ASSIGNED_AMOUNT).stream())
                .filter(amount -> amount.signum() > 0)
                .toList();
    }

    /** Open invoices while payments are booked on them. Not thread-safe. */
    private static final class Ledger {

        private final Map<OpenInvoice, BigDecimal> paid = new LinkedHashMap<>();
        private final Map<OpenInvoice, List<ExtractedDocument>> receipts = new LinkedHashMap<>();
        private final List<BigDecimal> assigned;

        Ledger(List<OpenInvoice> open, List<BigDecimal> assigned) {
            open.forEach(invoice -> {
                paid.put(invoice, BigDecimal.ZERO);
                receipts.put(invoice, new ArrayList<>());
            });
            this.assigned = assigned;
        }

        void book(ExtractedDocument receipt) {
            BigDecimal amount = OpenInvoice.trusted(receipt, FieldName.AMOUNT).orElseThrow();
            if (assigned.stream().anyMatch(whole -> isSame(whole, amount))) {
                paid.keySet().forEach(invoice -> settle(invoice, receipt));
                return;
            }
            List<OpenInvoice> all = unpaid(List.copyOf(paid.keySet()));
            List<OpenInvoice> named = unpaid(named(receipt));
            List<OpenInvoice> wanted = named.isEmpty() ? all : named;
            List<OpenInvoice> exact = exact(wanted, amount);
            if (exact.isEmpty() && !named.isEmpty() && missing(named).compareTo(amount) < 0) {
                exact = exact(all, amount);
            }
            if (!exact.isEmpty()) {
                exact.forEach(invoice -> settle(invoice, receipt));
                return;
            }
            BigDecimal rest = spread(wanted, amount, receipt);
            spread(all, rest, receipt);
        }

        private List<OpenInvoice> named(ExtractedDocument receipt) {
            String text =
                    LookAlikes.comparable(receipt.value(FieldName.REMITTANCE).orElse(""));
            return paid.keySet().stream()
                    .filter(invoice -> text.contains(invoice.number()))
                    .toList();
        }

        private List<OpenInvoice> unpaid(List<OpenInvoice> invoices) {
            return invoices.stream()
                    .filter(invoice -> left(invoice).signum() > 0)
                    .toList();
        }

        private BigDecimal left(OpenInvoice invoice) {
            return invoice.billed().subtract(paid.get(invoice)).max(BigDecimal.ZERO);
        }

        private BigDecimal missing(List<OpenInvoice> invoices) {
            return invoices.stream().map(this::left).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** The invoices that an amount pays to the cent: all of them, or the fewest and oldest that do; empty if none. */
        private List<OpenInvoice> exact(List<OpenInvoice> invoices, BigDecimal amount) {
            if (isSame(missing(invoices), amount)) {
                return invoices;
            }
            if (invoices.size() > MOST_SUMMED) {
                return invoices.stream()
                        .filter(invoice -> isSame(left(invoice), amount))
                        .limit(1)
                        .toList();
            }
            List<OpenInvoice> fewest = List.of();
            for (int chosen = 1; chosen < 1 << invoices.size(); chosen++) {
                if (fewest.isEmpty() || Integer.bitCount(chosen) < fewest.size()) {
                    List<OpenInvoice> some = chosen(invoices, chosen);
                    fewest = isSame(missing(some), amount) ? some : fewest;
                }
            }
            return fewest;
        }

        private static List<OpenInvoice> chosen(List<OpenInvoice> invoices, int bits) {
            List<OpenInvoice> some = new ArrayList<>();
            for (int i = 0; i < invoices.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    some.add(invoices.get(i));
                }
            }
            return some;
        }

        private void settle(OpenInvoice invoice, ExtractedDocument receipt) {
            pay(invoice, left(invoice), receipt);
        }

        /** Oldest first; returns what is left of the payment. */
        private BigDecimal spread(List<OpenInvoice> invoices, BigDecimal amount, ExtractedDocument receipt) {
            BigDecimal rest = amount;
            for (OpenInvoice invoice : invoices) {
                BigDecimal part = rest.min(left(invoice));
                if (part.signum() > 0) {
                    pay(invoice, part, receipt);
                    rest = rest.subtract(part);
                }
            }
            return rest;
        }

        private void pay(OpenInvoice invoice, BigDecimal part, ExtractedDocument receipt) {
            if (part.signum() > 0) {
                paid.merge(invoice, part, BigDecimal::add);
                receipts.get(invoice).add(receipt);
            }
        }

        private static boolean isSame(BigDecimal one, BigDecimal other) {
            return one.subtract(other).abs().compareTo(CENT) <= 0;
        }

        List<Part> parts() {
            return paid.entrySet().stream()
                    .filter(entry -> entry.getValue().signum() > 0)
                    .map(entry -> new Part(entry.getKey(), entry.getValue(), receipts.get(entry.getKey())))
                    .toList();
        }
    }
}
