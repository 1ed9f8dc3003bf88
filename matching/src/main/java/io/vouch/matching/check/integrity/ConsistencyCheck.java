package io.vouch.matching.check.integrity;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** INT-09: sums, amount in words, tax rates, check digits and numbers of one paper contradict each other or the law. */
public final class ConsistencyCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "INT-09",
            3,
            "Sums, amount in words, tax rates, check digits or the form of the number cannot be right",
            "金额勾稽、大小写、税率、校验位或号码形式存在矛盾",
            "Measures for Factoring by Commercial Banks (2014) Art. 15; GB 32100-2015 for check digits",
            "Compare with the original paper; ask the issuer if the contradiction stands there too",
            List.of(
                    "Rounding line by line",
                    "An allowance or prepayment that the paper does not itemise",
                    "An early social credit code that was registered with another check digit"));

    private static final Set<DocumentType> TYPES = Set.of(
            DocumentType.INVOICE,
            DocumentType.CREDIT_NOTE,
            DocumentType.RECEIPT,
            DocumentType.CONTRACT,
            DocumentType.TRANSFER_NOTICE,
            DocumentType.ACKNOWLEDGEMENT,
            DocumentType.BANK_RECEIPT);
    private static final Set<FieldName> CHECKABLE = Set.of(
            FieldName.NET_AMOUNT,
            FieldName.TAX_AMOUNT,
            FieldName.AMOUNT_IN_WORDS,
            FieldName.SELLER_TAX_ID,
            FieldName.BUYER_TAX_ID);

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        List<ExtractedDocument> papers = deal.papers().stream()
                .filter(paper -> TYPES.contains(paper.type()))
                .toList();
        if (papers.isEmpty()) {
            return Verdict.absent("no paper with amounts", deal);
        }
        List<Finding> findings = new ArrayList<>();
        String open = "";
        for (ExtractedDocument paper : papers) {
            Doubts doubts = doubts(paper, policy);
            if (!doubts.found().isEmpty()) {
                findings.add(finding(deal, paper, doubts.found()));
            }
            if (open.isEmpty() && !doubts.open().isEmpty()) {
                open = "%s: %s"
                        .formatted(
                                PaperFields.shortName(deal.deal(), paper.name()),
                                doubts.open().get(0));
            }
        }
        if (findings.isEmpty() && !open.isEmpty()) {
            return Verdict.couldNotCheck(open);
        }
        boolean checkable = papers.stream().anyMatch(paper -> CHECKABLE.stream()
                .anyMatch(field -> !paper.readings(field).isEmpty()));
        return findings.isEmpty() && !checkable
                ? Verdict.couldNotCheck("neither amounts nor identifiers were read")
                : Verdict.of(findings);
    }

    private static Doubts doubts(ExtractedDocument paper, CheckPolicy policy) {
        Doubts doubts = new Doubts();
        TotalDoubts.of(paper, policy.amountTolerance(), doubts);
        LineSumDoubts.of(paper, policy.amountTolerance(), doubts);
        LineDoubts.of(paper, policy.amountTolerance(), doubts);
        doubts.addAll(IdentifierDoubts.of(paper));
        doubts.addAll(TaxRateDoubts.of(paper));
        return doubts;
    }

    private static Finding finding(DealPapers deal, ExtractedDocument paper, List<Doubt> doubts) {
        Doubt worst = doubts.stream().min(Comparator.comparing(Doubt::severity)).orElseThrow();
        String name = PaperFields.shortName(deal.deal(), paper.name());
        String also = doubts.size() == 1 ? "" : " (and %d more)".formatted(doubts.size() - 1);
        FindingDraft draft = new FindingDraft(CARD, worst.severity(), score(worst.severity()), deal.deal())
                .about(paper.documentId())
                .title("%s contradicts itself: %s%s".formatted(name, worst.english(), also))
                .explanation("In %s, %s."
                        .formatted(
                                name,
                                String.join(
                                        "; ",
                                        doubts.stream()
                                                .map(Doubt::english)
                                                .limit(5)
                                                .toList())))
                .atRisk(PaperFields.atRisk(paper));
        for (Doubt doubt : doubts) {
            draft.reason(doubt.code(), doubt.english(), doubt.chinese(), weight(doubt.severity()));
            doubt.evidence().forEach(draft::evidence);
        }
        return draft.build();
    }

    private static double score(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> 0.9;
            case MEDIUM -> 0.6;
            case LOW, INFO -> 0.2;
        };
    }

    private static double weight(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> 5;
            case MEDIUM -> 2;
            case LOW, INFO -> 0.5;
        };
    }
}
