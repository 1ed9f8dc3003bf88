package io.vouch.alerts.job;

import io.vouch.alerts.Alert;
import io.vouch.alerts.output.AlertModels;
import io.vouch.alerts.output.Lines;
import io.vouch.alerts.store.AlertRow;
import io.vouch.alerts.store.CoverageRow;
import io.vouch.alerts.store.DocumentRow;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.ingest.ReasonCode;
import io.vouch.matching.CheckResult;
import io.vouch.matching.Coverage;
import io.vouch.matching.DealSnapshot;
import io.vouch.matching.Finding;
import java.util.List;
import org.apache.flink.util.Collector;

/** Turns what the stages say into rows of the store. */
final class Rows {

    /** Of two answers about one deal and check, the one that says more about danger stands. */
    private static final List<CheckResult> STRONGEST_FIRST =
            List.of(CheckResult.FIRED, CheckResult.COULD_NOT_CHECK, CheckResult.PASSED, CheckResult.NOT_APPLICABLE);

    private Rows() {}

    static DocumentRow document(ExtractedDocument document) {
        return new DocumentRow(
                document.documentId(),
                document.deal(),
                document.name(),
                document.outcome().name(),
                document.reason() == ReasonCode.NONE ? "" : document.reason().name(),
                document.message(),
                document.type().name(),
                document.pages(),
                document.ocrPages(),
                Lines.document(document));
    }

    /** The alerts of a deal. */
    static void alerts(DealSnapshot deal, Collector<AlertRow> out) {
        deal.findings().forEach(finding -> out.collect(alert(finding, deal)));
    }

    private static AlertRow alert(Finding finding, DealSnapshot deal) {
        Alert alert = Alert.of(finding);
        return new AlertRow(
                alert.alertId(),
                finding.deal(),
                finding.check(),
                finding.severity().ordinal(),
                Lines.alert(alert, AlertModels.of(finding, deal.documents())));
    }

    static CoverageRow coverage(Coverage coverage) {
        return new CoverageRow(
                coverage.deal(),
                coverage.check(),
                coverage.result().name(),
                STRONGEST_FIRST.indexOf(coverage.result()),
                coverage.reason());
    }
}
