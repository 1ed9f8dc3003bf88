package io.vouch.models.labels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.extraction.DocumentType;
import io.vouch.ingest.Content;
import io.vouch.ingest.FormatReader;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.page.CodeReader;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.pdf.PdfReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads a folder of generated deals: {@code deals/ID/papers} beside {@code truth/ID.json}. Only PDFs with a text layer are taken:
 * their words come from the same reader as in the pipeline. The layout is the group.
 */
public final class DealFolders {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DealFolders() {}

    public static boolean isOne(Path folder) {
        return Files.isDirectory(folder.resolve("truth"));
    }

    /** All papers that can be read, by deal and name; unreadable ones are left out. */
    public static List<LabelledDocument> read(Path folder) {
        FormatReader reader = new PdfReader(
                () -> {
                    throw new IllegalStateException("a paper with a text layer needs no OCR");
                },
                CodeReader.NONE,
                picture -> "");
        try (Stream<Path> truths = Files.list(folder.resolve("truth"))) {
            Path scratch = Files.createTempDirectory("labels");
            List<LabelledDocument> documents = new ArrayList<>();
            for (Path truth : truths.sorted().toList()) {
                addDeal(folder, truth, reader, scratch, documents);
            }
            Files.deleteIfExists(scratch);
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read labelled deals in " + folder.getFileName(), e);
        }
    }

    private static void addDeal(
            Path folder, Path truth, FormatReader reader, Path scratch, List<LabelledDocument> documents)
            throws IOException {
        JsonNode deal = JSON.readTree(truth.toFile());
        String id = truth.getFileName().toString().replace(".json", "");
        for (Map.Entry<String, JsonNode> paper : deal.path("documents").properties()) {
            Path file = paperFile(folder, id, paper.getKey());
            boolean digital = paper.getValue().path("medium").asText().equalsIgnoreCase("digital");
            if (paper.getKey().endsWith(".pdf") && digital && Files.exists(file)) {
                addPaper(id + "/" + paper.getKey(), paper.getValue(), file, reader, scratch, documents);
            }
        }
    }

    private static Path paperFile(Path folder, String deal, String name) {
        Path beside = folder.resolve("deals").resolve(deal).resolve(name);
        return Files.exists(beside) ? beside : folder.resolve(deal).resolve(name);
    }

    private static void addPaper(
            String id, JsonNode truth, Path file, FormatReader reader, Path scratch, List<LabelledDocument> documents) {
        try {
            RawFile raw = new RawFile(file.getFileName().toString(), file, "application/pdf", scratch);
            Content content = reader.read(raw, IngestLimits.DEFAULT);
            List<Page> pages = content.pages();
            documents.add(new LabelledDocument(
                    "deals/" + id,
                    DocumentType.valueOf(truth.path("type").asText("OTHER")),
                    truth.path("layout").asText(""),
                    pages,
                    fields(truth.path("fields"))));
        } catch (ReadFailure | IllegalStateException e) {
            // A paper that needs OCR teaches nothing here; the count of documents in the model card tells how many were
            // read.
            return;
        }
    }

    private static Map<String, List<LabelledDocument.Value>> fields(JsonNode truth) {
        Map<String, List<LabelledDocument.Value>> fields = new HashMap<>();
        truth.properties().forEach(field -> {
            List<LabelledDocument.Value> values = new ArrayList<>();
            field.getValue()
                    .forEach(value -> values.add(
                            new LabelledDocument.Value(value.path("value").asText(), List.of())));
            fields.put(field.getKey(), values);
        });
        return fields;
    }
}
