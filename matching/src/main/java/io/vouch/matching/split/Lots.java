package io.vouch.matching.split;

import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.compare.DuplicateComparator;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Invoices of standard lots at one price: every total is a small multiple of one. Such totals add up to one another all the time, so that
 * their sums prove nothing where they are some of many, weeks apart, or numbered on from day to day.
 */
final class Lots {

    /** One to four lots a day on three or four days. */
    private static final int MOST_LOTS = 16;

    private static final int MOST_IN_LEAST = 4;
    /** Units of the currency by which the rounding of tax moves a lot's total. */
    private static final double ROUNDED = 0.01;
    /** An invoice and its parts are written within days of each other. */
    private static final long NEAR_DAYS = 6;

    private Lots() {}

    /** @param some true if the parts are some of the invoices that their deal holds, not all */
    static boolean isSumOf(InvoiceFacts whole, List<InvoiceFacts> parts, boolean some) {
        boolean far = parts.stream().anyMatch(part -> SplitRule.daysApart(whole, part) > NEAR_DAYS);
        return !areLaidTogether(whole, parts)
                && areFewOnceRight(whole, parts)
                && (some || far || parts.stream().allMatch(part -> DuplicateComparator.isNextDelivery(whole, part)));
    }

    /** True if the whole has the very lines of all parts, one beside the other: chance adds lots up in one line. */
    private static boolean areLaidTogether(InvoiceFacts whole, List<InvoiceFacts> parts) {
        List<String> lines = parts.stream()
                .flatMap(part -> part.singleLines().stream())
                .sorted()
                .toList();
        return parts.stream().noneMatch(part -> part.singleLines().isEmpty()) && lines.equals(whole.singleLines());
    }

    /** A total that a picture misread is taken for what makes the sum come out. */
    private static boolean areFewOnceRight(InvoiceFacts whole, List<InvoiceFacts> parts) {
        double total = gross(whole);
        double[] shares = parts.stream().mapToDouble(Lots::gross).toArray();
        double sum = DoubleStream.of(shares).sum();
        if (areFew(total, shares) || (whole.ocr() && areFew(sum, shares))) {
            return true;
        }
        for (int i = 0; i < shares.length; i++) {
            double[] right = shares.clone();
            right[i] = total - sum + shares[i];
            if (parts.get(i).ocr() && right[i] > 0 && areFew(total, right)) {
                return true;
            }
        }
        return false;
    }

    /** True if, but for rounding, all are small multiples of one amount, which is the least of them or a small part of that. */
    private static boolean areFew(double whole, double[] parts) {
        double least = DoubleStream.of(parts).min().orElseThrow();
        return IntStream.rangeClosed(1, MOST_IN_LEAST)
                .mapToDouble(lots -> least / lots)
                .anyMatch(lot ->
                        isMultiple(whole, lot) && DoubleStream.of(parts).allMatch(part -> isMultiple(part, lot)));
    }

    private static boolean isMultiple(double gross, double lot) {
        double lots = Math.rint(gross / lot);
        return lots <= MOST_LOTS && Math.abs(gross - lots * lot) <= ROUNDED * lots;
    }

    private static double gross(InvoiceFacts invoice) {
        return new BigDecimal(invoice.gross()).doubleValue();
    }
}
