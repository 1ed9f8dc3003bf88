package io.vouch.alerts.job;

import io.vouch.alerts.Alert;
import io.vouch.alerts.ReviewDeadline;
import io.vouch.alerts.output.AlertModels;
import io.vouch.alerts.output.Lines;
import io.vouch.alerts.output.TruthJson;
import io.vouch.alerts.store.deal.AlertFact;
import io.vouch.alerts.store.deal.CheckAnswer;
import io.vouch.alerts.store.deal.DealFacts;
import io.vouch.alerts.store.deal.PaperFact;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.ingest.ReasonCode;
import io.vouch.matching.Amount;
import io.vouch.matching.DealSnapshot;
import io.vouch.matching.Evidence;
import io.vouch.matching.Finding;
import io.vouch.matching.Severity;
import io.vouch.matching.truth.TruthTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Turns an evaluation of a deal into what rests in the store. */
final class EvaluatedDeal {

    /** An alert is filed under so many parties; more names than these are a list, not parties. */
    private static final int MOST_PARTIES = 20;

    private EvaluatedDeal() {}

    /**
     * @param order of this evaluation among all of the deal
     * @param now when it came out
     */
    static DealFacts facts(DealSnapshot snapshot, long order, Instant now) {
        boolean serious = snapshot.findings().stream().anyMatch(EvaluatedDeal::isSerious);
        return new DealFacts(
                snapshot.tenant(),
                snapshot.deal(),
                order,
                snapshot.documents().stream().map(EvaluatedDeal::paper).toList(),
                snapshot.coverage().stream()
                        .map(answer ->
                                new CheckAnswer(answer.check(), answer.result().name(), answer.reason()))
                        .distinct()
                        .toList(),
                // Minor findings never stand alone.
                serious
                        ? snapshot.findings().stream()
                                .map(finding -> alert(finding, snapshot, now))
                                .toList()
                        : List.of(),
                TruthJson.of(TruthTable.of(snapshot.documents())),
                now);
    }

    private static boolean isSerious(Finding finding) {
        return finding.severity().isAtLeast(Severity.MEDIUM);
    }

    private static PaperFact paper(ExtractedDocument document) {
        return new PaperFact(
                document.documentId(),
                document.name(),
                document.outcome().name(),
                document.reason() == ReasonCode.NONE ? "" : document.reason().name(),
                document.message(),
                document.type().name(),
                document.pages(),
                document.ocrPages(),
                document.model(),
                document.sha256(),
                document.sequence(),
                Lines.document(document));
    }

    private static AlertFact alert(Finding finding, DealSnapshot deal, Instant now) {
        Alert alert = Alert.of(finding);
        Amount amount = finding.amountAtRisk();
        boolean known = !amount.equals(Amount.NONE);
        return new AlertFact(
                alert.alertId(),
                finding.check(),
                finding.severity().name(),
                finding.severity().ordinal(),
                isSerious(finding),
                finding.score(),
                finding.title(),
                known ? Optional.of(amount.amount()) : Optional.empty(),
                known ? amount.currency() : "",
                parties(finding, deal),
                !finding.relatedDeals().isEmpty(),
                ReviewDeadline.of(finding.severity(), now),
                Lines.alert(alert, AlertModels.of(finding, deal.documents())));
    }

    /** The names on the deal's papers that prove it; on all its papers if it is proved by none of them. */
    private static List<String> parties(Finding finding, DealSnapshot deal) {
        Set<String> proving =
                finding.evidence().stream().map(Evidence::documentId).collect(Collectors.toSet());
        List<ExtractedDocument> papers = deal.documents().stream()
                .filter(document -> proving.contains(document.documentId()))
                .toList();
        List<String> names = names(papers);
        return names.isEmpty() ? names(deal.documents()) : names;
    }

    private static List<String> names(List<ExtractedDocument> papers) {
        Set<String> names = new TreeSet<>();
        for (ExtractedDocument paper : papers) {
            for (FieldName field : FieldName.values()) {
                if (field.kind() == FieldName.ValueKind.PARTY) {
                    paper.value(field).filter(name -> !name.isBlank()).ifPresent(names::add);
                }
            }
        }
        return names.stream().limit(MOST_PARTIES).toList();
    }
}
