package io.vouch.models.labels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.DocumentType;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Labelled documents as JSON Lines, contract section 5. Optional additions: of a document {@code group}, {@code partial} (only what is
 * named is known), {@code clauses} ({@code kind}, {@code polarity}, {@code text}) and {@code clauses_known} (kinds of which every clause
 * is labelled, with a sign for the polarity, such as {@code RECOURSE-}); of a page {@code language} and {@code ocr} (true if it is not named); of a word {@code cuts} (the x of
 * each character's left edge and of the last one's right edge).
 */
public final class LabelledLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LabelledLines() {}

    /** @throws IOException naming the line that is not valid */
    public static List<LabelledDocument> read(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(reader);
        }
    }

    /** @throws IOException naming the line that is not valid */
    public static List<LabelledDocument> read(BufferedReader reader) throws IOException {
        List<LabelledDocument> documents = new ArrayList<>();
        String line = reader.readLine();
        for (int number = 1; line != null; number++) {
            if (!line.isBlank()) {
                documents.add(document(line, number));
            }
            line = reader.readLine();
        }
        return documents;
    }

    public static void write(List<LabelledDocument> documents, Path file) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (LabelledDocument document : documents) {
                writer.write(line(document));
                writer.write('\n');
            }
        }
    }

    /** One document as one line, without its end; equal documents give equal lines. */
    public static String line(LabelledDocument document) {
        return json(document).toString();
    }

    private static LabelledDocument document(String line, int number) throws IOException {
        try {
            JsonNode node = JSON.readTree(line);
            List<Page> pages = new ArrayList<>();
            for (JsonNode page : node.path("pages")) {
                pages.add(page(page, pages.size() + 1));
            }
            return new LabelledDocument(
                    node.path("document_id").asText(),
                    DocumentType.valueOf(node.path("type").asText("OTHER")),
                    node.path("group").asText(""),
                    pages,
                    fields(node.path("fields")),
                    !node.path("partial").asBoolean(false),
                    clauses(node));
        } catch (IllegalArgumentException | com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IOException("line " + number + " is not a labelled document (contract section 5)", e);
        }
    }

    private static Page page(JsonNode node, int number) {
        List<Word> words = new ArrayList<>();
        boolean ocr = node.path("ocr").asBoolean(true);
        for (JsonNode word : node.path("words")) {
            List<Double> cuts = new ArrayList<>();
            word.path("cuts").forEach(cut -> cuts.add(cut.asDouble()));
            JsonNode box = word.path("box");
            words.add(new Word(
                    word.path("text").asText(),
                    Box.ofCorners(
                            box.path(0).asDouble(),
                            box.path(1).asDouble(),
                            box.path(2).asDouble(),
                            box.path(3).asDouble()),
                    cuts,
                    word.path("confidence").asDouble(1),
                    ocr ? WordSource.OCR : WordSource.TEXT));
        }
        return new Page(
                number,
                node.path("width").asDouble(),
                node.path("height").asDouble(),
                words,
                ocr,
                node.path("language").asText("und"),
                "");
    }

    private static Map<String, List<LabelledDocument.Value>> fields(JsonNode node) {
        Map<String, List<LabelledDocument.Value>> fields = new HashMap<>();
        node.properties().forEach(field -> {
            List<LabelledDocument.Value> values = new ArrayList<>();
            for (JsonNode value : field.getValue()) {
                List<Integer> words = new ArrayList<>();
                value.path("words").forEach(index -> words.add(index.asInt()));
                values.add(new LabelledDocument.Value(value.path("value").asText(), words));
            }
            fields.put(field.getKey(), values);
        });
        return fields;
    }

    private static LabelledClauses clauses(JsonNode node) {
        Set<ClauseSense> known = new TreeSet<>();
        node.path("clauses_known").forEach(sense -> known.add(ClauseSense.of(sense.asText())));
        List<LabelledClauses.One> clauses = new ArrayList<>();
        node.path("clauses").forEach(clause -> {
            ClauseKind kind = ClauseKind.valueOf(clause.path("kind").asText());
            ClauseSense sense = new ClauseSense(kind, clause.path("polarity").asBoolean(true));
            clauses.add(new LabelledClauses.One(sense, clause.path("text").asText()));
        });
        return known.isEmpty() && clauses.isEmpty() ? LabelledClauses.NONE : new LabelledClauses(known, clauses);
    }

    private static void write(LabelledClauses labelled, ObjectNode node) {
        ArrayNode known = node.putArray("clauses_known");
        labelled.known().forEach(sense -> known.add(sense.wireName()));
        ArrayNode clauses = node.putArray("clauses");
        labelled.all().forEach(clause -> clauses.addObject()
                .put("kind", clause.sense().kind().name())
                .put("polarity", clause.sense().polarity())
                .put("text", clause.text()));
    }

    private static ObjectNode json(LabelledDocument document) {
        ObjectNode node = JSON.createObjectNode();
        node.put("document_id", document.documentId());
        node.put("type", document.type().name());
        node.put("group", document.group());
        if (!document.complete()) {
            node.put("partial", true);
        }
        ArrayNode pages = node.putArray("pages");
        document.pages().forEach(page -> writePage(page, pages.addObject()));
        ObjectNode fields = node.putObject("fields");
        document.fields().keySet().stream().sorted().forEach(name -> {
            ArrayNode values = fields.putArray(name);
            for (LabelledDocument.Value value : document.fields().get(name)) {
                ObjectNode one = values.addObject().put("value", value.value());
                ArrayNode words = one.putArray("words");
                value.words().forEach(words::add);
            }
        });
        if (!document.clauses().equals(LabelledClauses.NONE)) {
            write(document.clauses(), node);
        }
        return node;
    }

    private static void writePage(Page page, ObjectNode node) {
        node.put("width", page.width()).put("height", page.height()).put("language", page.language());
        if (!page.ocr()) {
            node.put("ocr", false);
        }
        ArrayNode words = node.putArray("words");
        for (Word word : page.words()) {
            ObjectNode one = words.addObject().put("text", word.text());
            Box box = word.box();
            one.putArray("box").add(box.x0()).add(box.y0()).add(box.x1()).add(box.y1());
            one.put("confidence", word.confidence());
            if (!word.cuts().isEmpty()) {
                ArrayNode cuts = one.putArray("cuts");
                word.cuts().forEach(cuts::add);
            }
        }
    }
}
