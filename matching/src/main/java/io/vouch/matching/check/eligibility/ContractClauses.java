package io.vouch.matching.check.eligibility;

import io.vouch.extraction.Clause;
import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Evidence;
import io.vouch.matching.Threshold;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.PaperFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The clauses of a deal's sales contracts; the factoring contract speaks of other things in like words. */
final class ContractClauses {

    private final List<ExtractedDocument> contracts;
    private final DealPapers deal;
    private final double sure;

    ContractClauses(DealPapers deal, CheckPolicy policy) {
        this.deal = deal;
        this.sure = policy.value(Threshold.CLAUSE_CONFIDENCE).doubleValue();
        this.contracts = deal.ofType(DocumentType.CONTRACT).stream()
                .filter(contract -> !PaperFields.isFactoring(contract))
                .toList();
    }

    /** A clause and the contract that it stands in. */
    record Found(ExtractedDocument contract, Clause clause) {

        Evidence evidence() {
            return new Evidence(
                    contract.documentId(),
                    contract.name(),
                    "clause " + clause.kind().name().toLowerCase(Locale.ROOT),
                    PaperFields.shortened(clause.text()),
                    "",
                    clause.page(),
                    clause.box());
        }
    }

    /** Clauses of a kind, in order of contract and page. */
    List<Found> of(ClauseKind kind, boolean polarity) {
        List<Found> found = new ArrayList<>();
        for (ExtractedDocument contract : contracts) {
            for (Clause clause : contract.clauses()) {
                if (clause.kind() == kind && clause.polarity() == polarity && clause.confidence() >= sure) {
                    found.add(new Found(contract, clause));
                }
            }
        }
        return found;
    }

    List<ExtractedDocument> contracts() {
        return contracts;
    }

    /** The answer of a check that looks for a clause, if there is no contract to look in. */
    Optional<Verdict> missing() {
        if (!contracts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Verdict.absent("no sales contract", deal));
    }

    /** True if a paper of the deal says the opposite of the clause: a consent, a waiver. */
    boolean isLifted(ClauseKind kind) {
        return deal.papers().stream()
                .filter(paper -> paper.type() == DocumentType.LETTER
                        || paper.type() == DocumentType.ACKNOWLEDGEMENT
                        || paper.type() == DocumentType.OTHER)
                .flatMap(paper -> paper.clauses().stream())
                .anyMatch(clause -> clause.kind() == kind && !clause.polarity() && clause.confidence() >= sure);
    }
}
