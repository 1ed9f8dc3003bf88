package io.vouch.alerts.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.InvoiceLine;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.ingest.Outcome;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.page.Box;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code documents.jsonl} back: what papers said, without their facts, clauses and places. */
public final class DocumentLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DocumentLines() {}

    /**
     * The accepted documents of a file.
     *
     * @throws IOException if it cannot be read, or a line is none of {@code documents.jsonl}; the message gives its number
     */
    public static List<ExtractedDocument> accepted(Path file) throws IOException {
        List<ExtractedDocument> documents = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            Iterator<String> each = lines.iterator();
            for (int number = 1; each.hasNext(); number++) {
                document(each.next(), number).ifPresent(documents::add);
            }
        }
        return documents;
    }

    private static Optional<ExtractedDocument> document(String line, int number) throws IOException {
        try {
            JsonNode node = JSON.readTree(line);
            return node.path("outcome").asText().equals(Outcome.ACCEPTED.name())
                    ? Optional.of(document(node, number))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException("line %d is none of documents.jsonl".formatted(number), e);
        }
    }

    private static ExtractedDocument document(JsonNode node, int number) {
        return new ExtractedDocument(
                node.path("document_id").asText(),
                "local",
                node.path("deal").asText(),
                node.path("name").asText(),
                node.path("sha256").asText(),
                node.path("bytes").asLong(),
                number,
                node.path("media_type").asText(),
                Outcome.ACCEPTED,
                ReasonCode.NONE,
                "",
                DocumentType.valueOf(node.path("type").asText()),
                node.path("type_confidence").asDouble(),
                node.path("language").asText(),
                node.path("pages").asInt(),
                node.path("ocr_pages").asInt(),
                fields(node.path("fields")),
                lines(node.path("lines")),
                List.of(),
                List.of(),
                "",
                List.of(),
                "",
                node.path("model").asText());
    }

    private static Map<FieldName, List<Reading>> fields(JsonNode node) {
        Map<FieldName, List<Reading>> fields = new EnumMap<>(FieldName.class);
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            FieldName name = FieldName.ofWireName(field.getKey())
                    .orElseThrow(() -> new IllegalArgumentException("unknown field " + field.getKey()));
            List<Reading> readings = new ArrayList<>();
            for (JsonNode reading : field.getValue()) {
                readings.add(new Reading(
                        reading.path("value").asText(),
                        reading.path("raw").asText(),
                        Math.min(1, Math.max(0, reading.path("confidence").asDouble())),
                        reading.path("page").asInt(),
                        Box.NONE,
                        ReadingSource.valueOf(reading.path("source").asText())));
            }
            fields.put(name, readings);
        }
        return fields;
    }

    private static List<InvoiceLine> lines(JsonNode node) {
        List<InvoiceLine> lines = new ArrayList<>();
        for (JsonNode line : node) {
            lines.add(new InvoiceLine(
                    line.path("description").asText(),
                    line.path("quantity").asText(),
                    line.path("unit").asText(),
                    line.path("unit_price").asText(),
                    line.path("net_amount").asText(),
                    line.path("tax_rate").asText(),
                    line.path("tax_amount").asText(),
                    line.path("page").asInt(),
                    Box.NONE));
        }
        return lines;
    }
}
