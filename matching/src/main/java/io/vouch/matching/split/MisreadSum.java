package io.vouch.matching.split;

import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.compare.NumberLikeness;
import io.vouch.matching.party.LookAlikes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Sums in which one total comes from a picture with one digit taken for another of its shape. */
final class MisreadSum {

    private MisreadSum() {}

    /** True if the sum comes out once one total, read from a picture, has another digit of like shape. */
    static boolean explains(InvoiceFacts whole, List<InvoiceFacts> parts) {
        BigDecimal sum = InvoiceSums.total(parts);
        BigDecimal total = new BigDecimal(whole.gross());
        return isMisread(whole, sum)
                || parts.stream()
                        .anyMatch(part -> isMisread(part, total.subtract(sum).add(new BigDecimal(part.gross()))));
    }

    private static boolean isMisread(InvoiceFacts paper, BigDecimal meant) {
        return paper.ocr()
                && meant.signum() > 0
                && NumberLikeness.of(digits(new BigDecimal(paper.gross())), digits(meant))
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

    private static List<BigDecimal> misread(BigDecimal read) {
        String plain = read.setScale(2, RoundingMode.HALF_UP).toPlainString();
        List<BigDecimal> meant = new ArrayList<>();
        for (int i = 0; i < plain.length(); i++) {
            for (char other : LookAlikes.alike(plain.charAt(i)).toCharArray()) {
                meant.add(new BigDecimal(plain.substring(0, i) + other + plain.substring(i + 1)));
            }
        }
        return meant;
    }
}
