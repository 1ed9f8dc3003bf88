package io.vouch.matching.check.integrity;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.InvoiceLine;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.value.AmountInWords;
import io.vouch.matching.Evidence;
import io.vouch.matching.Severity;
import io.vouch.matching.check.Misreading;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.compare.NumberLikeness;
import io.vouch.matching.party.LookAlikes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sums, products and words that do not come out. */
final class ArithmeticDoubts {

    /** Cash totals are rounded to five cents in countries without the small coins. */
    private static final BigDecimal CASH_ROUNDING = new BigDecimal("0.05");
    /** Tolerance of a line's tax in the Chinese tax-control system (domain reference 1.10). */
    private static final BigDecimal LINE_TAX = new BigDecimal("0.06");

    private final ExtractedDocument paper;
    private final BigDecimal tolerance;
    private final List<Doubt> doubts = new ArrayList<>();

    private ArithmeticDoubts(ExtractedDocument paper, BigDecimal tolerance) {
        this.paper = paper;
        this.tolerance = tolerance;
    }

    static List<Doubt> of(ExtractedDocument paper, BigDecimal tolerance) {
        ArithmeticDoubts all = new ArithmeticDoubts(paper, tolerance);
        all.totals();
        all.words();
        if (ChineseInvoice.is(paper)) {
            all.lines();
        }
        return all.doubts;
    }

    private void totals() {
        Optional<Reading> net = paper.reading(FieldName.NET_AMOUNT);
        Optional<Reading> tax = paper.reading(FieldName.TAX_AMOUNT);
        Optional<Reading> gross = paper.reading(FieldName.GROSS_AMOUNT);
        if (net.isEmpty() || tax.isEmpty() || gross.isEmpty()) {
            return;
        }
        List<Reading> readings = List.of(net.get(), tax.get(), gross.get());
        List<BigDecimal> numbers = readings.stream()
                .flatMap(reading -> PaperFields.number(reading.value()).stream())
                .toList();
        boolean sure = readings.stream().allMatch(Misreading::isTrusted);
        if (numbers.size() < 3 || !sure) {
            return;
        }
        BigDecimal sum = numbers.get(0).add(numbers.get(1));
        BigDecimal allowed = paper.type() == DocumentType.RECEIPT ? CASH_ROUNDING : tolerance;
        if (sum.subtract(numbers.get(2)).abs().compareTo(allowed) <= 0) {
            return;
        }
        boolean ocr = readings.stream().anyMatch(reading -> reading.source() == ReadingSource.OCR);
        boolean misread = ocr && isOneMisreadingAway(numbers);
        String hint = misread ? "; one misread digit would explain it" : "";
        doubts.add(new Doubt(
                "TOTAL_IS_NOT_NET_PLUS_TAX",
                severity(ocr, misread, Severity.MEDIUM),
                "net %s and tax %s make %s, but the total is %s%s"
                        .formatted(text(numbers.get(0)), text(numbers.get(1)), text(sum), text(numbers.get(2)), hint),
                "不含税金额%s加税额%s应为%s，价税合计却为%s"
                        .formatted(text(numbers.get(0)), text(numbers.get(1)), text(sum), text(numbers.get(2))),
                List.of(
                        PaperFields.evidence(paper, FieldName.GROSS_AMOUNT, text(sum)),
                        PaperFields.evidence(paper, FieldName.NET_AMOUNT, ""),
                        PaperFields.evidence(paper, FieldName.TAX_AMOUNT, ""))));
    }

    /** Any of the three, put right, makes the sum come out and looks like what was read. */
    private static boolean isOneMisreadingAway(List<BigDecimal> numbers) {
        BigDecimal net = numbers.get(0);
        BigDecimal tax = numbers.get(1);
        BigDecimal gross = numbers.get(2);
        return alike(gross, net.add(tax)) || alike(net, gross.subtract(tax)) || alike(tax, gross.subtract(net));
    }

    private static boolean alike(BigDecimal read, BigDecimal repaired) {
        String one =
                LookAlikes.comparable(read.setScale(2, RoundingMode.HALF_UP).toPlainString());
        String other =
                LookAlikes.comparable(repaired.setScale(2, RoundingMode.HALF_UP).toPlainString());
        return NumberLikeness.of(one, other) != NumberLikeness.DIFFERENT;
    }

