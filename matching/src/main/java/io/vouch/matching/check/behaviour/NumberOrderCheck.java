package io.vouch.matching.check.behaviour;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Threshold;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperDates;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.compare.Misreading;
import io.vouch.matching.party.LookAlikes;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * BEH-02: a seller's invoice number stands before, and its date after, those of another of its invoices. Numbers are drawn in order
 * within one roll: only numbers of one form that lie close together are compared.
 */
public final class NumberOrderCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "BEH-02",
            1,
            "The order of a seller's invoice numbers is that of their dates",
            "同一卖方的发票号码顺序应与开票日期一致（连号检测）",
            "Measures for Factoring by Commercial Banks (2014) Art. 15; tax practice of tracing runs of numbers",
            "Ask for the seller's list of issued invoices around the number",
            List.of("Two machines that draw from two rolls", "A batch that was printed later than it was dated"));

    /** {@code KE/26/3902}: everything before the last run of digits, and that run. */
    private static final Pattern SERIAL = Pattern.compile("^(.*?)(\\d{4,8})$");

    /** A number within its series. */
    private record Serial(String series, long number, LocalDate day) {

        boolean contradicts(Serial other, CheckPolicy policy) {
            int wrongWay = policy.count(Threshold.NUMBER_ORDER_DAYS);
            long apart = number - other.number;
            long days = ChronoUnit.DAYS.between(other.day, day);
            return series.equals(other.series)
                    && apart != 0
                    && Math.abs(apart) <= policy.count(Threshold.NUMBER_ROLL)
                    && (apart > 0 ? days <= -wrongWay : days >= wrongWay);
        }
    }

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        List<ExtractedDocument> invoices = deal.ofType(DocumentType.INVOICE);
        if (invoices.isEmpty()) {
            return Verdict.absent("no invoice", deal);
        }
        List<InvoiceFacts> before = PairHistory.ofSeller(deal).stream()
                .filter(paper -> paper.type() == DocumentType.INVOICE && !paper.ocr())
                .toList();
        List<Finding> findings = new ArrayList<>();
        boolean read = false;
        for (ExtractedDocument invoice : invoices) {
            Optional<Serial> serial = serial(invoice);
            read |= serial.isPresent();
            if (serial.isPresent() && findings.isEmpty()) {
                before.stream()
                        .filter(paper -> serial(paper)
                                .filter(other -> serial.get().contradicts(other, policy))
                                .isPresent())
                        .findFirst()
                        .ifPresent(paper -> findings.add(finding(deal, invoice, paper)));
            }
        }
        if (!read) {
            boolean whole = invoices.stream()
                    .allMatch(invoice -> invoice.reading(FieldName.INVOICE_NUMBER)
                                    .filter(Misreading::isTrusted)
                                    .isPresent()
                            && PaperDates.of(invoice, FieldName.ISSUE_DATE).isPresent());
            return whole
                    ? Verdict.notApplicable("the numbers are not of a series that the seller draws from")
                    : Verdict.couldNotCheck("no number with a date was read surely");
        }
        return before.isEmpty()
                ? Verdict.notApplicable("no earlier invoice of this seller is known")
                : Verdict.of(findings);
    }

    private static Optional<Serial> serial(ExtractedDocument invoice) {
        Optional<Reading> number = invoice.reading(FieldName.INVOICE_NUMBER).filter(Misreading::isTrusted);
        Optional<LocalDate> day = PaperDates.of(invoice, FieldName.ISSUE_DATE).map(PaperDates.Dated::day);
        if (number.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        String code = invoice.value(FieldName.INVOICE_CODE)
                .map(LookAlikes::comparable)
                .orElse("");
        return serial(code, LookAlikes.comparable(number.get().value()), day.get());
    }

    private static Optional<Serial> serial(InvoiceFacts paper) {
        Optional<LocalDate> day = PaperDates.day(paper.date());
        return day.isEmpty() || paper.numbers().isEmpty()
                ? Optional.empty()
                : serial(paper.code(), paper.numbers().get(0), day.get());
    }

    private static Optional<Serial> serial(String code, String number, LocalDate day) {
        Matcher matcher = SERIAL.matcher(number);
        // Fully digital invoices of twenty digits are numbered by the bureau, not by the seller.
        return number.length() >= 20 || !matcher.matches()
                ? Optional.empty()
                : Optional.of(new Serial(code + '|' + matcher.group(1), Long.parseLong(matcher.group(2)), day));
    }

    private static Finding finding(DealPapers deal, ExtractedDocument invoice, InvoiceFacts other) {
        String number = invoice.value(FieldName.INVOICE_NUMBER).orElse("");
        return new FindingDraft(CARD, Severity.MEDIUM, 0.5, deal.deal())
                .about(invoice.documentId() + "|" + other.documentId())
                .related(other.deal())
                .title("Invoice %s is younger than %s, which bears a later number"
                        .formatted(number, other.printed(FieldName.INVOICE_NUMBER)))
                .explanation(
                        "Numbers of one series are drawn in order; one of the two dates, or numbers, is not genuine.")
                .reason("NUMBER_AGAINST_DATE", "The number runs against the date", "发票号码与开票日期顺序相反", 3)
                .evidence(PaperFields.evidence(invoice, FieldName.INVOICE_NUMBER, ""))
                .evidence(PaperFields.evidence(invoice, FieldName.ISSUE_DATE, ""))
                .evidence(other.evidence(FieldName.INVOICE_NUMBER, ""))
                .evidence(other.evidence(FieldName.ISSUE_DATE, ""))
                .atRisk(PaperFields.atRisk(invoice))
                .build();
    }
}
