package io.vouch.testdata;

import static io.vouch.testdata.Plot.Cast.HISTORY;
import static io.vouch.testdata.Plot.Cast.ONE;
import static io.vouch.testdata.Plot.Cast.PAIR;
import static io.vouch.testdata.Plot.Cast.REPAID;
import static io.vouch.testdata.Plot.Cast.STRANGERS;
import static io.vouch.testdata.Plot.Cast.TRIANGLE;
import static io.vouch.testdata.Plot.Cast.TWICE;
import static io.vouch.testdata.Plot.Need.DATA;
import static io.vouch.testdata.Plot.Need.NONE;
import static io.vouch.testdata.Plot.Need.PICTURE;
import static io.vouch.testdata.Plot.Need.SEAL;
import static io.vouch.testdata.Plot.Need.TEXT;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The frauds that can be planted, each with the checks that are right answers, those that may fire with it, and the rules of
 * honest papers that it breaks.
 */
public enum Fraud implements Plot {
    /** The same file of an invoice in two deals. */
    DUP_SAME_BYTES(PAIR, NONE, "DUP-01 DUP-02", "DUP-03 DUP-04", "INVOICED_ONCE"),
    /** The same invoice, printed and scanned again. */
    DUP_RESCAN(PAIR, TEXT, "DUP-02 DUP-01", "DUP-03 DUP-04 DUP-06", "INVOICED_ONCE"),
    /** The same invoice as a data file. */
    DUP_OTHER_FORMAT(PAIR, TEXT, "DUP-02 DUP-01", "DUP-03 DUP-04", "INVOICED_ONCE"),
    /** The same goods, amounts, contract and delivery under a new number. */
    DUP_RENUMBERED(PAIR, NONE, "DUP-04 DUP-03", "DUP-06 INT-09", "INVOICED_ONCE"),
    /** One character of the number replaced by one that looks like it. */
    DUP_LOOKALIKE_NUMBER(PAIR, NONE, "DUP-03", "DUP-04 DUP-06", "INVOICED_ONCE"),
    /** The same number with another date. */
    DUP_REDATED(PAIR, NONE, "DUP-02 DUP-03", "DUP-04 DUP-06 INT-09", "INVOICED_ONCE"),
    /** The same number to another buyer. */
    DUP_READDRESSED(STRANGERS, NONE, "DUP-02 DUP-03", "DUP-04 DUP-06", "INVOICED_ONCE"),
    /** One invoice cut into two. */
    DUP_SPLIT(PAIR, NONE, "DUP-05 DUP-04", "INT-09 BEH-02 XDOC-09", "INVOICED_ONCE"),
    /** Two invoices joined into one. */
    DUP_MERGED(PAIR, NONE, "DUP-05 DUP-04", "INT-09 XDOC-09", "INVOICED_ONCE"),
    /** The same invoice stated in another currency, at a rate; Chinese tax invoices name no currency and show the other amounts. */
    DUP_OTHER_CURRENCY(PAIR, NONE, "DUP-02 DUP-03", "DUP-04 DUP-06 XDOC-02", "INVOICED_ONCE CURRENCY PRICES"),
    /** The same pages saved by another program. */
    DUP_RESAVED(PAIR, TEXT, "DUP-01 DUP-02", "DUP-03 DUP-04 INT-08", "INVOICED_ONCE FILE_STORY"),
    /** A scan of the same paper, cropped, with one key field changed. */
    DUP_CHANGED_COPY(PAIR, PICTURE, "DUP-06 DUP-03 DUP-02", "DUP-01 DUP-04 INT-07 INT-09", "INVOICED_ONCE"),
    /** A key field changed by an incremental update. */
    PDF_INCREMENTAL_EDIT(
            ONE,
            TEXT,
            "INT-01",
            "INT-03 INT-05 INT-06 INT-08 INT-09 XDOC-02 ACC-01",
            "ONE_REVISION ACCOUNT|ONE_REVISION ARITHMETIC WORDS PRINT_IS_DATA NOTICE_SUM CONTRACT_VALUE"),
    /** A key field set again in another font, the file saved whole. */
    PDF_RESAVED_EDIT(
            ONE,
            TEXT,
            "INT-08 INT-05 INT-06 INT-09",
            "INT-03 INT-04 XDOC-02",
            "FILE_STORY ARITHMETIC WORDS PRINT_IS_DATA NOTICE_SUM CONTRACT_VALUE"),
    /** A white box over a key field, and new text on it. */
    PDF_MASKED_TEXT(
            ONE,
            TEXT,
            "INT-03",
            "INT-04 INT-05 INT-06 INT-08 INT-09 XDOC-02",
            "UNCOVERED ARITHMETIC WORDS PRINT_IS_DATA NOTICE_SUM CONTRACT_VALUE"),
    /** What is seen is not what the text layer says. */
    PDF_HIDDEN_TEXT(
            ONE,
            TEXT,
            "INT-04",
            "INT-06 INT-08 INT-09 XDOC-02",
            "SEEN_IS_SAID ARITHMETIC WORDS PRINT_IS_DATA NOTICE_SUM CONTRACT_VALUE"),
    /** A signature that the signed bytes no longer match. */
    BROKEN_SIGNATURE(ONE, TEXT, "INT-02", "INT-01 INT-08", "SIGNATURE"),
    /** The print is not what the QR code or the embedded data says. */
    PRINT_AGAINST_DATA(ONE, DATA, "INT-06", "DUP-06", "PRINT_IS_DATA"),
    /** A file made by an editing program, long after the date that it bears. */
    EDITED_FILE(ONE, TEXT, "INT-08", "", "FILE_STORY"),
    /** The amount in words is not the amount in digits. */
    WORDS_AGAINST_DIGITS(ONE, NONE, "INT-09", "", "WORDS"),
    /** The lines do not sum to the total. */
    LINES_AGAINST_TOTAL(ONE, NONE, "INT-09", "XDOC-04", "ARITHMETIC PRICES"),
    /** An identifier whose check digit is wrong, or a number of another year. */
    IMPOSSIBLE_NUMBER(ONE, NONE, "INT-09", "XDOC-01", "IDENTIFIERS"),
    /** One impression of a seal on two papers, pixel by pixel. */
    SEAL_PASTED(ONE, SEAL, "INT-10", "INT-07 XDOC-08", "SEAL_ONCE"),
    /** The ring of the seal names another firm. */
    SEAL_OF_ANOTHER(ONE, SEAL, "INT-10", "XDOC-08", "SEAL_NAME"),
    /** The contract names another party than the invoices. */
    PARTY_MISMATCH(ONE, NONE, "XDOC-01", "XDOC-08", "PARTIES"),
    /** The notice assigns more than its invoices sum to. */
    NOTICE_SUM(ONE, NONE, "XDOC-02", "ELG-07", "NOTICE_SUM"),
    /** The notice lists other invoices than those handed in. */
    NOTICE_LIST(ONE, NONE, "XDOC-03", "XDOC-02", "NOTICE_LIST"),
    /** Unit prices or quantities above those of contract and delivery. */
    INFLATED_AMOUNT(ONE, NONE, "XDOC-04 DUP-08", "BEH-01 ELG-07", "PRICES CONTRACT_VALUE"),
    /** Dates in an order that cannot be. */
    DATE_ORDER(ONE, NONE, "XDOC-05", "ELG-03 XDOC-06 INT-09", "DATE_ORDER"),
    /** The due date is not what the contract's term gives. */
    DUE_DATE(ONE, NONE, "XDOC-06", "XDOC-05 ELG-06", "DUE_DATE"),
    /** Papers that the product needs are missing. */
    MISSING_PAPERS(ONE, NONE, "XDOC-07", "XDOC-08", "COMPLETE"),
    /** An acknowledgement that is not the debtor's. */
    FORGED_ACKNOWLEDGEMENT(
            ONE,
            NONE,
            "XDOC-08",
            "XDOC-01 XDOC-02 XDOC-05 PTY-01 PTY-03 INT-10",
            "ACKNOWLEDGED UNRELATED|ACKNOWLEDGED"),
    /** The invoice names another account than agreed. */
    INVOICE_ACCOUNT(ONE, NONE, "ACC-01", "ACC-02 ACC-03", "ACCOUNT"),
    /** The notice names another account than agreed. */
    NOTICE_ACCOUNT(ONE, NONE, "ACC-01", "ACC-02 ACC-03", "ACCOUNT"),
    /** A letter after the notice turns the debtor's payment to another account. */
    ACCOUNT_CHANGE_LETTER(ONE, NONE, "ACC-02", "ACC-01 ACC-03 XDOC-05", "ACCOUNT_KEPT"),
    /** The account to pay to belongs to a stranger. */
    ACCOUNT_HOLDER(ONE, NONE, "ACC-03", "ACC-01 ACC-02", "HOLDER"),
    /** Seller and buyer share what strangers do not share. */
    RELATED_PARTIES(ONE, NONE, "PTY-01", "PTY-03 BEH-07", "UNRELATED"),
    /** A buyer named almost like a known firm, with another code. */
    LOOKALIKE_BUYER(STRANGERS, NONE, "PTY-02", "XDOC-01 PTY-01", "KNOWN_NAMES"),
    /** The contract forbids assignment and no consent is there. */
    ASSIGNMENT_BAN(ONE, NONE, "ELG-01", "", "ASSIGNABLE"),
    /** The contract is one of consignment or agency. */
    CONSIGNMENT(ONE, NONE, "ELG-02", "ELG-08", "SOLD"),
    /** Assigned before the goods were delivered or accepted. */
    FUTURE_RECEIVABLE(ONE, NONE, "ELG-03", "XDOC-05 XDOC-06", "EARNED DATE_ORDER"),
    /** The claim is paid by bill of exchange. */
    BILL_PAYMENT(ONE, NONE, "ELG-04", "", "PAID_IN_MONEY"),
    /** A red invoice or credit note takes the invoice back after funding. */
    RED_AFTER_FUNDING(ONE, NONE, "ELG-05", "XDOC-02 XDOC-03 REP-04 XDOC-05", "STANDING"),
    /** More is advanced than the ratio of the factoring contract allows. */
    OVER_ADVANCE(ONE, NONE, "ELG-07", "", "ADVANCE"),
    /** Somebody else than the debtor pays. */
    INDIRECT_REPAYMENT(REPAID, NONE, "REP-01", "REP-02 PTY-01", "PAYER"),
    /** The seller pays for the debtor, or the debtor pays to another account. */
    OUTSIDE_ACCOUNT(REPAID, NONE, "REP-02", "REP-01 ACC-01 ACC-02 ACC-03", "PAID_IN|PAID_IN PAYER"),
    /** The advance comes back as repayment. */
    ROUND_TRIP(REPAID, NONE, "REP-05 REP-02 REP-01", "PTY-01", "PAYER ONE_WAY"),
    /** Due within days, and the debtor has confirmed nothing or disputes. */
    UNCONFIRMED_BEFORE_DUE(
            ONE, NONE, "REP-03", "XDOC-07 XDOC-08 ELG-08 XDOC-06", "CONFIRMED DUE_DATE COMPLETE|CONFIRMED DUE_DATE"),
    /** An earlier registration of another factor names the invoices. */
    REGISTRY_LIST(ONE, NONE, "DUP-07", "", "UNCLAIMED"),
    /** An earlier registration names a range of invoice numbers that covers ours. */
    REGISTRY_RANGE(ONE, NONE, "DUP-07", "", "UNCLAIMED"),
    /** An earlier registration claims all receivables from the debtor. */
    REGISTRY_BLANKET(ONE, NONE, "DUP-07", "", "UNCLAIMED"),
    /** More is invoiced and financed under a contract than it is worth. */
    OVER_FINANCING(PAIR, NONE, "DUP-08", "XDOC-04", "CONTRACT_VALUE"),
    /** An amount far above what this pair has ever traded. */
    BASELINE_BREAK(HISTORY, NONE, "BEH-01", "BEH-02 BEH-04 XDOC-04 DUP-08", "HABIT"),
    /** The same goods go around from firm to firm. */
    CIRCULAR_TRADE(TRIANGLE, NONE, "BEH-03", "PTY-01 DUP-04 DUP-03", "NO_RING"),
    /** Handed in again with one field changed. */
    RESUBMITTED_CHANGED(
            TWICE,
            NONE,
            "BEH-05 DUP-02 DUP-06 DUP-03",
            "DUP-01 DUP-04 ACC-01 ACC-02 ACC-03 XDOC-02 XDOC-06 ELG-07",
            "SAME_AGAIN"),
    /** A good signature, and a revision appended after it that it does not cover. */
    SIGNED_THEN_EXTENDED(ONE, TEXT, "INT-02", "INT-01 INT-08", "SIGNATURE");

