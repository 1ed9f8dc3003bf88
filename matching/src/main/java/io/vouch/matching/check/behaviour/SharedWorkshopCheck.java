package io.vouch.matching.check.behaviour;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.ingest.FactCode;
import io.vouch.ingest.page.Box;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Evidence;
import io.vouch.matching.Finding;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * BEH-07: the debtor's acknowledgement came out of the same program within minutes of the seller's own papers. The same program alone
 * means nothing; neither does a time on the full minute, which no clock but a template gave.
 */
public final class SharedWorkshopCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "BEH-07",
            1,
            "Papers of different issuers do not come out of one workshop",
            "不同出具方的文件不应出自同一制作环境",
            "Measures for Factoring by Commercial Banks (2014) Art. 15; Camsing cases: confirmations made where the"
                    + " seller's papers were",
            "Ask the debtor for the acknowledgement directly, on a contact that the seller did not supply",
            List.of(
                    "The blank form of the answer was made together with the notice",
                    "A platform on which both sides issue their papers"));

    /** Two clerks of two firms seldom print within so short a time of each other. */
    private static final Duration TOGETHER = Duration.ofMinutes(5);

    private static final List<DocumentType> SELLERS =
            List.of(DocumentType.INVOICE, DocumentType.CONTRACT, DocumentType.DELIVERY, DocumentType.TRANSFER_NOTICE);

    /** Where and when a file was made. */
    private record Made(ExtractedDocument paper, String producer, String creator, OffsetDateTime at) {

        boolean isTogetherWith(Made other) {
            return producer.equals(other.producer)
                    && creator.equals(other.creator)
                    && Duration.between(at, other.at).abs().compareTo(TOGETHER) <= 0;
        }
    }

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        List<ExtractedDocument> answers = deal.ofType(DocumentType.ACKNOWLEDGEMENT);
        if (answers.isEmpty()) {
            return Verdict.absent("no acknowledgement", deal);
        }
        List<Made> sellers = deal.papers().stream()
                .filter(paper -> SELLERS.contains(paper.type()) && !PaperFields.isFactoring(paper))
                .flatMap(paper -> made(paper).stream())
                .toList();
        List<Finding> findings = new ArrayList<>();
        boolean compared = false;
        for (ExtractedDocument answer : answers) {
            Optional<Made> made = made(answer);
            compared |= made.isPresent() && !sellers.isEmpty();
            List<Made> together = made.stream()
                    .flatMap(own -> sellers.stream().filter(own::isTogetherWith))
                    .toList();
            if (!together.isEmpty()) {
                findings.add(finding(deal, made.orElseThrow(), together));
            }
        }
        if (!findings.isEmpty() || compared) {
            return Verdict.of(findings);
        }
        return answers.stream().anyMatch(answer -> made(answer).isPresent())
                ? Verdict.couldNotCheck("no paper of the seller says when and by what it was made")
                : Verdict.notApplicable("the acknowledgement does not say by the clock when it was made");
    }

    private static Optional<Made> made(ExtractedDocument paper) {
        String producer = fact(paper, FactCode.PDF_PRODUCER);
        String creator = fact(paper, FactCode.PDF_CREATOR);
        try {
            OffsetDateTime at = OffsetDateTime.parse(fact(paper, FactCode.PDF_CREATED));
            boolean clock = at.getSecond() != 0;
            return clock && !(producer + creator).isBlank()
                    ? Optional.of(new Made(paper, producer, creator, at))
                    : Optional.empty();
        } catch (DateTimeParseException unknown) {
            return Optional.empty();
        }
    }

    private static String fact(ExtractedDocument paper, FactCode code) {
        return paper.facts().stream()
                .filter(fact -> fact.code().equals(code.name()))
                .map(fact -> fact.after())
                .findFirst()
                .orElse("");
    }

    private static Finding finding(DealPapers deal, Made answer, List<Made> together) {
        boolean form = together.stream().allMatch(made -> made.paper().type() == DocumentType.TRANSFER_NOTICE);
        String name = PaperFields.shortName(deal.deal(), answer.paper().name());
        String other =
                PaperFields.shortName(deal.deal(), together.get(0).paper().name());
        FindingDraft draft = new FindingDraft(
                        CARD, form ? Severity.LOW : Severity.MEDIUM, form ? 0.15 : 0.5, deal.deal())
                .about(answer.paper().documentId())
                .title("%s was made by the same program within minutes of %s".formatted(name, other))
                .explanation("The debtor's answer and the seller's paper should come from two offices.")
                .reason("ONE_WORKSHOP", "Same program, same minutes", "同一软件在数分钟内生成双方文件", 3)
                .evidence(evidence(answer))
                .atRisk(PaperFields.atRisk(deal));
        together.stream().limit(5).forEach(made -> draft.evidence(evidence(made)));
        return draft.build();
    }

    private static Evidence evidence(Made made) {
        return new Evidence(
                made.paper().documentId(),
                made.paper().name(),
                "PDF_CREATED",
                made.at().toString(),
                "",
                1,
                Box.NONE);
    }
}
