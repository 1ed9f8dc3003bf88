package io.vouch.matching.check.crossdocument;

import io.vouch.extraction.Clause;
import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Evidence;
import io.vouch.matching.Finding;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Threshold;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import java.util.ArrayList;
import java.util.List;

/** XDOC-10: the contract says with recourse where the product is without, or the other way round. */
public final class RecourseWordingCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "XDOC-10",
            1,
            "Contract and product agree on whether the factor has recourse to the seller",
            "合同追索权约定应与产品要素一致",
            "Measures for Factoring by Commercial Banks (2014) Art. 9 and 10: factoring with and without recourse",
            "Have the contract or the product terms corrected before funding",
            List.of("A supplement changed the product", "The clause keeps recourse for disputes alone"));

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        String terms = deal.terms().recourse();
        if (terms.isEmpty()) {
            return Verdict.absent("no word in deal.json on recourse", deal);
        }
        List<ExtractedDocument> contracts = deal.ofType(DocumentType.CONTRACT).stream()
                .filter(PaperFields::isFactoring)
                .toList();
        if (contracts.isEmpty()) {
            return Verdict.absent("no factoring contract", deal);
        }
        boolean recourse = terms.equals("true");
        List<Finding> findings = new ArrayList<>();
        boolean any = false;
        double sure = policy.value(Threshold.CLAUSE_CONFIDENCE).doubleValue();
        for (ExtractedDocument contract : contracts) {
            List<Clause> clauses = contract.clauses().stream()
                    .filter(clause -> clause.kind() == ClauseKind.RECOURSE && clause.confidence() >= sure)
                    .toList();
            any |= !clauses.isEmpty();
            // A contract for both kinds of product names both.
            if (!clauses.isEmpty() && clauses.stream().allMatch(clause -> clause.polarity() != recourse)) {
                findings.add(finding(deal, contract, clauses.get(0), recourse));
            }
        }
        return any ? Verdict.of(findings) : Verdict.couldNotCheck("no clause on recourse was found in the contract");
    }

    private static Finding finding(DealPapers deal, ExtractedDocument contract, Clause clause, boolean recourse) {
        return new FindingDraft(CARD, Severity.MEDIUM, 0.7, deal.deal())
                .about(contract.documentId())
                .title("%s is %s recourse; the product is %s"
                        .formatted(
                                PaperFields.shortName(deal.deal(), contract.name()),
                                recourse ? "without" : "with",
                                recourse ? "with" : "without"))
                .explanation("The factoring contract and deal.json disagree on recourse to the seller.")
                .reason(
                        "RECOURSE_DIFFERS",
                        "The contract's wording on recourse is not the product's",
                        "合同追索权约定与产品要素不一致",
                        3)
                .evidence(new Evidence(
                        contract.documentId(),
                        contract.name(),
                        "clause recourse",
                        PaperFields.shortened(clause.text()),
                        "",
                        clause.page(),
                        clause.box()))
                .evidence(deal.terms().evidence("product.recourse", deal.terms().recourse(), ""))
                .atRisk(PaperFields.atRisk(deal))
                .build();
    }
}