    private final Cast cast;
    private final Need need;
    private final List<String> checks;
    private final List<String> near;
    private final String breaks;

    /** {@code breaks} are rules; where the variants differ, the subtle one's stand before the bar and the blatant one's after it. */
    Fraud(Cast cast, Need need, String checks, String near, String breaks) {
        this.breaks = breaks;
        this.cast = cast;
        this.need = need;
        this.checks = List.of(checks.split(" "));
        this.near = near.isEmpty() ? List.of() : List.of(near.split(" "));
    }

    @Override
    public Set<Rule> breaks(boolean blatant) {
        String[] variants = breaks.split("\\|");
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        for (String name : variants[blatant ? variants.length - 1 : 0].split(" ")) {
            rules.add(Rule.valueOf(name));
        }
        return rules;
    }

    @Override
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public List<String> checks() {
        return checks;
    }

    @Override
    public List<String> near() {
        Set<String> all = new LinkedHashSet<>(near);
        for (boolean blatant : new boolean[] {false, true}) {
            breaks(blatant).forEach(rule -> all.addAll(rule.checks()));
        }
        all.removeAll(checks);
        return List.copyOf(all);
    }

    @Override
    public List<String> forbidden() {
        return List.of();
    }

    @Override
    public Cast cast() {
        return cast;
    }

    @Override
    public Need need() {
        return need;
    }
}
