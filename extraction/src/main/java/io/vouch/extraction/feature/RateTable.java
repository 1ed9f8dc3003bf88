package io.vouch.extraction.feature;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.layout.PageLayout;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The table of an invoice at several rates: a line of net, tax and gross for each rate, and under them their totals, often without
 * any label. The line whose amounts are the sums of those above it is the invoice's.
 *
 * <pre>
 * 19 %   -4.85   -0.92   -5.77
 *  7 %   -2.82   -0.20   -3.02
 *        -7.67   -1.12   -8.79
 * </pre>
 */
final class RateTable {

    private static final double SUMS = 0.98;
    /** Rates on one invoice; more lines are a list of something else. */
    private static final int MOST_RATES = 8;
    /** Amounts on one line that are looked at. */
    private static final int MOST_AMOUNTS = 8;
    /** Rows between two lines of the table. */
    private static final int APART = 3;

    private RateTable() {}

    static void cast(Scene scene) {
        if (!scene.type().isInvoiceLike()) {
            return;
        }
        for (PageLayout page : scene.layout().pages()) {
            List<Line> lines = lines(scene, page);
            for (int last = 2; last < lines.size(); last++) {
                if (isTotal(lines, last)) {
                    Line total = lines.get(last);
                    scene.vote(total.net, FieldName.NET_AMOUNT, SUMS, "rates");
                    scene.vote(total.tax, FieldName.TAX_AMOUNT, SUMS, "rates");
                    scene.vote(total.gross, FieldName.GROSS_AMOUNT, SUMS, "rates");
                }
            }
        }
    }

    /** True if two or more lines right above add up to this one in all three columns. */
    private static boolean isTotal(List<Line> lines, int last) {
        BigDecimal net = BigDecimal.ZERO;
        BigDecimal tax = BigDecimal.ZERO;
        Line total = lines.get(last);
        for (int i = last - 1; i >= Math.max(0, last - MOST_RATES); i--) {
            if (lines.get(i + 1).row - lines.get(i).row > APART) {
                return false;
            }
            net = net.add(value(lines.get(i).net));
            tax = tax.add(value(lines.get(i).tax));
            boolean several = i <= last - 2;
            if (several && net.compareTo(value(total.net)) == 0 && tax.compareTo(value(total.tax)) == 0) {
                return true;
            }
        }
        return false;
    }

    private static List<Line> lines(Scene scene, PageLayout page) {
        Map<Integer, List<Candidate>> byRow = new TreeMap<>();
        for (Candidate candidate : scene.candidates()) {
            if (candidate.kind() == ValueKind.AMOUNT && candidate.spot().page() == page) {
                byRow.computeIfAbsent(candidate.spot().row(), row -> new ArrayList<>())
                        .add(candidate);
            }
        }
        List<Line> lines = new ArrayList<>();
        byRow.forEach((row, amounts) -> line(row, amounts).ifPresent(lines::add));
        return lines;
    }

    /** Net, tax and gross, from left to right, the tax being the smaller part. */
    private static Optional<Line> line(int row, List<Candidate> amounts) {
        int most = Math.min(MOST_AMOUNTS, amounts.size());
        for (int net = 0; net < most - 2; net++) {
            for (int tax = net + 1; tax < most - 1; tax++) {
                for (int gross = tax + 1; gross < most; gross++) {
                    if (closes(amounts.get(net), amounts.get(tax), amounts.get(gross))) {
                        return Optional.of(new Line(row, amounts.get(net), amounts.get(tax), amounts.get(gross)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean closes(Candidate net, Candidate tax, Candidate gross) {
        BigDecimal part = value(tax).abs();
        return value(net).signum() == value(tax).signum()
                && part.compareTo(value(net).abs()) < 0
                && value(net).add(value(tax)).compareTo(value(gross)) == 0;
    }

    private static BigDecimal value(Candidate candidate) {
        return new BigDecimal(candidate.value());
    }

    /** One line of the table. */
    private record Line(int row, Candidate net, Candidate tax, Candidate gross) {}
}