    private void words() {
        Optional<Reading> words = paper.reading(FieldName.AMOUNT_IN_WORDS);
        Optional<FieldName> field = List.of(
                        FieldName.GROSS_AMOUNT, FieldName.ASSIGNED_AMOUNT, FieldName.TOTAL_AMOUNT, FieldName.AMOUNT)
                .stream()
                .filter(one -> paper.reading(one).isPresent())
                .findFirst();
        if (words.isEmpty() || field.isEmpty()) {
            return;
        }
        Reading digits = paper.reading(field.get()).orElseThrow();
        Optional<BigDecimal> said = AmountInWords.parse(words.get().value());
        Optional<BigDecimal> shown = PaperFields.number(digits.value());
        boolean sure = Misreading.isTrusted(digits) && Misreading.isTrusted(words.get());
        if (said.isEmpty() || shown.isEmpty() || !sure || isSameAmount(said.get(), shown.get())) {
            return;
        }
        boolean repaired = AmountInWords.parseRepaired(words.get().value())
                .map(amount -> isSameAmount(amount, shown.get()))
                .orElse(false);
        if (repaired) {
            return;
        }
        boolean ocr = digits.source() == ReadingSource.OCR || words.get().source() == ReadingSource.OCR;
        boolean misread = ocr && alike(said.get(), shown.get());
        doubts.add(new Doubt(
                "WORDS_ARE_NOT_DIGITS",
                severity(ocr, misread, Severity.HIGH),
                "the amount in words is %s, in digits %s".formatted(text(said.get()), text(shown.get())),
                "大写金额为%s，小写金额为%s".formatted(text(said.get()), text(shown.get())),
                List.of(
                        PaperFields.evidence(paper, field.get(), text(said.get())),
                        PaperFields.evidence(paper, FieldName.AMOUNT_IN_WORDS, text(shown.get())))));
    }

    private boolean isSameAmount(BigDecimal said, BigDecimal shown) {
        return said.abs().subtract(shown.abs()).abs().compareTo(tolerance) <= 0;
    }

    /** Chinese lines carry quantity, price, amount, rate and tax that must agree; others know discounts and base quantities. */
    private void lines() {
        for (InvoiceLine line : paper.lines()) {
            Optional<BigDecimal> net = PaperFields.number(line.netAmount());
            Optional<BigDecimal> quantity = PaperFields.number(line.quantity());
            Optional<BigDecimal> price = PaperFields.number(line.unitPrice());
            if (net.isPresent() && quantity.isPresent() && price.isPresent()) {
                BigDecimal product = quantity.get().multiply(price.get());
                // A price printed with few decimals is off by half its last place for each piece.
                BigDecimal allowed = quantity.get()
                        .abs()
                        .multiply(BigDecimal.ONE.movePointLeft(
                                Math.max(0, price.get().scale())))
                        .max(tolerance);
                checkLine(line, "LINE_PRODUCT", product, net.get(), allowed, "quantity times price", "数量乘单价");
            }
            Optional<BigDecimal> rate = PaperFields.number(line.taxRate());
            Optional<BigDecimal> tax = PaperFields.number(line.taxAmount());
            if (net.isPresent() && rate.isPresent() && tax.isPresent()) {
                checkLine(
                        line,
                        "LINE_TAX",
                        net.get().multiply(rate.get()),
                        tax.get(),
                        LINE_TAX,
                        "amount times tax rate",
                        "金额乘税率");
            }
        }
    }

    private void checkLine(
            InvoiceLine line,
            String code,
            BigDecimal product,
            BigDecimal stated,
            BigDecimal allowed,
            String english,
            String chinese) {
        if (product.subtract(stated).abs().compareTo(allowed) <= 0 || paper.ocrPages() > 0) {
            return; // single digits of a scanned table are read too badly to accuse a line
        }
        String expected = text(product.setScale(2, RoundingMode.HALF_UP));
        doubts.add(new Doubt(
                code,
                Severity.MEDIUM,
                "in a line %s is %s, but %s is printed".formatted(english, expected, text(stated)),
                "明细行%s应为%s，票面为%s".formatted(chinese, expected, text(stated)),
                List.of(new Evidence(
                        paper.documentId(), paper.name(), "lines", text(stated), expected, line.page(), line.box()))));
    }

    private static Severity severity(boolean ocr, boolean misread, Severity otherwise) {
        if (misread) {
            return Severity.LOW;
        }
        return ocr ? Severity.MEDIUM : otherwise;
    }

    private static String text(BigDecimal number) {
        return number.toPlainString();
    }
}
