package io.vouch.matching.check.integrity;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.ingest.FactCode;
import io.vouch.ingest.IntegrityFact;
import io.vouch.matching.CheckCard;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The answer of a check that asks whether something was done to a key field's place in a PDF.
 *
 * @param score 0..1, the chance that such a finding is real
 * @param codes facts that fire it where they touch a key field
 * @param title with the paper's name and the field as arguments
 */
record KeyFieldAnswer(
        CheckCard card,
        Severity severity,
        double score,
        List<FactCode> codes,
        String title,
        String reasonEnglish,
        String reasonChinese) {

    Verdict of(DealPapers deal) {
        Optional<Verdict> none = FactAnswer.withoutPdf(deal);
        if (none.isPresent()) {
            return none.get();
        }
        List<Finding> findings = new ArrayList<>();
        for (ExtractedDocument paper : deal.papers()) {
            List<IntegrityFact> touching =
                    FactAnswer.facts(paper, codes.get(0), codes.toArray(FactCode[]::new)).stream()
                            .filter(fact -> KeyPlaces.at(paper, fact).isPresent())
                            .toList();
            if (!touching.isEmpty()) {
                findings.add(finding(deal, paper, touching));
            }
        }
        return Verdict.of(findings);
    }

    private Finding finding(DealPapers deal, ExtractedDocument paper, List<IntegrityFact> facts) {
        FieldName field = KeyPlaces.at(paper, facts.get(0)).orElseThrow();
        FindingDraft draft = new FindingDraft(card, severity, score, deal.deal())
                .about(paper.documentId())
                .title(title.formatted(
                        PaperFields.shortName(deal.deal(), paper.name()),
                        field.wireName().replace('_', ' ')))
                .explanation(explanation(facts.get(0)))
                .reason(facts.get(0).code(), reasonEnglish, reasonChinese, 4)
                .atRisk(PaperFields.atRisk(paper));
        for (IntegrityFact fact : facts) {
            draft.evidence(KeyPlaces.evidence(
                    paper, fact, KeyPlaces.at(paper, fact).orElseThrow().wireName()));
        }
        return draft.build();
    }

    private String explanation(IntegrityFact fact) {
        String before = SafeText.of(fact.before());
        String after = SafeText.of(fact.after());
        return before.isEmpty() || after.isEmpty()
                ? "%s: “%s”.".formatted(reasonEnglish, before + after)
                : "%s: “%s” and “%s”.".formatted(reasonEnglish, before, after);
    }
}
