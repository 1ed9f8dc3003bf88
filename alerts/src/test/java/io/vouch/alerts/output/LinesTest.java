package io.vouch.alerts.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.alerts.Alert;
import io.vouch.alerts.store.CoverageRow;
import io.vouch.extraction.Clause;
import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.InvoiceLine;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.ingest.Outcome;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.page.Box;
import io.vouch.matching.Amount;
import io.vouch.matching.Evidence;
import io.vouch.matching.Finding;
import io.vouch.matching.Reason;
import io.vouch.matching.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pins the keys of the contract: users script against them. */
class LinesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Box BOX = new Box(1.006, 2, 3.999, 4.5);

    @Test
    void aDocumentHasTheKeysOfTheContractInItsOrder() throws Exception {
        JsonNode line = JSON.readTree(Lines.document(document(ReasonCode.NONE, Outcome.ACCEPTED)));

        assertThat(keys(line))
                .containsExactly(
                        "document_id",
                        "name",
                        "deal",
                        "sha256",
                        "bytes",
                        "media_type",
                        "outcome",
                        "type",
                        "type_confidence",
                        "language",
                        "pages",
                        "ocr_pages",
                        "fields",
                        "lines",
                        "clauses",
                        "model");
        assertThat(keys(line.at("/fields/gross_amount/0")))
                .containsExactly("value", "raw", "confidence", "page", "box", "source");
        assertThat(keys(line.at("/lines/0")))
                .containsExactly(
                        "description",
                        "quantity",
                        "unit",
                        "unit_price",
                        "net_amount",
                        "tax_rate",
                        "tax_amount",
                        "page",
                        "box");
        assertThat(keys(line.at("/clauses/0")))
                .containsExactly("kind", "polarity", "text", "confidence", "page", "box");
        assertThat(line.at("/fields/gross_amount/0/value").isTextual()).isTrue();
    }

    @Test
    void boxesAreRoundedToHundredths() throws Exception {
        JsonNode line = JSON.readTree(Lines.document(document(ReasonCode.NONE, Outcome.ACCEPTED)));

        assertThat(line.at("/fields/gross_amount/0/box").toString()).isEqualTo("[1.01,2.0,4.0,4.5]");
    }

    @Test
    void aQuarantinedDocumentSaysWhy() throws Exception {
        JsonNode line = JSON.readTree(Lines.document(document(ReasonCode.ENCRYPTED, Outcome.QUARANTINED)));

        assertThat(line.at("/reason").toString()).isEqualTo("{\"code\":\"ENCRYPTED\",\"message\":\"locked\"}");
    }

    @Test
    void anAlertHasTheKeysOfTheContractInItsOrder() throws Exception {
        JsonNode line = JSON.readTree(Lines.alert(Alert.of(finding(new Amount(new BigDecimal("1E+3"), "CNY")))));

        assertThat(keys(line))
                .containsExactly(
                        "alert_id",
                        "check",
                        "check_version",
                        "severity",
                        "score",
                        "deal",
                        "related_deals",
                        "title",
                        "explanation",
                        "reasons",
                        "evidence",
                        "amount_at_risk",
                        "legal_basis",
                        "recommended_action",
                        "innocent_causes",
                        "risk_axes");
        assertThat(keys(line.at("/reasons/0"))).containsExactly("code", "text_en", "text_zh", "weight");
        assertThat(keys(line.at("/evidence/0")))
                .containsExactly("document_id", "name", "field", "value", "expected", "page", "box");
        assertThat(line.at("/amount_at_risk").toString()).isEqualTo("{\"amount\":\"1000\",\"currency\":\"CNY\"}");
    }

    @Test
    void whatIsNotKnownIsLeftOut() throws Exception {
        JsonNode line = JSON.readTree(Lines.alert(Alert.of(finding(Amount.NONE))));

        assertThat(line.has("amount_at_risk")).isFalse();
    }

    @Test
    void coverageGivesAReasonOnlyWhenThereIsOne() {
        assertThat(Lines.coverage(new CoverageRow("d", "XDOC-02", "COULD_NOT_CHECK", 1, "no notice")))
                .isEqualTo(
                        "{\"deal\":\"d\",\"check\":\"XDOC-02\",\"result\":\"COULD_NOT_CHECK\",\"reason\":\"no notice\"}");
        assertThat(Lines.coverage(new CoverageRow("d", "DUP-01", "PASSED", 2, "")))
                .isEqualTo("{\"deal\":\"d\",\"check\":\"DUP-01\",\"result\":\"PASSED\"}");
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static ExtractedDocument document(ReasonCode reason, Outcome outcome) {
        return new ExtractedDocument(
                "id",
                "local",
                "deal-7",
                "deal-7/invoice.pdf",
                "ab",
                12345,
                1,
                "application/pdf",
                outcome,
                reason,
                reason == ReasonCode.NONE ? "" : "locked",
                DocumentType.INVOICE,
                0.99,
                "zh",
                2,
                1,
                Map.of(
                        FieldName.GROSS_AMOUNT,
                        List.of(new Reading("22.60", "22.60", 0.98, 1, BOX, ReadingSource.TEXT))),
                List.of(new InvoiceLine("pump", "2", "台", "10.00", "20.00", "0.13", "2.60", 1, BOX)),
                List.of(new Clause(ClauseKind.ASSIGNMENT_PROHIBITED, true, "no assignment", 0.9, 2, BOX)),
                List.of(),
                "",
                List.of(),
                "",
                "fields-zh@sha256:1");
    }

    private static Finding finding(Amount amount) {
        return new Finding(
                "DUP-02",
                1,
                Severity.CRITICAL,
                0.97,
                "deal-7",
                List.of("deal-3"),
                "a,b",
                "title",
                "explanation",
                List.of(new Reason("SAME_NUMBER", "same", "相同", 2.3)),
                List.of(new Evidence("id", "deal-7/invoice.pdf", "invoice_number", "1", "2", 1, BOX)),
                amount,
                "law",
                "ask",
                List.of("copy"));
    }
}
