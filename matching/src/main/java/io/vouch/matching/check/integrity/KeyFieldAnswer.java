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
import io.vouch.matching.compare.Misreading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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

    /** {@code GBP 43,416.84}, {@code ¥1200.00}, {@code 1.200,00}. */
    private static final Pattern MONEY =
            Pattern.compile("[\\p{Sc}A-Z ]{0,5}\\d{1,3}(?:[., ]?\\d{3}){0,5}[.,]\\d{2}[\\p{Sc}A-Z ]{0,5}");

    Verdict of(DealPapers deal) {
        Optional<Verdict> none = FactAnswer.withoutPdf(deal);
        if (none.isPresent()) {
            return none.get();
        }
        List<Finding> findings = new ArrayList<>();
        for (ExtractedDocument paper : deal.papers()) {
            List<IntegrityFact> touching =
                    FactAnswer.facts(paper, codes.get(0), codes.toArray(FactCode[]::new)).stream()
                            .filter(fact -> place(paper, fact).isPresent())
                            .toList();
            if (!touching.isEmpty()) {
                findings.add(finding(deal, paper, touching));
            }
        }
        return Verdict.of(findings);
    }

    /** The key field that a fact touches; where nothing could be read there, whether one sum of money stands for another. */
    private static Optional<String> place(ExtractedDocument paper, IntegrityFact fact) {
        return KeyPlaces.at(paper, fact)
                .map(FieldName::wireName)
                .or(() -> paper.type().isInvoiceLike()
                                && MONEY.matcher(fact.before().strip()).matches()
                                && MONEY.matcher(fact.after().strip()).matches()
                                && !Misreading.explains(digits(fact.before()), digits(fact.after()))
                                && !digits(fact.before()).equals(digits(fact.after()))
                        ? Optional.of("amount")
                        : Optional.empty());
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private Finding finding(DealPapers deal, ExtractedDocument paper, List<IntegrityFact> facts) {
        String field = place(paper, facts.get(0)).orElseThrow();
        FindingDraft draft = new FindingDraft(card, severity, score, deal.deal())
                .about(paper.documentId())
                .title(title.formatted(PaperFields.shortName(deal.deal(), paper.name()), field.replace('_', ' ')))
                .explanation(explanation(facts.get(0)))
                .reason(facts.get(0).code(), reasonEnglish, reasonChinese, 4)
                .atRisk(PaperFields.atRisk(paper));
        for (IntegrityFact fact : facts) {
            draft.evidence(KeyPlaces.evidence(paper, fact, place(paper, fact).orElseThrow()));
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
