package io.vouch.matching.check.eligibility;

import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.check.eligibility.ContractClauses.Found;
import java.util.List;
import java.util.Optional;

/**
 * The answer of a check that asks whether the sales contract holds a clause.
 *
 * @param score 0..1, the chance that such a finding is real
 * @param title with the contract's name as its one argument
 */
record ClauseAnswer(
        CheckCard card,
        ClauseKind kind,
        Severity severity,
        double score,
        String title,
        String reasonEnglish,
        String reasonChinese) {

    Verdict of(DealPapers deal, CheckPolicy policy) {
        ContractClauses clauses = new ContractClauses(deal, policy);
        Optional<Verdict> missing = clauses.missing();
        if (missing.isPresent()) {
            return missing.get();
        }
        List<Found> found = clauses.of(kind, true);
        if (found.isEmpty()) {
            return clauses.contracts().stream()
                            .allMatch(contract -> contract.language().equals("und"))
                    ? Verdict.couldNotCheck("the contract is in a language whose clauses are not read")
                    : Verdict.passed();
        }
        if (clauses.isLifted(kind)) {
            return Verdict.passed();
        }
        ExtractedDocument contract = found.get(0).contract();
        FindingDraft draft = new FindingDraft(card, severity, score, deal.deal())
                .about(contract.documentId())
                .title(title.formatted(PaperFields.shortName(deal.deal(), contract.name())))
                .explanation(reasonEnglish + ".")
                .reason(kind.name(), reasonEnglish, reasonChinese, 4)
                .atRisk(PaperFields.atRisk(deal));
        found.forEach(one -> draft.evidence(one.evidence()));
        return Verdict.of(List.of(draft.build()));
    }
}
