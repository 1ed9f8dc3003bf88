package io.vouch.testdata;

import static io.vouch.testdata.Plot.Cast.ONE;
import static io.vouch.testdata.Plot.Cast.RENT;
import static io.vouch.testdata.Plot.Cast.REPAID;
import static io.vouch.testdata.Plot.Cast.SERIES;
import static io.vouch.testdata.Plot.Cast.SINGLE;
import static io.vouch.testdata.Plot.Cast.STRANGERS;
import static io.vouch.testdata.Plot.Cast.TWICE;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The fourteen innocent causes that tempt a check, with the checks that must stay silent. */
public enum Innocent implements Plot {
    /** Equal invoices for the instalments of one contract. */
    INSTALMENTS(SERIES, "DUP-03 DUP-04 DUP-05 DUP-08"),
    /** Monthly rent of equal amount. */
    RECURRING(RENT, "DUP-01 DUP-02 DUP-03 DUP-04 DUP-06"),
    /** An invoice, its red invoice, and the right one again. */
    CREDIT_AND_REISSUE(ONE, "DUP-03 DUP-04 XDOC-02 XDOC-03 ELG-05"),
    /** Part of an invoice is financed elsewhere, with consent. */
    PARTIAL_FINANCING(SINGLE, "DUP-07 XDOC-02"),
    /** The group's treasury pays for the debtor, as agreed. */
    PAID_ON_BEHALF(REPAID, "REP-01 REP-02 REP-05"),
    /** A batch of consecutive numbers on one day. */
    CONSECUTIVE_NUMBERS(SERIES, "DUP-03 BEH-02"),
    /** The debtor hands in the same invoices as the supplier, for one financing. */
    REVERSE_FACTORING(ONE, "DUP-01 DUP-02 DUP-03 DUP-04"),
    /** The same papers again after a rejection, the wrong date put right and explained. */
    RESUBMITTED_CORRECTED(TWICE, "DUP-03 DUP-06 DUP-07"),
    /** Round amounts of services. */
    ROUND_AMOUNTS(ONE, "BEH-04 BEH-01"),
    /** The buyer changed its name; its code is the same. */
    NAME_CHANGE(ONE, "XDOC-01 PTY-02 XDOC-08"),
    /** Different firms, the same forms. */
    SAME_TEMPLATE(STRANGERS, "DUP-01 DUP-06 BEH-07"),
    /** A payment that the bank reversed and made again. */
    BANK_REVERSAL(REPAID, "REP-01 REP-02 REP-04 REP-05"),
    /** Paid after the due date within the days of grace. */
    GRACE_PERIOD(REPAID, "REP-03 REP-04 ELG-06"),
    /** The seller buys the receivable back under recourse, with a record of it. */
    SELLER_REPURCHASE(REPAID, "REP-01 REP-02 REP-05");

    private final Cast cast;
    private final List<String> forbidden;

    Innocent(Cast cast, String forbidden) {
        this.cast = cast;
        this.forbidden = List.of(forbidden.split(" "));
    }

    @Override
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public List<String> checks() {
        return List.of();
    }

    @Override
    public List<String> near() {
        // The honest second submission of the same papers may be reported as what it is.
        return this == RESUBMITTED_CORRECTED ? List.of("BEH-05", "DUP-01", "DUP-02", "DUP-04") : List.of();
    }

    @Override
    public Set<Rule> breaks(boolean blatant) {
        return Set.of();
    }

    @Override
    public List<String> forbidden() {
        return forbidden;
    }

    @Override
    public Cast cast() {
        return cast;
    }

    @Override
    public Need need() {
        return Need.NONE;
    }
}
