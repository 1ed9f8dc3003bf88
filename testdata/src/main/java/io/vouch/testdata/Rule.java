package io.vouch.testdata;

import java.util.List;
import java.util.Locale;

/** What the papers of an honest financing keep to. Every fraud breaks some of these, and says which. */
public enum Rule {
    /** Check digits of tax ids, IBANs and organisation codes hold; invoice numbers have the form of their year. */
    IDENTIFIERS("INT-09"),
    /** Quantity by price is the line's net, lines sum to net and tax, net and tax to gross. */
    ARITHMETIC("INT-09"),
    /** Amounts in words are the amounts in digits. */
    WORDS("INT-09"),
    /** QR code and embedded data say what is printed. */
    PRINT_IS_DATA("INT-06"),
    /** A file has one revision. */
    ONE_REVISION("INT-01"),
    /** Where there is a signature, its digest is that of the signed bytes, and they are the whole file. */
    SIGNATURE("INT-02"),
    /** Nothing is painted over text. */
    UNCOVERED("INT-03"),
    /** What the text layer says can be seen. */
    SEEN_IS_SAID("INT-04"),
    /** The file was made by its issuer's program, and not touched after. */
    FILE_STORY("INT-08"),
    /** No impression of a seal is on two papers. */
    SEAL_ONCE("INT-10"),
    /** The ring of a seal names a party of the deal. */
    SEAL_NAME("INT-10 XDOC-08"),
    /** Contract, invoices, notice and delivery note name the same seller and buyer, by code where there is one. */
    PARTIES("XDOC-01"),
    /** A deal has one currency. */
    CURRENCY("XDOC-02 XDOC-04"),
    /** The notice assigns the sum of the invoices that it lists. */
    NOTICE_SUM("XDOC-02"),
    /** The notice lists the invoices that were handed in. */
    NOTICE_LIST("XDOC-03 XDOC-02"),
    /** Goods are invoiced at the contract's price and in the delivered quantity. */
    PRICES("XDOC-04"),
    /** Invoices under one contract do not sum to more than its value. */
    CONTRACT_VALUE("DUP-08 XDOC-04"),
    /** Contract, delivery, acceptance, invoice, notice, payment come in this order, and none in the future. */
    DATE_ORDER("XDOC-05"),
    /** The notice falls due when the last invoice does by the contract's term. */
    DUE_DATE("XDOC-06"),
    /** Contract, factoring contract, invoice, notice, acknowledgement and proof of delivery are there. */
    COMPLETE("XDOC-07 XDOC-08"),
    /** The acknowledgement repeats the notice: debtor, amount, number and date. */
    ACKNOWLEDGED("XDOC-08"),
    /** Invoices, notice and acknowledgement name the agreed account. */
    ACCOUNT("ACC-01 ACC-02"),
    /** No letter turns payment to another account. */
    ACCOUNT_KEPT("ACC-02 ACC-01"),
    /** The account to pay to is the seller's. */
    HOLDER("ACC-03 ACC-01"),
    /** Seller and buyer have different addresses and signatories. */
    UNRELATED("PTY-01 PTY-03"),
    /** No buyer is named almost like another one with another code. */
    KNOWN_NAMES("PTY-02"),
    /** The contract does not forbid assignment. */
    ASSIGNABLE("ELG-01"),
    /** The contract sells: no consignment, no agency. */
    SOLD("ELG-02"),
    /** The contract is paid in money, not by bill. */
    PAID_IN_MONEY("ELG-04"),
    /** Delivered and accepted before it was assigned. */
    EARNED("ELG-03"),
    /** No credit note takes back what is financed. */
    STANDING("ELG-05"),
    /** The advance is within the factoring contract's rate. */
    ADVANCE("ELG-07"),
    /** The debtor pays, or an approved payer. */
    PAYER("REP-01"),
    /** Payment comes into the agreed account, and not from the seller. */
    PAID_IN("REP-02"),
    /** Nothing goes out of the collection account before the repayment comes in. */
    ONE_WAY("REP-05"),
    /** What is due soon is acknowledged and undisputed. */
    CONFIRMED("REP-03"),
    /** No other factor has registered a claim to the invoices. */
    UNCLAIMED("DUP-07"),
    /** Goods are invoiced once: no number, no lines, no sum of parts comes back. */
    INVOICED_ONCE("DUP-02 DUP-03 DUP-04 DUP-05"),
    /** Papers handed in twice say the same. */
    SAME_AGAIN("BEH-05"),
    /** Amounts are like those that the pair has traded before. */
    HABIT("BEH-01"),
    /** Sales do not go around in a ring. */
    NO_RING("BEH-03");

    private final List<String> checks;

    Rule(String checks) {
        this.checks = List.of(checks.split(" "));
    }

    /** The checks of the catalogue that rightly fire where it is broken. */
    public List<String> checks() {
        return checks;
    }

    /** The name in truth. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
