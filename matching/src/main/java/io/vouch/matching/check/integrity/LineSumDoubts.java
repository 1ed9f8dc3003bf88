package io.vouch.matching.check.integrity;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.InvoiceLine;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.decode.LineItems;
import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.page.Box;
import io.vouch.matching.Evidence;
import io.vouch.matching.Severity;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.check.Wording;
import io.vouch.matching.compare.Misreading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Line items whose sum is not the net total. A sum accuses only if it is certain that every line was read: the table was read to the
 * line of totals that ends it, or the lines stand close under each other on one page and the totals follow at once, so that no row fits
 * in between. Invoices in XML outside China may
 * carry allowances, charges and prepayments between lines and total, which extraction does not read: they are left alone.
 */
final class LineSumDoubts {

    private static final int MOST_LINES = 1_000;
    /** In steps from row to row: a step so long may hide a row. Totals may stand off a little. */
    private static final double HIDES_A_ROW = 1.9;
    /** Rows of a table with a single line: its height, with the white above and below it. */
    private static final double STEP_OF_ONE_LINE = 1.8;

    private LineSumDoubts() {}

    static void of(ExtractedDocument paper, BigDecimal tolerance, Doubts doubts) {
        Optional<Reading> net = paper.reading(FieldName.NET_AMOUNT).filter(Misreading::isTrusted);
        Optional<BigDecimal> total = net.flatMap(reading -> PaperFields.number(reading.value()));
        List<BigDecimal> amounts = paper.lines().stream()
                .flatMap(line -> PaperFields.number(line.netAmount()).stream())
                .toList();
        boolean complete = !amounts.isEmpty() && amounts.size() == paper.lines().size() && amounts.size() <= MOST_LINES;
        if (total.isEmpty() || !complete || comesOut(paper, amounts, total.get(), tolerance)) {
            return;
        }
        BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean structured = paper.lines().stream().allMatch(line -> line.page() == 0);
        if (structured && !ChineseInvoice.is(paper)) {
            return;
        }
        boolean ocr = paper.ocrPages() > 0 || net.get().source() == ReadingSource.OCR;
        if (ocr || (!structured && !isWhole(paper) && !isGapless(paper))) {
            doubts.leaveOpen("the lines do not sum to the net amount, but a line may not have been read");
            return;
        }
        doubts.add(doubt(paper, sum, total.get()));
    }

    /** Lines may be given with tax; then they make the total. */
    private static boolean comesOut(
            ExtractedDocument paper, List<BigDecimal> amounts, BigDecimal net, BigDecimal tolerance) {
        BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal allowed = tolerance.multiply(BigDecimal.valueOf(amounts.size()));
        return isNear(sum, net, allowed)
                || PaperFields.number(paper, FieldName.GROSS_AMOUNT)
                        .map(gross -> isNear(sum, gross, allowed))
                        .orElse(false);
    }

    /** Signs differ between a credit note's lines and its total. */
    private static boolean isNear(BigDecimal one, BigDecimal other, BigDecimal allowed) {
        return one.abs().subtract(other.abs()).abs().compareTo(allowed) <= 0;
    }

    /** True if every table was read to its end, and the line that ended it gives one of the paper's totals. */
    private static boolean isWhole(ExtractedDocument paper) {
        List<IntegrityFact> ends = paper.facts().stream()
                .filter(fact -> fact.code().equals(LineItems.END_CODE))
                .toList();
        return !ends.isEmpty()
                && ends.stream().allMatch(end -> totals(paper)
                        .anyMatch(total -> total.page() == end.page()
                                && total.box().verticalOverlap(end.box())
                                        > 0.5 * total.box().height()));
    }

    private static Stream<Reading> totals(ExtractedDocument paper) {
        return Stream.of(FieldName.NET_AMOUNT, FieldName.TAX_AMOUNT, FieldName.GROSS_AMOUNT)
                .flatMap(field -> paper.readings(field).stream())
                .filter(reading -> !reading.box().isNone());
    }

    /** True if no further row fits between the lines, nor between the last of them and the first of the totals. */
    private static boolean isGapless(ExtractedDocument paper) {
        List<InvoiceLine> lines = paper.lines().stream()
                .sorted(Comparator.comparingDouble(line -> line.box().y0()))
                .toList();
        int page = lines.get(0).page();
        boolean placed = lines.stream()
                .allMatch(line -> line.page() == page && !line.box().isNone());
        Optional<Double> totals =
                topOfTotals(paper, page, lines.get(lines.size() - 1).box());
        if (!placed || totals.isEmpty()) {
            return false;
        }
        List<Double> tops = new ArrayList<>();
        lines.stream().map(line -> line.box().y0()).forEach(tops::add);
        tops.add(totals.get());
        double longest = HIDES_A_ROW * step(lines);
        for (int i = 1; i < tops.size(); i++) {
            if (tops.get(i) - tops.get(i - 1) >= longest) {
                return false;
            }
        }
        return true;
    }

    /** The smallest distance from one row to the next. */
    private static double step(List<InvoiceLine> lines) {
        double step = lines.get(0).box().height() * STEP_OF_ONE_LINE;
        for (int i = 1; i < lines.size(); i++) {
            double distance = lines.get(i).box().y0() - lines.get(i - 1).box().y0();
            step = i == 1 ? distance : Math.min(step, distance);
        }
        return step;
    }

    private static Optional<Double> topOfTotals(ExtractedDocument paper, int page, Box lastLine) {
        return totals(paper)
                .filter(reading -> reading.page() == page)
                .map(reading -> reading.box().y0())
                .filter(top -> top >= lastLine.y0())
                .min(Comparator.naturalOrder());
    }

    private static Doubt doubt(ExtractedDocument paper, BigDecimal sum, BigDecimal net) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(PaperFields.evidence(paper, FieldName.NET_AMOUNT, sum.toPlainString()));
        paper.lines().stream()
                .limit(50)
                .map(line -> new Evidence(
                        paper.documentId(), paper.name(), "lines", line.netAmount(), "", line.page(), line.box()))
                .forEach(evidence::add);
        String count = Wording.count(paper.lines().size(), "line");
        return new Doubt(
                "LINES_ARE_NOT_NET",
                Severity.MEDIUM,
                "the %s %s %s, but the net amount is %s"
                        .formatted(
                                count,
                                paper.lines().size() == 1 ? "makes" : "make",
                                Wording.money(sum, paper),
                                Wording.money(net, paper)),
                "%d行明细合计%s，不含税金额却为%s"
                        .formatted(paper.lines().size(), Wording.money(sum, paper), Wording.money(net, paper)),
                evidence);
    }
}
