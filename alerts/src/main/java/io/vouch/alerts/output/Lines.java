package io.vouch.alerts.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.alerts.Alert;
import io.vouch.alerts.store.CoverageRow;
import io.vouch.alerts.story.RiskAxis;
import io.vouch.alerts.story.Story;
import io.vouch.alerts.story.StoryAlert;
import io.vouch.extraction.Clause;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.InvoiceLine;
import io.vouch.extraction.Reading;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.page.Box;
import io.vouch.matching.Amount;
import io.vouch.matching.Evidence;
import io.vouch.matching.Finding;
import io.vouch.matching.Reason;
import java.util.List;

/** The lines of the output files, one JSON object each, keys in the contract's order. */
public final class Lines {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double BOX_STEPS = 100;
    private static final double SHARE_STEPS = 10_000;

    private Lines() {}

    /** A line of {@code documents.jsonl}. */
    public static String document(ExtractedDocument document) {
        ObjectNode line = JSON.createObjectNode();
        line.put("document_id", document.documentId());
        line.put("name", document.name());
        line.put("deal", document.deal());
        line.put("sha256", document.sha256());
        line.put("bytes", document.bytes());
        line.put("media_type", document.mediaType());
        line.put("outcome", document.outcome().name());
        if (document.reason() != ReasonCode.NONE) {
            line.putObject("reason").put("code", document.reason().name()).put("message", document.message());
        }
        line.put("type", document.type().name());
        line.put("type_confidence", share(document.typeConfidence()));
        line.put("language", document.language());
        line.put("pages", document.pages());
        line.put("ocr_pages", document.ocrPages());
        fields(document, line.putObject("fields"));
        ArrayNode items = line.putArray("lines");
        document.lines().forEach(item -> item(item, items.addObject()));
        ArrayNode clauses = line.putArray("clauses");
        document.clauses().forEach(clause -> clause(clause, clauses.addObject()));
        line.put("model", document.model());
        return text(line);
    }

    private static void fields(ExtractedDocument document, ObjectNode fields) {
        document.fields().forEach((name, readings) -> {
            if (!readings.isEmpty()) {
                ArrayNode values = fields.putArray(name.wireName());
                readings.forEach(reading -> reading(reading, values.addObject()));
            }
        });
    }

    private static void reading(Reading reading, ObjectNode value) {
        value.put("value", reading.value());
        value.put("raw", reading.raw());
        value.put("confidence", share(reading.confidence()));
        place(reading.page(), reading.box(), value);
        value.put("source", reading.source().name());
    }

    private static void item(InvoiceLine item, ObjectNode value) {
        value.put("description", item.description());
        value.put("quantity", item.quantity());
        value.put("unit", item.unit());
        value.put("unit_price", item.unitPrice());
        value.put("net_amount", item.netAmount());
        value.put("tax_rate", item.taxRate());
        value.put("tax_amount", item.taxAmount());
        place(item.page(), item.box(), value);
    }

    private static void clause(Clause clause, ObjectNode value) {
        value.put("kind", clause.kind().name());
        value.put("polarity", clause.polarity());
        value.put("text", clause.text());
        value.put("confidence", share(clause.confidence()));
        place(clause.page(), clause.box(), value);
    }

    /** A line of {@code alerts.jsonl} of an alert that no model had a part in. */
    public static String alert(Alert alert) {
        return alert(alert, List.of());
    }

