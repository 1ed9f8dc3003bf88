package io.vouch.matching.check.integrity;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.value.AmountInWords;
import io.vouch.matching.Severity;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.check.Wording;
import io.vouch.matching.compare.Misreading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The total of a paper against what it is made of, and against its words. */
final class TotalDoubts {

    /** Cash totals are rounded to five cents in countries without the small coins. */
    private static final BigDecimal CASH_ROUNDING = new BigDecimal("0.05");

    /** Words from a scan below this may be another line's. */
    private static final double SPELLED_OUT = 0.6;

    private final ExtractedDocument paper;
    private final BigDecimal tolerance;
    private final Doubts doubts;

    private TotalDoubts(ExtractedDocument paper, BigDecimal tolerance, Doubts doubts) {
        this.paper = paper;
        this.tolerance = tolerance;
        this.doubts = doubts;
    }

    static void of(ExtractedDocument paper, BigDecimal tolerance, Doubts doubts) {
        TotalDoubts all = new TotalDoubts(paper, tolerance, doubts);
        all.sum();
        all.words();
    }

    /**
     * Net, tax and total as one source gives them; empty if one of them is missing or not sure. Print that differs from data is
     * another check's matter (INT-06), not a sum that does not come out.
     */
    private Optional<Sum> totals() {
        return Stream.of(ReadingSource.values())
                .flatMap(source -> totals(source).stream())
                .findFirst();
    }

    private Optional<Sum> totals(ReadingSource source) {
        List<Reading> readings = Stream.of(FieldName.NET_AMOUNT, FieldName.TAX_AMOUNT, FieldName.GROSS_AMOUNT)
                .flatMap(field -> from(source, field).stream())
                .filter(Misreading::isTrusted)
                .toList();
        List<BigDecimal> numbers = readings.stream()
                .flatMap(reading -> PaperFields.number(reading.value()).stream())
                .toList();
        return readings.size() == 3 && numbers.size() == 3
                ? Optional.of(new Sum(readings, numbers.get(0), numbers.get(1), numbers.get(2)))
                : Optional.empty();
    }

    private record Sum(List<Reading> readings, BigDecimal net, BigDecimal tax, BigDecimal gross) {

        boolean comesOut(BigDecimal allowed) {
            return net.add(tax).subtract(gross).abs().compareTo(allowed) <= 0;
        }

        /** OCR drops what stands behind a faint point: each amount without decimals may lack up to one unit. */
        private boolean isLostDecimals() {
            long whole = Stream.of(net, tax, gross)
                    .filter(amount -> amount.stripTrailingZeros().scale() <= 0)
                    .count();
            BigDecimal difference = net.add(tax).subtract(gross).abs();
            return whole < 3 && difference.compareTo(BigDecimal.valueOf(whole)) < 0;
        }

        /** Any of the three, put right, makes the sum come out and looks like what was read. */
        boolean isOneMisreadingAway() {
            return readings.stream().anyMatch(reading -> reading.source() == ReadingSource.OCR)
                    && (isLostDecimals()
                            || Misreading.explains(gross, net.add(tax))
                            || Misreading.explains(net, gross.subtract(tax))
                            || Misreading.explains(tax, gross.subtract(net)));
        }
    }

    private void sum() {
        Optional<Sum> read = totals();
        BigDecimal allowed = paper.type() == DocumentType.RECEIPT ? CASH_ROUNDING : tolerance;
        if (read.isEmpty() || read.get().comesOut(allowed)) {
            return;
        }
        Sum sum = read.get();
        if (sum.isOneMisreadingAway() || comesOutElsewhere(sum, allowed)) {
            doubts.leaveOpen("the total is not net plus tax, but a misread digit would explain it");
            return;
        }
        String made = money(sum.net().add(sum.tax()));
        doubts.add(new Doubt(
                "TOTAL_IS_NOT_NET_PLUS_TAX",
                Severity.MEDIUM,
                "net %s and tax %s make %s, but the total is %s"
                        .formatted(money(sum.net()), money(sum.tax()), made, money(sum.gross())),
                "不含税金额%s加税额%s应为%s，价税合计却为%s".formatted(money(sum.net()), money(sum.tax()), made, money(sum.gross())),
                List.of(
                        PaperFields.evidence(
                                paper,
                                FieldName.GROSS_AMOUNT,
                                sum.net().add(sum.tax()).toPlainString()),
                        PaperFields.evidence(paper, FieldName.NET_AMOUNT, ""),
                        PaperFields.evidence(paper, FieldName.TAX_AMOUNT, ""))));
    }

