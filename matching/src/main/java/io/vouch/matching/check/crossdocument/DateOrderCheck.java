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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** XDOC-05: the papers are dated in an order that cannot be, or in the future. */
public final class DateOrderCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "XDOC-05",
            1,
            "The dates of the papers follow one another: contract, invoice, notice, acknowledgement, due date",
            "各文件日期应符合先后顺序：合同、发票、通知、回执、到期日",
            "Measures for Factoring by Commercial Banks (2014) Art. 13 and 15",
            "Ask which date is wrong, and see the original of that paper",
            List.of("A framework contract signed after the first delivery", "A slip in one date", "Another time zone"));

    @Override
    public CheckCard card() {
        return CARD;
    }

    /** One paper's date as the cause and another's as the effect that came before it. */
    private record Step(
            Stream<Dated> first, String firstName, Stream<Dated> second, String secondName, String chinese) {}

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        List<Dated> all =
                deal.papers().stream().flatMap(paper -> dates(paper).stream()).toList();
        if (all.isEmpty()) {
            return deal.papers().isEmpty()
                    ? Verdict.absent("no papers", deal)
                    : Verdict.couldNotCheck("no date was read surely");
        }
        List<Finding> findings = new ArrayList<>();
        LocalDate today = LocalDate.ofEpochDay(policy.asOfEpochDay());
        all.stream()
                .filter(date -> date.day().isAfter(today.plusDays(policy.count(Threshold.FUTURE_DAYS))))
                .findFirst()
                .ifPresent(date -> findings.add(future(deal, date, today)));
        for (Step step : steps(deal)) {
            reversed(deal, step).ifPresent(findings::add);
        }
        return Verdict.of(findings);
    }

    /** The day a paper was made; a due date lies in the future by nature. */
    private static List<Dated> dates(ExtractedDocument paper) {
        Optional<FieldName> made =
                switch (paper.type()) {
                    case INVOICE, CREDIT_NOTE, RECEIPT -> Optional.of(FieldName.ISSUE_DATE);
                    case CONTRACT -> Optional.of(FieldName.SIGN_DATE);
                    case TRANSFER_NOTICE, ACKNOWLEDGEMENT -> Optional.of(FieldName.NOTICE_DATE);
                    case DELIVERY -> Optional.of(FieldName.DELIVERY_DATE);
                    case BANK_RECEIPT -> Optional.of(FieldName.TRANSACTION_DATE);
                    default -> Optional.empty();
                };
        return made.flatMap(field -> PaperDates.of(paper, field)).stream().toList();
    }

    private static List<Step> steps(DealPapers deal) {
        return List.of(
                new Step(
                        sales(deal).flatMap(paper -> PaperDates.of(paper, FieldName.SIGN_DATE).stream()),
                        "contract",
                        of(deal, DocumentType.INVOICE, FieldName.ISSUE_DATE),
                        "invoice",
                        "合同签订日晚于发票开具日"),
                new Step(
                        of(deal, DocumentType.INVOICE, FieldName.ISSUE_DATE),
                        "invoice",
                        of(deal, DocumentType.TRANSFER_NOTICE, FieldName.NOTICE_DATE),
                        "notice",
                        "发票开具日晚于转让通知日"),
                new Step(
                        of(deal, DocumentType.TRANSFER_NOTICE, FieldName.NOTICE_DATE),
                        "notice",
                        of(deal, DocumentType.ACKNOWLEDGEMENT, FieldName.NOTICE_DATE),
                        "acknowledgement",
                        "转让通知日晚于回执日"),
                new Step(
                        of(deal, DocumentType.INVOICE, FieldName.ISSUE_DATE),
                        "invoice",
                        Stream.concat(
                                of(deal, DocumentType.INVOICE, FieldName.DUE_DATE),
                                of(deal, DocumentType.TRANSFER_NOTICE, FieldName.DUE_DATE)),
                        "due date",
                        "发票开具日晚于到期日"));
    }

    private static Stream<ExtractedDocument> sales(DealPapers deal) {
        return deal.ofType(DocumentType.CONTRACT).stream().filter(paper -> !PaperFields.isFactoring(paper));
    }

    private static Stream<Dated> of(DealPapers deal, DocumentType type, FieldName field) {
        return deal.ofType(type).stream().flatMap(paper -> PaperDates.of(paper, field).stream());
    }

    /** Fires if even the earliest cause comes after the latest effect of one of the papers: the first such pair. */
    private static Optional<Finding> reversed(DealPapers deal, Step step) {
        List<Dated> firsts = step.first().toList();
        List<Dated> seconds = step.second().toList();
        Optional<Dated> cause = firsts.stream().min(Comparator.comparing(Dated::day));
        Optional<Dated> effect = seconds.stream().min(Comparator.comparing(Dated::day));
        if (cause.isEmpty()
                || effect.isEmpty()
                || !cause.get().day().isAfter(effect.get().day())) {
            return Optional.empty();
        }
        Dated first = cause.get();
        Dated second = effect.get();
        return Optional.of(new FindingDraft(CARD, Severity.HIGH, 0.75, deal.deal())
                .about(first.evidence().documentId() + " " + second.evidence().documentId())
                .title("The %s of %s is later than the %s of %s"
                        .formatted(step.firstName(), first.day(), step.secondName(), second.day()))
                .explanation("%s is of %s, %s of %s: the order cannot be."
                        .formatted(
                                PaperFields.shortName(
                                        deal.deal(), first.evidence().name()),
                                first.day(),
                                PaperFields.shortName(
                                        deal.deal(), second.evidence().name()),
                                second.day()))
                .reason(
                        "DATES_REVERSED",
                        "The %s comes before the %s".formatted(step.secondName(), step.firstName()),
                        step.chinese(),
                        4)
                .evidence(first.evidence())
                .evidence(second.evidence())
                .atRisk(PaperFields.atRisk(deal))
                .build());
    }

    private static Finding future(DealPapers deal, Dated date, LocalDate today) {
        return new FindingDraft(CARD, Severity.HIGH, 0.8, deal.deal())
                .about(date.evidence().documentId() + " future")
                .title("%s is dated %s, which is still to come"
                        .formatted(
                                PaperFields.shortName(
                                        deal.deal(), date.evidence().name()),
                                date.day()))
                .explanation("On %s, a paper of %s cannot exist.".formatted(today, date.day()))
                .reason("DATED_IN_THE_FUTURE", "The paper is dated in the future", "文件日期晚于今日", 4)
                .evidence(date.evidence())
                .atRisk(PaperFields.atRisk(deal))
                .build();
    }
}
