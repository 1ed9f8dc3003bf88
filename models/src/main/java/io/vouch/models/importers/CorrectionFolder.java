package io.vouch.models.importers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import io.vouch.models.data.Alignment;
import io.vouch.models.labels.Correction;
import io.vouch.models.labels.CorrectionLines;
import io.vouch.models.labels.LabelledDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder with {@code corrections.jsonl} beside the {@code documents.jsonl} and {@code pages.jsonl} that {@code vouch extract
 * --pages} wrote: each corrected document with the values that the reviewer gave or confirmed, and nothing else: of the other fields
 * it is not known what is true. The last word about a value counts.
 */
public final class CorrectionFolder {

    private static final String CORRECTIONS = "corrections.jsonl";
    private static final ObjectMapper JSON = new ObjectMapper();

    private CorrectionFolder() {}

    public static boolean isOne(Path folder) {
        return Files.exists(folder.resolve(CORRECTIONS)) && Files.exists(folder.resolve("pages.jsonl"));
    }

    /** The corrected documents whose pages are there, by id. */
    public static List<LabelledDocument> read(Path folder) throws IOException {
        Map<String, List<Correction>> corrections = new TreeMap<>();
        CorrectionLines.read(folder.resolve(CORRECTIONS)).stream()
                .sorted(Comparator.comparing(Correction::at))
                .forEach(one -> corrections
                        .computeIfAbsent(one.documentId(), id -> new ArrayList<>())
                        .add(one));
        Map<String, List<Page>> pages = new HashMap<>();
        Map<String, JsonNode> read = new HashMap<>();
        each(folder.resolve("pages.jsonl"), node -> {
            String id = node.path("document_id").asText();
            if (corrections.containsKey(id)) {
                pages.computeIfAbsent(id, any -> new ArrayList<>()).add(page(node));
            }
        });
        each(folder.resolve("documents.jsonl"), node -> {
            String id = node.path("document_id").asText();
            if (corrections.containsKey(id)) {
                read.put(id, node);
            }
        });
        List<LabelledDocument> documents = new ArrayList<>();
        corrections.forEach((id, own) -> {
            if (pages.containsKey(id) && read.containsKey(id)) {
                documents.add(document(id, read.get(id), pages.get(id), own));
            }
        });
        return documents;
    }

    private interface Reader {
        void accept(JsonNode line);
    }

    private static void each(Path file, Reader reader) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.filter(line -> !line.isBlank()).forEach(line -> {
                try {
                    reader.accept(JSON.readTree(line));
                } catch (JsonProcessingException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw new IOException(file.getFileName() + " is not JSON Lines", e);
        }
    }

    private static LabelledDocument document(String id, JsonNode read, List<Page> pages, List<Correction> corrections) {
        Map<String, Map<String, Correction>> values = new TreeMap<>();
        for (Correction one : corrections) {
            Map<String, Correction> field = values.computeIfAbsent(one.field(), f -> new TreeMap<>());
            // Whoever corrects a correction saw the corrected value.
            field.replaceAll((old, before) -> before.newValue().equals(one.oldValue()) ? one : before);
            field.put(one.oldValue(), one);
        }
        pages.sort(Comparator.comparingInt(Page::number));
        Map<String, List<LabelledDocument.Value>> fields = new TreeMap<>();
        values.forEach((field, byOld) -> fields.put(field, labels(byOld.values(), pages)));
        return new LabelledDocument(
                "corrections/" + id,
                DocumentType.valueOf(read.path("type").asText("OTHER")),
                vendor(read, fields),
                pages,
                fields,
                false);
    }

    /** Each value once, with the words in the box that the reviewer drew, if they drew one. */
    private static List<LabelledDocument.Value> labels(Collection<Correction> corrections, List<Page> pages) {
        Map<String, LabelledDocument.Value> labels = new LinkedHashMap<>();
        for (Correction one : corrections) {
            if (!one.newValue().isEmpty()) {
                labels.putIfAbsent(one.newValue(), new LabelledDocument.Value(one.newValue(), words(one, pages)));
            }
        }
        return List.copyOf(labels.values());
    }

    /** Indexes over all pages; empty if there is no box, or what stands in it is not the value. */
    private static List<Integer> words(Correction correction, List<Page> pages) {
        Optional<FieldName> field = FieldName.ofWireName(correction.field());
        if (correction.box().isNone() || field.isEmpty()) {
            return List.of();
        }
        List<Integer> inside = new ArrayList<>();
        List<Word> boxed = new ArrayList<>();
        int index = 0;
        for (Page page : pages) {
            for (Word word : page.words()) {
                if (page.number() == correction.page() && isCentreIn(word.box(), correction.box())) {
                    inside.add(index);
                    boxed.add(word);
                }
                index++;
            }
        }
        return Alignment.find(field.get(), correction.newValue(), boxed)
                .map(found -> found.stream().map(inside::get).toList())
                .orElse(List.of());
    }

    private static boolean isCentreIn(Box word, Box drawn) {
        double x = (word.x0() + word.x1()) / 2;
        double y = (word.y0() + word.y1()) / 2;
        return x >= drawn.x0() && x <= drawn.x1() && y >= drawn.y0() && y <= drawn.y1();
    }

    /** The issuer as corrected, else as read. */
    private static String vendor(JsonNode read, Map<String, List<LabelledDocument.Value>> fields) {
        for (String issuer : List.of("seller_name", "assignor_name")) {
            List<LabelledDocument.Value> corrected = fields.getOrDefault(issuer, List.of());
            String chosen = corrected.isEmpty()
                    ? read.path("fields").path(issuer).path(0).path("value").asText("")
                    : corrected.get(0).value();
            if (!chosen.isEmpty()) {
                return chosen;
            }
        }
        return "";
    }

    private static Page page(JsonNode node) {
        List<Word> words = new ArrayList<>();
        for (JsonNode word : node.path("words")) {
            List<Double> cuts = new ArrayList<>();
            word.path("cuts").forEach(cut -> cuts.add(cut.asDouble()));
            JsonNode box = word.path("box");
            Box place = Box.ofCorners(
                    box.path(0).asDouble(),
                    box.path(1).asDouble(),
                    box.path(2).asDouble(),
                    box.path(3).asDouble());
            words.add(new Word(
                    word.path("text").asText(),
                    place,
                    cuts,
                    word.path("confidence").asDouble(1),
                    WordSource.valueOf(word.path("source").asText("OCR"))));
        }
        return new Page(
                node.path("page").asInt(1),
                node.path("width").asDouble(),
                node.path("height").asDouble(),
                words,
                node.path("ocr").asBoolean(),
                node.path("language").asText("und"),
                "");
    }
}
