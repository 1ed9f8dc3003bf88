package io.vouch.matching.check.crossdocument;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Threshold;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperDates;
import io.vouch.matching.check.PaperDates.Dated;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.compare.Misreading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** XDOC-06: a due date on the notice, its own or one of its list of invoices, is not what the contract's term gives. */
public final class DueDateCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "XDOC-06",
            2,
            "The due date on the notice is the one that the contract's payment term gives",
            "通知所载到期日应与合同付款期限推算结果一致",
            "Measures for Factoring by Commercial Banks (2014) Art. 19: the term of the financing follows the payment term",
            "Ask which term was agreed, and compare the maturity of the financing",
            List.of("A holiday moved the day", "A term to the end of the month", "A supplement changed the term"));

    /** Longer terms are misread: the contract's receivables fall due within two years. */
    private static final int LONGEST_TERM = 720;

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        List<ExtractedDocument> notices = deal.ofType(DocumentType.TRANSFER_NOTICE);
        Optional<ExtractedDocument> contract = deal.ofType(DocumentType.CONTRACT).stream()
                .filter(paper -> !PaperFields.isFactoring(paper) && term(paper).isPresent())
                .findFirst();
        if (notices.isEmpty()) {
            return Verdict.absent("no notice of assignment", deal);
        }
        List<LocalDate> starts = starts(deal);
        if (contract.isEmpty() || starts.isEmpty()) {
            return Verdict.couldNotCheck(
                    contract.isEmpty() ? "no contract with a payment term in days" : "no invoice with a readable date");
        }
        boolean lost = deal.ofType(DocumentType.INVOICE).stream().anyMatch(DueDateCheck::isDateLost);
        List<Finding> findings = new ArrayList<>();
        boolean any = false;
        for (ExtractedDocument notice : notices) {
            List<Dated> dues = PaperDates.all(notice, FieldName.DUE_DATE);
            any |= !dues.isEmpty();
            dues.stream()
                    .flatMap(due -> judge(deal, contract.get(), due, starts, policy).stream())
                    .findFirst()
                    .ifPresent(findings::add);
        }
        if (lost && !findings.isEmpty()) {
            return Verdict.couldNotCheck("the date of an invoice was not read surely");
        }
        return any ? Verdict.of(findings) : Verdict.couldNotCheck("the notice's due date was not read surely");
    }

    /** Pictures lose dates; an invoice whose text has none excuses nothing. */
    private static boolean isDateLost(ExtractedDocument invoice) {
        return invoice.ocrPages() > 0
                && PaperDates.of(invoice, FieldName.ISSUE_DATE).isEmpty();
    }

    private static Optional<Integer> term(ExtractedDocument contract) {
        return contract.reading(FieldName.PAYMENT_TERM_DAYS)
                .filter(Misreading::isTrusted)
                .flatMap(reading -> PaperFields.number(reading.value()))
                .filter(days -> days.signum() > 0 && days.compareTo(BigDecimal.valueOf(LONGEST_TERM)) <= 0)
                .map(BigDecimal::intValue);
    }

    /** Days from which a term may count: invoice, delivery, acceptance. */
    private static List<LocalDate> starts(DealPapers deal) {
        List<LocalDate> starts = new ArrayList<>();
        for (ExtractedDocument paper : deal.papers()) {
            switch (paper.type()) {
                case INVOICE -> PaperDates.of(paper, FieldName.ISSUE_DATE).ifPresent(date -> starts.add(date.day()));
                case DELIVERY -> {
                    PaperDates.of(paper, FieldName.DELIVERY_DATE).ifPresent(date -> starts.add(date.day()));
                    PaperDates.of(paper, FieldName.ACCEPTANCE_DATE).ifPresent(date -> starts.add(date.day()));
                }
                default -> {}
            }
        }
        return starts;
    }

    private static Optional<Finding> judge(
            DealPapers deal, ExtractedDocument contract, Dated due, List<LocalDate> starts, CheckPolicy policy) {
        int holidays = policy.count(Threshold.HOLIDAY_DAYS);
        int term = term(contract).orElseThrow();
        boolean fits = starts.stream().anyMatch(start -> {
            LocalDate plain = start.plusDays(term);
            LocalDate monthEnd = plain.withDayOfMonth(plain.lengthOfMonth());
            return isBetween(due.day(), plain.minusDays(2), plain.plusDays(holidays))
                    || isBetween(due.day(), monthEnd, monthEnd.plusDays(holidays));
        });
        if (fits) {
            return Optional.empty();
        }
        LocalDate expected =
                starts.stream().max(LocalDate::compareTo).orElseThrow().plusDays(term);
        return Optional.of(new FindingDraft(CARD, Severity.MEDIUM, 0.7, deal.deal())
                .about(due.evidence().documentId())
                .title("%s is due on %s; the contract's %d days give %s"
                        .formatted(
                                PaperFields.shortName(
                                        deal.deal(), due.evidence().name()),
                                due.day(),
                                term,
                                expected))
                .explanation(
                        "No invoice, delivery or acceptance date plus %d days comes near the due date.".formatted(term))
                .reason(
                        "DUE_DATE_DIFFERS",
                        "The due date differs from the contract's term by %d days"
                                .formatted(Math.abs(due.day().toEpochDay() - expected.toEpochDay())),
                        "到期日与合同付款期限推算结果相差%d天".formatted(Math.abs(due.day().toEpochDay() - expected.toEpochDay())),
                        3)
                .evidence(due.evidence().expecting(expected.toString()))
                .evidence(PaperFields.evidence(contract, FieldName.PAYMENT_TERM_DAYS, ""))
                .atRisk(PaperFields.atRisk(deal))
                .build());
    }

    private static boolean isBetween(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
