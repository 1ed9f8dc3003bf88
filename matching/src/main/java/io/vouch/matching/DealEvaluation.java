package io.vouch.matching;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.ingest.Outcome;
import io.vouch.ingest.ReasonCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Evaluates one deal: which documents count, what its terms are, what each check says. Pure: same input, same snapshot. */
public final class DealEvaluation {

    private static final Logger LOG = LoggerFactory.getLogger(DealEvaluation.class);

    private final List<RiskCheck> checks;
    private final CheckPolicy policy;
    private final DealTermsReader termsReader = new DealTermsReader();

    public DealEvaluation(List<RiskCheck> checks, CheckPolicy policy) {
        this.checks = List.copyOf(checks);
        this.policy = policy;
    }

    /**
     * The snapshot of a deal.
     *
     * @param documents all documents of one deal in any order; not empty
     * @param pairs that accuse one of them, in any order
     * @param uses of the contracts that their invoices name, in any order
     * @param precedents in other deals, in any order
     */
    public DealSnapshot evaluate(
            Collection<ExtractedDocument> documents,
            Collection<DuplicatePair> pairs,
            Collection<ContractUse> uses,
            Collection<Precedent> precedents,
            long version) {
        List<ExtractedDocument> judged = new ArrayList<>();
        DealTerms terms = judge(documents, judged).under(policy.rules());
        List<ExtractedDocument> papers = judged.stream()
                .filter(document -> document.outcome() == Outcome.ACCEPTED
                        && document.sidecar().isEmpty())
                .toList();
        int unread = (int) judged.stream()
                .filter(document -> document.outcome() == Outcome.QUARANTINED)
                .count();
        String deal = judged.get(0).deal();
        DealPapers dealPapers = new DealPapers(
                deal,
                terms,
                papers,
                unread,
                accusing(papers, pairs),
                uses.stream().sorted(Comparator.comparing(ContractUse::key)).toList(),
                precedents.stream().sorted(Comparator.comparing(Precedent::id)).toList());

        List<Finding> findings = new ArrayList<>();
        List<Coverage> coverage = new ArrayList<>();
        for (RiskCheck check : checks) {
            Verdict verdict = examine(check, dealPapers);
            findings.addAll(verdict.findings());
            coverage.add(new Coverage(deal, check.card().id(), verdict.result(), verdict.reason()));
        }
        findings.sort(Comparator.comparing(Finding::check).thenComparing(Finding::subject));
        coverage.sort(Comparator.comparing(Coverage::check));
        return new DealSnapshot(judged.get(0).tenant(), deal, version, judged, findings, coverage);
    }

    /** The snapshot of a deal without precedents. */
    public DealSnapshot evaluate(
            Collection<ExtractedDocument> documents,
            Collection<DuplicatePair> pairs,
            Collection<ContractUse> uses,
            long version) {
        return evaluate(documents, pairs, uses, List.of(), version);
    }

    /** A defect in one check must not take down the deal's other answers, nor the job. */
    private Verdict examine(RiskCheck check, DealPapers deal) {
        if (policy.rules().isSwitchedOff(check.card().id())) {
            return Verdict.notApplicable(
                    "switched off by policy %s".formatted(policy.rules().version()));
        }
        try {
            return check.examine(deal, policy);
        } catch (RuntimeException e) {
            LOG.error(
                    "check {} failed on a deal with {} papers",
                    check.card().id(),
                    deal.papers().size(),
                    e);
            return Verdict.couldNotCheck("the check failed (%s); the log has the details"
                    .formatted(e.getClass().getSimpleName()));
        }
    }

    private DealTerms judge(Collection<ExtractedDocument> documents, List<ExtractedDocument> judged) {
        Map<String, String> firstOfBytes = new HashMap<>();
        DealTerms terms = DealTerms.NONE;
        for (ExtractedDocument document : inOrderOfSubmission(documents)) {
            if (document.outcome() != Outcome.ACCEPTED) {
                judged.add(document);
                continue;
            }
            String first = firstOfBytes.putIfAbsent(document.sha256(), document.name());
            if (first != null) {
                judged.add(document.withOutcome(
                        Outcome.ALREADY_SEEN, ReasonCode.NONE, "same bytes as %s".formatted(first)));
                continue;
            }
            if (document.sidecar().isEmpty()) {
                judged.add(document);
                continue;
            }
            DealTermsReader.Result read = termsReader.read(document.sidecar());
            if (read.problem().isEmpty()) {
                terms = terms.equals(DealTerms.NONE)
                        ? read.terms().from(document.documentId(), document.name())
                        : terms;
                judged.add(document);
            } else {
                judged.add(document.withOutcome(Outcome.QUARANTINED, ReasonCode.SIDECAR_INVALID, read.problem()));
            }
        }
        judged.sort(Comparator.comparing(ExtractedDocument::name).thenComparing(ExtractedDocument::documentId));
        return terms;
    }

    private static List<ExtractedDocument> inOrderOfSubmission(Collection<ExtractedDocument> documents) {
        return documents.stream()
                .sorted(Comparator.comparingLong(ExtractedDocument::sequence)
                        .thenComparing(ExtractedDocument::name)
                        .thenComparing(ExtractedDocument::documentId))
                .toList();
    }

    private static List<DuplicatePair> accusing(List<ExtractedDocument> papers, Collection<DuplicatePair> pairs) {
        Set<String> ids = papers.stream().map(ExtractedDocument::documentId).collect(Collectors.toSet());
        return pairs.stream()
                .filter(pair -> ids.contains(pair.later().documentId()))
                .sorted(Comparator.comparing(
                                (DuplicatePair pair) -> pair.later().documentId())
                        .thenComparingLong(pair -> pair.earlier().sequence())
                        .thenComparing(pair -> pair.earlier().documentId())
                        .thenComparing(DuplicatePair::check))
                .toList();
    }
}
