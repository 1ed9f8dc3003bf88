package io.vouch.matching.check.integrity;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.InvoiceLine;
import io.vouch.matching.Evidence;
import io.vouch.matching.Severity;
import io.vouch.matching.check.PaperFields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tax rates that no Chinese law knew on the day of issue.
 *
 * @see "财税[2018]32号 (17/11 to 16/10 on 2018-05-01) and 财政部 税务总局 海关总署公告2019年第39号 (to 13/9 on 2019-04-01)"
 */
final class TaxRateDoubts {

    private static final LocalDate FIRST_CUT = LocalDate.of(2018, 5, 1);
    private static final LocalDate SECOND_CUT = LocalDate.of(2019, 4, 1);
    /** 13 % also stood for farm goods until 2017-07-01. */
    private static final LocalDate FARM_RATE_ENDED = LocalDate.of(2017, 7, 1);

    private static final List<String> ALWAYS =
            List.of("0", "0.005", "0.01", "0.015", "0.02", "0.03", "0.04", "0.05", "0.06");
    private static final List<String> BEFORE_FIRST_CUT = List.of("0.17", "0.11");
    private static final List<String> BETWEEN = List.of("0.16", "0.10");
    private static final List<String> AFTER_SECOND_CUT = List.of("0.13", "0.09");

    private TaxRateDoubts() {}

    static List<Doubt> of(ExtractedDocument paper) {
        Optional<LocalDate> issued = paper.value(FieldName.ISSUE_DATE).flatMap(IdentifierDoubts::date);
        List<Doubt> doubts = new ArrayList<>();
        if (issued.isEmpty() || !ChineseInvoice.is(paper) || paper.ocrPages() > 0) {
            return doubts;
        }
        for (InvoiceLine line : paper.lines()) {
            Optional<BigDecimal> rate = PaperFields.number(line.taxRate());
            if (rate.isPresent() && !isLegal(rate.get(), issued.get())) {
                doubts.add(doubt(paper, line, rate.get(), issued.get()));
            }
        }
        return doubts;
    }

    static boolean isLegal(BigDecimal rate, LocalDate issued) {
        if (isAmong(ALWAYS, rate)) {
            return true;
        }
        if (issued.isBefore(FIRST_CUT)) {
            boolean farm = issued.isBefore(FARM_RATE_ENDED) && isAmong(List.of("0.13"), rate);
            return farm || isAmong(BEFORE_FIRST_CUT, rate);
        }
        return isAmong(issued.isBefore(SECOND_CUT) ? BETWEEN : AFTER_SECOND_CUT, rate);
    }

    /** A rate of former years is right on an invoice issued late for a sale of that time. */
    private static boolean wasLegal(BigDecimal rate, LocalDate issued) {
        return (!issued.isBefore(FIRST_CUT) && isAmong(BEFORE_FIRST_CUT, rate))
                || (!issued.isBefore(SECOND_CUT) && isAmong(BETWEEN, rate));
    }

    private static boolean isAmong(List<String> rates, BigDecimal rate) {
        return rates.stream().anyMatch(one -> new BigDecimal(one).compareTo(rate) == 0);
    }

    private static Doubt doubt(ExtractedDocument paper, InvoiceLine line, BigDecimal rate, LocalDate issued) {
        String percent = rate.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        return new Doubt(
                "TAX_RATE",
                wasLegal(rate, issued) ? Severity.LOW : Severity.MEDIUM,
                "a tax rate of %s was not in force on %s".formatted(percent, issued),
                "%s时不存在%s的税率".formatted(issued, percent),
                List.of(new Evidence(paper.documentId(), paper.name(), "lines", percent, "", line.page(), line.box())));
    }
}