    /**
     * A line of {@code alerts.jsonl}.
     *
     * @param models that read the papers which prove it, see {@link AlertModels}; the key is left out if there are none
     */
    public static String alert(Alert alert, List<String> models) {
        Finding finding = alert.finding();
        ObjectNode line = JSON.createObjectNode();
        line.put("alert_id", alert.alertId());
        line.put("check", finding.check());
        line.put("check_version", finding.checkVersion());
        line.put("severity", finding.severity().name());
        line.put("score", share(finding.score()));
        line.put("deal", finding.deal());
        texts(finding.relatedDeals(), line.putArray("related_deals"));
        line.put("title", finding.title());
        line.put("explanation", finding.explanation());
        ArrayNode reasons = line.putArray("reasons");
        finding.reasons().forEach(reason -> reason(reason, reasons.addObject()));
        ArrayNode evidence = line.putArray("evidence");
        finding.evidence().forEach(place -> evidence(place, evidence.addObject()));
        if (!finding.amountAtRisk().equals(Amount.NONE)) {
            line.putObject("amount_at_risk")
                    .put("amount", finding.amountAtRisk().amount().toPlainString())
                    .put("currency", finding.amountAtRisk().currency());
        }
        line.put("legal_basis", finding.legalBasis());
        line.put("recommended_action", finding.recommendedAction());
        texts(finding.innocentCauses(), line.putArray("innocent_causes"));
        ArrayNode axes = line.putArray("risk_axes");
        RiskAxis.of(finding.check()).forEach(axis -> axes.add(axis.wireName()));
        if (!models.isEmpty()) {
            texts(models, line.putArray("models"));
        }
        return text(line);
    }

    /** A line of {@code alerts.jsonl} with the story that the alert is part of. */
    public static String alert(String alertLine, Story story) {
        try {
            ObjectNode line = (ObjectNode) JSON.readTree(alertLine);
            story(story, line.putObject("story"));
            return text(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an alert line of our own cannot be read", e);
        }
    }

    private static void story(Story story, ObjectNode node) {
        node.put("story_id", story.id());
        node.put("severity", story.severity().name());
        if (!story.floor().isEmpty()) {
            node.put("severity_reason", story.floor());
        }
        node.put("score", share(story.chance()));
        node.put("title", story.worst().title());
        texts(story.deals(), node.putArray("deals"));
        texts(story.alerts().stream().map(StoryAlert::alertId).toList(), node.putArray("alert_ids"));
        ObjectNode axes = node.putObject("risk_axes");
        story.risks().forEach((axis, chance) -> axes.put(axis.wireName(), share(chance)));
        ArrayNode amounts = node.putArray("amounts_at_risk");
        story.amounts().forEach(amount -> amounts.addObject()
                .put("amount", amount.amount().toPlainString())
                .put("currency", amount.currency()));
    }

    private static void reason(Reason reason, ObjectNode value) {
        value.put("code", reason.code());
        value.put("text_en", reason.textEn());
        value.put("text_zh", reason.textZh());
        value.put("weight", share(reason.weight()));
    }

    private static void evidence(Evidence evidence, ObjectNode value) {
        value.put("document_id", evidence.documentId());
        value.put("name", evidence.name());
        value.put("field", evidence.field());
        value.put("value", evidence.value());
        if (!evidence.expected().isEmpty()) {
            value.put("expected", evidence.expected());
        }
        place(evidence.page(), evidence.box(), value);
    }

    /** A line of {@code coverage.jsonl}. */
    public static String coverage(CoverageRow row) {
        ObjectNode line = JSON.createObjectNode();
        line.put("deal", row.deal());
        line.put("check", row.check());
        line.put("result", row.result());
        if (!row.reason().isEmpty()) {
            line.put("reason", row.reason());
        }
        return text(line);
    }

    private static void place(int page, Box box, ObjectNode value) {
        if (page > 0) {
            value.put("page", page);
        }
        if (!box.isNone()) {
            ArrayNode corners = value.putArray("box");
            for (double corner : new double[] {box.x0(), box.y0(), box.x1(), box.y1()}) {
                corners.add(Math.round(corner * BOX_STEPS) / BOX_STEPS);
            }
        }
    }

    private static void texts(List<String> texts, ArrayNode values) {
        texts.forEach(values::add);
    }

    /** Four decimals: more would claim a precision that no score has. */
    private static double share(double value) {
        return Math.round(value * SHARE_STEPS) / SHARE_STEPS;
    }

    private static String text(ObjectNode line) {
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values always has a text", e);
        }
    }
}
