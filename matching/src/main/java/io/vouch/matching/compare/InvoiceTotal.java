package io.vouch.matching.compare;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import java.math.BigDecimal;
import java.util.Optional;

/** An invoice's total as its picture shows it, and as its net amount and tax make it, which were read elsewhere on the page. */
public final class InvoiceTotal {

    /** A total on a picture below this is as likely wrong as right: what net and tax make is better. */
    private static final double SURE_TOTAL = 0.8;
    /** Net and tax make a total only if both are this sure. */
    private static final double SURE_AMOUNT = 0.95;
    /** No value added tax is higher. */
    private static final BigDecimal HIGHEST_RATE = new BigDecimal("0.3");
    /** Amounts of more characters are no amounts. */
    private static final int MOST_DIGITS = 30;

    private InvoiceTotal() {}

    /** The total as read; where a picture does not show it surely, what net and tax make, as a reading in its place. */
    public static Optional<Reading> of(ExtractedDocument paper) {
        return paper.reading(FieldName.GROSS_AMOUNT).map(read -> madeBySum(paper)
                .map(sum -> new Reading(
                        sum.toPlainString(), read.raw(), SURE_AMOUNT, read.page(), read.box(), read.source()))
                .orElse(read));
    }

    /** What net and tax make of a total that a picture does not show surely. */
    public static Optional<BigDecimal> madeBySum(ExtractedDocument paper) {
        return paper.reading(FieldName.GROSS_AMOUNT)
                .filter(read -> read.source() == ReadingSource.OCR && read.confidence() < SURE_TOTAL)
                .flatMap(read -> netAndTax(paper));
    }

    /** What net and tax make, if both were read surely and the tax is one. */
    public static Optional<BigDecimal> netAndTax(ExtractedDocument paper) {
        Optional<BigDecimal> net = sure(paper, FieldName.NET_AMOUNT);
        Optional<BigDecimal> tax = sure(paper, FieldName.TAX_AMOUNT);
        if (net.isEmpty()
                || tax.isEmpty()
                || tax.get().signum() <= 0
                || tax.get().compareTo(net.get().multiply(HIGHEST_RATE)) > 0) {
            return Optional.empty();
        }
        return Optional.of(net.get().add(tax.get()));
    }

    /**
     * True if net and tax make this total and not the other. A first digit that arithmetic had to tell proves nothing: then the two must
     * differ behind it.
     */
    public static boolean isProvenAgainst(ExtractedDocument paper, Reading total, BigDecimal other) {
        BigDecimal own = number(total.value()).orElse(BigDecimal.ZERO);
        boolean sum = netAndTax(paper).filter(made -> made.compareTo(own) == 0).isPresent();
        return sum && !behindFirst(own).equals(behindFirst(other));
    }

    private static String behindFirst(BigDecimal amount) {
        return amount.abs().stripTrailingZeros().toPlainString().substring(1);
    }

    private static Optional<BigDecimal> sure(ExtractedDocument paper, FieldName field) {
        return paper.reading(field)
                .filter(reading -> reading.source() != ReadingSource.OCR || reading.confidence() >= SURE_AMOUNT)
                .flatMap(reading -> number(reading.value()));
    }

    private static Optional<BigDecimal> number(String value) {
        if (value.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(value)).filter(number -> Math.abs(number.scale()) <= MOST_DIGITS);
        } catch (NumberFormatException noAmount) {
            return Optional.empty();
        }
    }
}
