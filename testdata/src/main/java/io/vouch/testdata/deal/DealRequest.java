package io.vouch.testdata.deal;

import io.vouch.testdata.world.Good;
import io.vouch.testdata.world.Language;
import io.vouch.testdata.world.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the next clean deal must be like: its language, the invoice form, how many invoices and credit notes, and, where
 * given, the deal whose seller, buyer and contract it shares and the goods that it repeats.
 */
public record DealRequest(
        Language language,
        InvoiceFamily family,
        int invoices,
        int credits,
        LocalDate asOf,
        SalesContract.Kind kind,
        Optional<SalesContract> shared,
        List<Good> goods,
        Optional<Party> factor,
        String period) {
    public DealRequest {
        goods = List.copyOf(goods);
    }

    public static DealRequest of(Language language, InvoiceFamily family, int invoices, LocalDate asOf) {
        return new DealRequest(
                language,
                family,
                invoices,
                0,
                asOf,
                SalesContract.Kind.SALES,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "");
    }

    public DealRequest withCredits(int count) {
        return new DealRequest(language, family, invoices, count, asOf, kind, shared, goods, factor, period);
    }

    public DealRequest withKind(SalesContract.Kind newKind) {
        return new DealRequest(language, family, invoices, credits, asOf, newKind, shared, goods, factor, period);
    }

    public DealRequest on(InvoiceFamily newFamily) {
        return new DealRequest(language, newFamily, invoices, credits, asOf, kind, shared, goods, factor, period);
    }

    /** Under the contract of another deal, with the same two parties. */
    public DealRequest under(SalesContract contract) {
        return new DealRequest(
                language,
                family,
                invoices,
                credits,
                asOf,
                contract.kind(),
                Optional.of(contract),
                goods,
                factor,
                period);
    }

    /** Rent of one period, such as 2026年3月: the same amount as the other periods. */
    public DealRequest rent(Good rent, String newPeriod) {
        return new DealRequest(
                language,
                family,
                invoices,
                credits,
                asOf,
                SalesContract.Kind.LEASE,
                shared,
                List.of(rent),
                factor,
                newPeriod);
    }

    public DealRequest at(LocalDate newAsOf) {
        return new DealRequest(language, family, invoices, credits, newAsOf, kind, shared, goods, factor, period);
    }

    public DealRequest withInvoices(int count) {
        return new DealRequest(language, family, count, credits, asOf, kind, shared, goods, factor, period);
    }

    /** Of these goods alone, under a contract of that kind. */
    public DealRequest of(List<Good> only, SalesContract.Kind newKind) {
        return new DealRequest(language, family, invoices, credits, asOf, newKind, shared, only, factor, period);
    }

    public DealRequest with(Party newFactor) {
        return new DealRequest(
                language, family, invoices, credits, asOf, kind, shared, goods, Optional.of(newFactor), period);
    }
}
