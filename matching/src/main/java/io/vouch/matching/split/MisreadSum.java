package io.vouch.matching.split;

import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.compare.Misreading;
import io.vouch.matching.compare.NumberLikeness;
import io.vouch.matching.party.LookAlikes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Sums in which one total comes from a picture with one digit taken for another of its shape, or without its decimal point. */
final class MisreadSum {

    private static final long NEAR_DAYS = 6;
    /** Shorter whole numbers are whole. */
    private static final BigDecimal LEAST_WHOLE = BigDecimal.valueOf(1_000);

    private MisreadSum() {}

    /** True if the sum comes out once one total, read from a picture, has another digit of like shape, or its decimal point back. */
    static boolean explains(InvoiceFacts whole, List<InvoiceFacts> parts) {
        if (parts.stream().anyMatch(part -> SplitRule.daysApart(whole, part) > NEAR_DAYS)) {
            return false;
        }
        boolean oneTrade = isOneTrade(whole, parts);
        BigDecimal sum = InvoiceSums.total(parts);
        BigDecimal total = new BigDecimal(whole.gross());
        return isMisread(whole, sum, oneTrade)
                || parts.stream()
                        .anyMatch(part ->
                                isMisread(part, total.subtract(sum).add(new BigDecimal(part.gross())), oneTrade));
    }

    /** A sum that comes out by another digit alone needs more than goods that may be alike: one contract or goods on all. */
    private static boolean isOneTrade(InvoiceFacts whole, List<InvoiceFacts> parts) {
        Set<String> goods = new TreeSet<>();
        parts.forEach(part -> goods.addAll(part.descriptions()));
        boolean contract = !whole.contract().isEmpty() && parts.stream().allMatch(part -> isContract(whole, part));
        boolean sameGoods = !goods.isEmpty() && goods.equals(new TreeSet<>(whole.descriptions()));
        return contract || sameGoods;
    }

    private static boolean isContract(InvoiceFacts whole, InvoiceFacts part) {
        return part.contract().equals(whole.contract())
                || ((whole.ocr() || part.ocr())
                        && !part.contract().isEmpty()
                        && Misreading.explains(part.contract(), whole.contract()));
    }

    /** That one slip put right makes a sum come out to the cent is seldom chance. */
    private static boolean isMisread(InvoiceFacts paper, BigDecimal meant, boolean oneTrade) {
        return paper.ocr()
                && meant.signum() > 0
                && (oneTrade || hasCents(meant))
                && (isPointLost(paper, meant) || isDigitMisread(paper, meant));
    }

    static boolean hasCents(BigDecimal amount) {
        return amount.remainder(BigDecimal.ONE).signum() != 0;
    }

    private static boolean isPointLost(InvoiceFacts paper, BigDecimal meant) {
        return withPoint(new BigDecimal(paper.gross())).stream().anyMatch(read -> read.compareTo(meant) == 0);
    }

    private static boolean isDigitMisread(InvoiceFacts paper, BigDecimal meant) {
        return NumberLikeness.of(digits(new BigDecimal(paper.gross())), digits(meant))
                == NumberLikeness.LOOK_ALIKE_DIGIT;
    }

    private static String digits(BigDecimal amount) {
        return LookAlikes.comparable(amount.setScale(2, RoundingMode.HALF_UP).toPlainString());
    }

    /** The totals that a group may have where one of its pictures was misread; few, for a digit has few of its shape. */
    static Set<BigDecimal> totals(List<InvoiceFacts> group) {
        BigDecimal sum = InvoiceSums.total(group);
        Set<BigDecimal> totals = new LinkedHashSet<>();
        for (InvoiceFacts part : group) {
            if (part.ocr()) {
                BigDecimal read = new BigDecimal(part.gross());
                misread(read).forEach(meant -> totals.add(sum.subtract(read).add(meant)));
            }
        }
        return totals;
    }

    /** What a whole number may be whose decimal point was lost. */
    static List<BigDecimal> withPoint(BigDecimal read) {
        boolean whole = read.stripTrailingZeros().scale() <= 0 && read.compareTo(LEAST_WHOLE) >= 0;
        return whole ? List.of(read.movePointLeft(2)) : List.of();
    }

    /** What a total may be of which one digit was taken for another of its shape, or whose decimal point was lost. */
    static List<BigDecimal> misread(BigDecimal read) {
        String plain = read.setScale(2, RoundingMode.HALF_UP).toPlainString();
        List<BigDecimal> meant = new ArrayList<>(withPoint(read));
        for (int i = 0; i < plain.length(); i++) {
            for (char other : LookAlikes.alike(plain.charAt(i)).toCharArray()) {
                meant.add(new BigDecimal(plain.substring(0, i) + other + plain.substring(i + 1)));
            }
        }
        return meant;
    }
}
