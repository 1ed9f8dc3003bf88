package io.vouch.models.importers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.value.Amounts;
import io.vouch.models.active.ReadPaper;
import io.vouch.models.drift.Observation;
import io.vouch.models.labels.Correction;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code documents.jsonl} of the outside contract says of papers that were read from their pages, in the order of its lines. */
public final class ReadDocuments {

    private static final Set<String> FROM_PAGES = Set.of("TEXT", "OCR");
    private static final List<String> AMOUNTS = List.of("gross_amount", "assigned_amount", "total_amount", "amount");
    private static final List<String> ISSUERS = List.of("seller_name", "assignor_name", "payer_name");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode node;
    private final Map<FieldName, Double> confidence = new EnumMap<>(FieldName.class);

    private ReadDocuments(JsonNode node) {
        this.node = node;
        node.path("fields").properties().forEach(field -> {
            JsonNode chosen = field.getValue().path(0);
            if (FROM_PAGES.contains(chosen.path("source").asText())) {
                FieldName.ofWireName(field.getKey())
                        .ifPresent(name -> confidence.put(
                                name,
                                Math.max(
                                        0, Math.min(1, chosen.path("confidence").asDouble()))));
            }
        });
    }

    /** Papers to choose from for labelling. */
    public static List<ReadPaper> papers(List<Path> files) throws IOException {
        return read(files).stream().map(ReadDocuments::paper).toList();
    }

    /** Papers with how many of their values were corrected, for the drift watch. */
    public static List<Observation> observations(List<Path> files, List<Correction> corrections) throws IOException {
        List<Observation> observations = new ArrayList<>();
        for (ReadDocuments document : read(files)) {
            String id = document.node.path("document_id").asText();
            long corrected = corrections.stream()
                    .filter(correction -> correction.documentId().equals(id) && correction.isChange())
                    .map(Correction::field)
                    .distinct()
                    .count();
            String vendor = document.first(ISSUERS).orElse("");
            if (!vendor.isEmpty()) {
                double mean = document.confidence.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0);
                observations.add(new Observation(vendor, mean, document.confidence.size(), (int) corrected));
            }
        }
        return observations;
    }

    private static List<ReadDocuments> read(List<Path> files) throws IOException {
        List<ReadDocuments> documents = new ArrayList<>();
        for (Path file : files) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                try {
                    ReadDocuments document = new ReadDocuments(JSON.readTree(line));
                    if (!document.confidence.isEmpty()) {
                        documents.add(document);
                    }
                } catch (JsonProcessingException e) {
                    throw new IOException(file.getFileName() + " is not JSON Lines", e);
                }
            }
        }
        return documents;
    }

    private ReadPaper paper() {
        return new ReadPaper(
                node.path("document_id").asText(),
                node.path("name").asText(),
                first(ISSUERS).orElse(""),
                first(AMOUNTS).flatMap(Amounts::parse).orElse(BigDecimal.ZERO),
                first(List.of("currency")).orElse(""),
                confidence);
    }

    private Optional<String> first(List<String> fields) {
        return fields.stream()
                .map(field ->
                        node.path("fields").path(field).path(0).path("value").asText(""))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
