package io.vouch.matching;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * The numbers that a policy file may change: each has a default, a range, a unit and a reason for its default. The name in the file
 * is the constant in lower case.
 */
public enum Threshold {
    /** Printed sums may differ by this much from rounding: 0.01 a line (domain reference 1.10). */
    AMOUNT_TOLERANCE("0.01", "0", "1000", "units of the currency"),
    /** Pairs of invoices at or above it are reported; even odds, so that what is likelier a duplicate than not is shown. */
    DUPLICATE_SCORE("0.5", "0", "1", "chance"),
    /** Warnings before the due date begin here: the account system's T-15 (founding document S0). */
    DUE_WARNING_DAYS("15", "0", "365", "days"),
    /** An invoiced price above the contract's by more than this is reported; rounding of unit prices stays below one percent. */
    PRICE_TOLERANCE("0.02", "0", "1", "share of the contract's price"),
    /** Goods invoiced beyond the contract's quantity: contracts usually allow ten percent more or less (溢短装). */
    QUANTITY_TOLERANCE("0.1", "0", "1", "share of the contract's quantity"),
    /** Earlier invoices of a pair from which its habit is known: of fewer, one odd invoice is a quarter or more of all. */
    HABIT_LEAST_INVOICES("4", "3", "1000", "invoices"),
    /** An invoice this far above the pair's median, in robust standard deviations of the logarithm (3.5 is Iglewicz and Hoaglin's limit). */
    HABIT_DEVIATION("4", "2", "20", "standard deviations"),
    /** And at least so many times the median: smaller changes have too many honest causes. */
    HABIT_TIMES("3", "1", "1000", "times the median"),
    /** Invoices of a ring lie within so many days (founding note on typology 5: within a quarter). */
    RING_DAYS("90", "1", "730", "days"),
    /** Largest amount of a ring over its smallest: five legs at margins of three to four percent make a fifth. */
    RING_SPREAD("1.2", "1", "2", "ratio"),
    /** A late payment within these days has honest causes; banks grant thirty (domain reference, rule B19). */
    GRACE_DAYS("30", "0", "365", "days"),
    /** So much may be missing from a payment: a discount of two percent for prompt payment (2/10 net 30), and what banks charge. */
    SHORT_PAYMENT("0.03", "0", "1", "share of the invoice"),
    /** Share of what was invoiced that credit notes took back, from which the pair dilutes; ordinary dilution is below a tenth. */
    DILUTION_SHARE("0.1", "0", "1", "share of what was invoiced"),
    /** Invoices of a seller from which round figures or figures below a limit mean something. */
    FIGURES_LEAST_INVOICES("10", "5", "100000", "invoices"),
    /** What all deals together may claim from one debtor, in the invoice's currency; 0: no limit. */
    DEBTOR_LIMIT("0", "0", "1000000000000000", "units of the currency"),
    /** Holidays move a due date by so much at most: a Chinese golden week with its weekends. */
    HOLIDAY_DAYS("9", "0", "60", "days"),
    /** Sentences of a contract less surely classified are held against nobody; even odds. */
    CLAUSE_CONFIDENCE("0.5", "0", "1", "chance"),
    /** Numbers of one series farther apart may be of two rolls: a roll of paper invoices holds 25 to 100. */
    NUMBER_ROLL("100", "1", "1000000", "numbers"),
    /** Dates so far against the order of numbers are no batch printed late. */
    NUMBER_ORDER_DAYS("14", "1", "365", "days"),
    /** So large a share of a seller's invoices makes a habit of figures. */
    FIGURES_SHARE("0.8", "0.5", "1", "share of the invoices"),
    /** Just below a limit: the last twentieth. */
    FIGURES_HUGGING("0.95", "0.5", "1", "share of the limit"),
    /** A round figure is a multiple of it; smaller ones hug no limit. */
    FIGURES_ROUND("1000", "1", "1000000000", "units of the currency"),
    /** An issuer's system writes the file within days; an editing program that saves it later is no accident. */
    EDITED_LATE_DAYS("7", "0", "3650", "days"),
    /** Weight of what buyer and seller share from which they are likelier related than not by far: sixteen to one. */
    RELATION_WEIGHT("4", "0", "30", "bits"),
    /** A debtor that so many deals name, of two sellers, is known to the market and worth borrowing from. */
    KNOWN_DEBTOR_DEALS("3", "1", "100000", "deals"),
    /** Papers of another time zone may be a day ahead of today. */
    FUTURE_DAYS("1", "0", "30", "days"),
    /** Rings of seals read less surely name nobody (measured on 123 rings of 16 generated scans, see INT-10). */
    SEAL_CONFIDENCE("0.88", "0", "1", "chance"),
    /** Share of a name's characters in order below which a ring is another's: the right name shared .53, others .45 at most. */
    SEAL_LIKENESS("0.48", "0", "1", "share of the characters"),
    /** Correlation of the ink along two rings from which they are one impression: one had .43 and more, two at most .26 (600 pairs). */
    SEAL_INK_LIKENESS("0.36", "0", "1", "correlation"),
    /** Invoices beyond a contract's value that need no leave: five percent more of the goods where nothing is said (UCP 600, Art. 30 b). */
    VALUE_TOLERANCE("0.05", "0", "1", "share of the contract's value"),
    /** Until then a debtor who was given notice may be about to answer: the ten working days in which such a matter is usually settled. */
    ANSWER_DAYS("14", "0", "365", "days");

    private final BigDecimal standard;
    private final BigDecimal least;
    private final BigDecimal most;
    private final String unit;

    Threshold(String standard, String least, String most, String unit) {
        this.standard = new BigDecimal(standard);
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
        this.unit = unit;
    }

    public BigDecimal standard() {
        return standard;
    }

    public BigDecimal least() {
        return least;
    }

    public BigDecimal most() {
        return most;
    }

    public String unit() {
        return unit;
    }

    /** The name in the policy file, such as {@code ring_days}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The threshold of a wire name, or empty if there is none. */
    public static Optional<Threshold> ofWireName(String wireName) {
        for (Threshold threshold : values()) {
            if (threshold.wireName().equals(wireName)) {
                return Optional.of(threshold);
            }
        }
        return Optional.empty();
    }
}