    /**
     * True if the paper says its amounts more than once, and what it says elsewhere comes out: each amount read from a picture may be
     * another one, of another source or the sum of the lines, that looks like it.
     */
    private boolean comesOutElsewhere(Sum sum, BigDecimal allowed) {
        List<BigDecimal> nets = saidInstead(FieldName.NET_AMOUNT, sum.readings().get(0), lineSum().stream());
        List<BigDecimal> taxes =
                saidInstead(FieldName.TAX_AMOUNT, sum.readings().get(1), Stream.empty());
        List<BigDecimal> totals =
                saidInstead(FieldName.GROSS_AMOUNT, sum.readings().get(2), Stream.empty());
        return nets.stream().anyMatch(net -> taxes.stream().anyMatch(tax -> totals.stream()
                .anyMatch(total -> net.add(tax).subtract(total).abs().compareTo(allowed) <= 0)));
    }

    /** The amount as read, and what else it may be; only pictures are misread. */
    private List<BigDecimal> saidInstead(FieldName field, Reading reading, Stream<BigDecimal> others) {
        BigDecimal read = PaperFields.number(reading.value()).orElseThrow();
        if (reading.source() != ReadingSource.OCR) {
            return List.of(read);
        }
        Stream<BigDecimal> elsewhere = paper.readings(field).stream()
                .filter(other -> other.source() != ReadingSource.OCR)
                .flatMap(other -> PaperFields.number(other.value()).stream());
        return Stream.concat(
                        Stream.of(read),
                        Stream.concat(elsewhere, others).filter(other -> Misreading.explains(read, other)))
                .toList();
    }

    private Optional<BigDecimal> lineSum() {
        List<BigDecimal> amounts = paper.lines().stream()
                .flatMap(line -> PaperFields.number(line.netAmount()).stream())
                .toList();
        return amounts.isEmpty() || amounts.size() < paper.lines().size()
                ? Optional.empty()
                : Optional.of(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private void words() {
        Optional<Reading> words = paper.reading(FieldName.AMOUNT_IN_WORDS);
        Optional<FieldName> field = Stream.of(
                        FieldName.GROSS_AMOUNT, FieldName.ASSIGNED_AMOUNT, FieldName.TOTAL_AMOUNT, FieldName.AMOUNT)
                .filter(one -> paper.reading(one).isPresent())
                .findFirst();
        if (words.isEmpty() || field.isEmpty()) {
            return;
        }
        Reading figures = from(words.get().source(), field.get())
                .or(() -> paper.reading(field.get()))
                .orElseThrow();
        Optional<BigDecimal> said = AmountInWords.parse(words.get().value());
        Optional<BigDecimal> shown = PaperFields.number(figures.value());
        if (said.isEmpty() || shown.isEmpty() || isSameAmount(said.get(), shown.get())) {
            return;
        }
        boolean confirmed = totals().map(sum -> sum.comesOut(tolerance)).orElse(false);
        boolean sure = (Misreading.isTrusted(figures) || confirmed) && isSpelledOut(words.get());
        if (!sure
                || isCut(words.get(), said.get(), shown.get())
                || Misreading.explainsWords(words.get(), said.get(), figures, shown.get(), confirmed)) {
            doubts.leaveOpen("the amount in words could not be read surely");
            return;
        }
        doubts.add(new Doubt(
                "WORDS_ARE_NOT_DIGITS",
                Doubts.severity(List.of(words.get(), figures), Severity.HIGH),
                "the amount in words is %s, in figures %s".formatted(money(said.get()), money(shown.get())),
                "大写金额为%s，小写金额为%s".formatted(money(said.get()), money(shown.get())),
                List.of(
                        PaperFields.evidence(
                                paper, field.get(), figures, said.get().toPlainString()),
                        PaperFields.evidence(
                                paper, FieldName.AMOUNT_IN_WORDS, shown.get().toPlainString()))));
    }

    /**
     * Words that say an amount were read word by word from few that there are. That they differ from the figures costs them some
     * confidence, which is not to be held against them twice.
     */
    private static boolean isSpelledOut(Reading words) {
        return Misreading.isTrusted(words) || words.source() == ReadingSource.OCR && words.confidence() >= SPELLED_OUT;
    }

    /** Words on a scan that name whole units where the figures have cents end where recognition gave up. */
    private static boolean isCut(Reading words, BigDecimal said, BigDecimal shown) {
        return words.source() == ReadingSource.OCR
                && said.stripTrailingZeros().scale() <= 0
                && shown.stripTrailingZeros().scale() > 0;
    }

    private Optional<Reading> from(ReadingSource source, FieldName field) {
        return paper.readings(field).stream()
                .filter(reading -> reading.source() == source)
                .findFirst();
    }

    private boolean isSameAmount(BigDecimal said, BigDecimal shown) {
        return said.abs().subtract(shown.abs()).abs().compareTo(tolerance) <= 0;
    }

    private String money(BigDecimal amount) {
        return Wording.money(amount, paper);
    }
}
