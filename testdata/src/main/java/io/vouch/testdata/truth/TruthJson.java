package io.vouch.testdata.truth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.testdata.deal.InvoiceItem;
import io.vouch.testdata.page.Box;
import io.vouch.testdata.page.Field;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes truth as JSON; text values are in Unicode form NFKC, as the outside contract has them. */
public final class TruthJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DefaultPrettyPrinter PRINTER =
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    /** Truth nests deeply: one space a level keeps it small. */
    private static final DefaultPrettyPrinter NARROW =
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter(" ", "\n"));

    private TruthJson() {}

    public static byte[] bytes(DealTruth truth) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("deal", truth.deal());
        root.put("title", truth.title());
        root.put("language", truth.language());
        plot(root, truth.plot());
        ArrayNode expected = root.putArray("expected_alerts");
        truth.expected().forEach(alert -> expected.add(alert(alert)));
        strings(root.putArray("forbidden_checks"), truth.forbidden());
        ObjectNode documents = root.putObject("documents");
        truth.documents().forEach((name, document) -> {
            documents.set(name, document(document));
            document.inside()
                    .ifPresent(inner -> documents.set(name + "!/" + inner.getKey(), document(inner.getValue())));
        });
        return bytes(root, NARROW);
    }

    private static void plot(ObjectNode root, PlotTruth plot) {
        if (plot.plot().isEmpty()) {
            return;
        }
        ObjectNode node = root.putObject("plot");
        node.put("kind", plot.plot());
        if (!plot.variant().isEmpty()) {
            node.put("variant", plot.variant());
        }
        strings(node.putArray("breaks"), plot.breaks());
        ArrayNode changes = node.putArray("differs_from_clean");
        for (PlotTruth.Change change : plot.changes()) {
            ObjectNode one = changes.addObject();
            one.put("document", change.document());
            one.put("field", change.field());
            strings(one.putArray("clean"), change.clean());
            strings(one.putArray("planted"), change.planted());
        }
    }

    /** Any tree, indented, ending in a line feed. */
    public static byte[] bytes(JsonNode tree) {
        return bytes(tree, PRINTER);
    }

    private static byte[] bytes(JsonNode tree, DefaultPrettyPrinter printer) {
        try {
            return (MAPPER.writer(printer).writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree cannot be written", e);
        }
    }

    private static ObjectNode alert(ExpectedAlert alert) {
        ObjectNode node = MAPPER.createObjectNode();
        strings(node.putArray("checks"), alert.checks());
        strings(node.putArray("documents"), alert.documents());
        strings(node.putArray("related_documents"), alert.relatedDocuments());
        node.put("counterpart", alert.counterpart());
        node.put("why", alert.why());
        return node;
    }

    private static ObjectNode document(TruthDocument document) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("type", document.type());
        node.put("layout", document.layout());
        node.put("medium", document.medium());
        if (!document.isPaged()) {
            // Values of such a file have neither page nor box.
            node.put("paged", false);
        }
        ObjectNode fields = node.putObject("fields");
        for (Map.Entry<Field, List<TruthValue>> entry : document.fields().entrySet()) {
            ArrayNode values = fields.putArray(entry.getKey().wireName());
            entry.getValue().forEach(value -> {
                ObjectNode one = values.addObject();
                one.put("value", Normalizer.normalize(value.value(), Normalizer.Form.NFKC));
                place(one, value.place());
            });
        }
        ArrayNode lines = node.putArray("lines");
        document.lines().forEach(line -> lines.add(line(line)));
        if (!document.clauses().isEmpty()) {
            ArrayNode clauses = node.putArray("clauses");
            document.clauses().forEach(clause -> {
                ObjectNode one = clauses.addObject();
                one.put("kind", clause.kind().name());
                one.put("polarity", clause.polarity());
                one.put("text", Normalizer.normalize(clause.text(), Normalizer.Form.NFKC));
                place(one, clause.place());
            });
        }
        if (!document.seals().isEmpty()) {
            ArrayNode seals = node.putArray("seals");
            document.seals().forEach(seal -> {
                ObjectNode one = seals.addObject();
                one.put("ring", seal.ring());
                one.put("impression", seal.impression());
                place(one, Optional.of(seal.place()));
            });
        }
        return node;
    }

    private static ObjectNode line(TruthDocument.Line line) {
        ObjectNode node = MAPPER.createObjectNode();
        InvoiceItem item = line.item();
        node.put("description", Normalizer.normalize(item.printedName(), Normalizer.Form.NFKC));
        node.put("quantity", item.quantity().toPlainString());
        node.put("unit", item.good().unit());
        node.put("unit_price", item.unitPrice().toPlainString());
        node.put("net_amount", item.net().toPlainString());
        node.put("tax_rate", item.taxRate().toPlainString());
        node.put("tax_amount", item.tax().toPlainString());
        place(node, line.place());
        return node;
    }

    private static void place(ObjectNode node, Optional<TruthValue.Place> place) {
        place.ifPresent(there -> {
            node.put("page", there.page());
            ArrayNode box = node.putArray("box");
            Box at = there.box();
            for (double edge : new double[] {at.x0(), at.y0(), at.x1(), at.y1()}) {
                box.add(BigDecimal.valueOf(edge).setScale(2, RoundingMode.HALF_UP));
            }
        });
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }
}
