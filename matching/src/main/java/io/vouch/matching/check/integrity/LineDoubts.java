package io.vouch.matching.check.integrity;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.InvoiceLine;
import io.vouch.matching.Evidence;
import io.vouch.matching.Severity;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.check.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Products in the line items of a Chinese invoice; others know discounts, base quantities and prices that include tax. */
final class LineDoubts {

    /** Tolerance of a line's tax in the Chinese tax-control system (domain reference 1.10). */
    private static final BigDecimal LINE_TAX = new BigDecimal("0.06");

    private final ExtractedDocument paper;
    private final BigDecimal tolerance;
    private final Doubts doubts;

    private LineDoubts(ExtractedDocument paper, BigDecimal tolerance, Doubts doubts) {
        this.paper = paper;
        this.tolerance = tolerance;
        this.doubts = doubts;
    }

    static void of(ExtractedDocument paper, BigDecimal tolerance, Doubts doubts) {
        // Single digits of a scanned table are read too badly to accuse a line.
        if (ChineseInvoice.is(paper) && paper.ocrPages() == 0) {
            LineDoubts all = new LineDoubts(paper, tolerance, doubts);
            paper.lines().forEach(all::product);
            paper.lines().forEach(all::tax);
        }
    }

    private void product(InvoiceLine line) {
        Optional<BigDecimal> net = PaperFields.number(line.netAmount());
        Optional<BigDecimal> quantity = PaperFields.number(line.quantity());
        Optional<BigDecimal> price = PaperFields.number(line.unitPrice());
        if (net.isEmpty() || quantity.isEmpty() || price.isEmpty()) {
            return;
        }
        // A price printed with few decimals is off by half its last place for each piece.
        BigDecimal allowed = quantity.get()
                .abs()
                .multiply(BigDecimal.ONE.movePointLeft(Math.max(0, price.get().scale())))
                .max(tolerance);
        BigDecimal product = quantity.get().multiply(price.get());
        check(line, "LINE_PRODUCT", product, net.get(), allowed, "quantity times price", "数量乘单价");
    }

    private void tax(InvoiceLine line) {
        Optional<BigDecimal> net = PaperFields.number(line.netAmount());
        Optional<BigDecimal> rate = PaperFields.number(line.taxRate());
        Optional<BigDecimal> tax = PaperFields.number(line.taxAmount());
        if (net.isPresent() && rate.isPresent() && tax.isPresent()) {
            BigDecimal product = net.get().multiply(rate.get());
            check(line, "LINE_TAX", product, tax.get(), LINE_TAX, "amount times tax rate", "金额乘税率");
        }
    }

    private void check(
            InvoiceLine line,
            String code,
            BigDecimal product,
            BigDecimal stated,
            BigDecimal allowed,
            String english,
            String chinese) {
        if (product.subtract(stated).abs().compareTo(allowed) <= 0) {
            return;
        }
        BigDecimal expected = product.setScale(2, RoundingMode.HALF_UP);
        String currency = paper.value(FieldName.CURRENCY).orElse("");
        doubts.add(new Doubt(
                code,
                Severity.MEDIUM,
                "in a line %s is %s, but %s is printed"
                        .formatted(english, Wording.money(expected, currency), Wording.money(stated, currency)),
                "明细行%s应为%s，票面为%s"
                        .formatted(chinese, Wording.money(expected, currency), Wording.money(stated, currency)),
                List.of(new Evidence(
                        paper.documentId(),
                        paper.name(),
                        "lines",
                        stated.toPlainString(),
                        expected.toPlainString(),
                        line.page(),
                        line.box()))));
    }
}
