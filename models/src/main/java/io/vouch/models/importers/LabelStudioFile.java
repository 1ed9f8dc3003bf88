package io.vouch.models.importers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.extraction.DocumentType;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import io.vouch.models.labels.LabelledDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tasks of Label Studio (JSON export, OCR template): rectangles in percent of the page with a label, which is the field, and a text.
 * The words are those of {@code data.words}, which {@link #write} puts there; of a task from elsewhere each rectangle's text is a
 * word. A value's words are those that lie in its rectangle. One task is one page; tasks of one {@code document_id} are the pages of one
 * document, in the order of the file.
 *
 * @see "https://labelstud.io/guide/export.html"
 */
public final class LabelStudioFile {

    private static final double PERCENT = 100;
    /** A word belongs to a rectangle if this share of its box lies in it: people draw tight. */
    private static final double INSIDE = 0.5;

    private static final ObjectMapper JSON = new ObjectMapper();

    private LabelStudioFile() {}

    /** @throws IOException naming the task that cannot be read */
    public static List<LabelledDocument> read(Path file) throws IOException {
        Map<String, LabelledDocument> documents = new LinkedHashMap<>();
        int number = 0;
        try {
            for (JsonNode task : JSON.readTree(Files.readAllBytes(file))) {
                number++;
                documents.merge(id(task, number), document(task, number), LabelStudioFile::joined);
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IOException("task %d of %s is not a labelled page".formatted(number, file.getFileName()), e);
        }
        return List.copyOf(documents.values());
    }

    private static String id(JsonNode task, int number) {
        return task.path("data")
                .path("document_id")
                .asText("label-studio/" + task.path("id").asText(Integer.toString(number)));
    }

    /** A further page: its words are counted after those that were there. */
    private static LabelledDocument joined(LabelledDocument document, LabelledDocument further) {
        Page page = further.pages().get(0);
        int before = document.words().size();
        List<Page> pages = new ArrayList<>(document.pages());
        pages.add(
                new Page(pages.size() + 1, page.width(), page.height(), page.words(), page.ocr(), page.language(), ""));
        Map<String, List<LabelledDocument.Value>> fields = new TreeMap<>(document.fields());
        further.fields().forEach((field, values) -> {
            List<LabelledDocument.Value> all = new ArrayList<>(fields.getOrDefault(field, List.of()));
            values.forEach(value -> all.add(new LabelledDocument.Value(
                    value.value(),
                    value.words().stream().map(index -> index + before).toList())));
            fields.put(field, all);
        });
        return new LabelledDocument(document.documentId(), document.type(), document.group(), pages, fields);
    }

    /** One rectangle: its field, its text, its place. */
    private static final class Region {
        private String field = "";
        private String text = "";
        private Box box = Box.NONE;
    }

    private static LabelledDocument document(JsonNode task, int number) {
        JsonNode data = task.path("data");
        JsonNode results = task.path("annotations").path(0).path("result");
        double width = data.path("width")
                .asDouble(results.path(0).path("original_width").asDouble(PERCENT));
        double height = data.path("height")
                .asDouble(results.path(0).path("original_height").asDouble(PERCENT));
        List<Region> regions = regions(results, width, height);
        List<Word> words = data.has("words") ? words(data.path("words")) : wordsOf(regions);
        Map<String, List<LabelledDocument.Value>> fields = new TreeMap<>();
        for (Region region : regions) {
            if (!region.field.isEmpty()) {
                List<Integer> own = inside(region.box, words);
                String text = region.text.isEmpty() ? text(own, words) : region.text;
                fields.computeIfAbsent(region.field, f -> new ArrayList<>()).add(new LabelledDocument.Value(text, own));
            }
        }
        return new LabelledDocument(
                id(task, number),
                DocumentType.valueOf(data.path("type").asText("OTHER")),
                data.path("group").asText(""),
                List.of(new Page(
                        1, width, height, words, true, data.path("language").asText("und"), "")),
                fields);
    }

    /** Results of one id are one rectangle: its label in one, its text in another. */
    private static List<Region> regions(JsonNode results, double width, double height) {
        Map<String, Region> regions = new LinkedHashMap<>();
        for (JsonNode result : results) {
            Region region = regions.computeIfAbsent(result.path("id").asText(), id -> new Region());
            JsonNode value = result.path("value");
            if (value.has("width")) {
                double x = value.path("x").asDouble() * width / PERCENT;
                double y = value.path("y").asDouble() * height / PERCENT;
                region.box = Box.ofCorners(
                        x,
                        y,
                        x + value.path("width").asDouble() * width / PERCENT,
                        y + value.path("height").asDouble() * height / PERCENT);
            }
            JsonNode labels = value.has("rectanglelabels") ? value.path("rectanglelabels") : value.path("labels");
            region.field = labels.isEmpty() ? region.field : labels.path(0).asText();
            JsonNode text = value.path("text");
            if (!text.isMissingNode()) {
                region.text = text.isArray() ? text.path(0).asText() : text.asText();
            }
        }
        return List.copyOf(regions.values());
    }

    private static List<Word> words(JsonNode words) {
        List<Word> all = new ArrayList<>();
        for (JsonNode word : words) {
            JsonNode box = word.path("box");
            Box place = Box.ofCorners(
                    box.path(0).asDouble(),
                    box.path(1).asDouble(),
                    box.path(2).asDouble(),
                    box.path(3).asDouble());
            all.add(new Word(
                    word.path("text").asText(),
                    place,
                    List.of(),
                    word.path("confidence").asDouble(1),
                    WordSource.OCR));
        }
        return all;
    }

    private static List<Word> wordsOf(List<Region> regions) {
        return regions.stream()
                .filter(region -> !region.text.isBlank() && !region.box.isNone())
                .map(region -> new Word(region.text.strip(), region.box, List.of(), 1, WordSource.OCR))
                .toList();
    }

    private static String text(List<Integer> indexes, List<Word> words) {
        return String.join(" ", indexes.stream().map(i -> words.get(i).text()).toList());
    }

    private static List<Integer> inside(Box region, List<Word> words) {
        List<Integer> inside = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Box box = words.get(i).box();
            double shared = region.horizontalOverlap(box) * region.verticalOverlap(box);
            if (shared > 0 && shared >= INSIDE * box.width() * box.height()) {
                inside.add(i);
            }
        }
        return inside;
    }

    /** Writes a task for each page, its values as an annotation; values without words have no rectangle. */
    public static void write(List<LabelledDocument> documents, Path file) throws IOException {
        ArrayNode tasks = JSON.createArrayNode();
        for (LabelledDocument document : documents) {
            int before = 0;
            for (Page page : document.pages()) {
                task(document, page, before, tasks);
                before += page.words().size();
            }
        }
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tasks) + "\n");
    }

    /** @param before words of the document on earlier pages */
    private static void task(LabelledDocument document, Page page, int before, ArrayNode tasks) {
        ObjectNode task = tasks.addObject().put("id", tasks.size());
        ObjectNode data = task.putObject("data")
                .put("document_id", document.documentId())
                .put("type", document.type().name())
                .put("group", document.group())
                .put("page", page.number())
                .put("language", page.language())
                .put("width", page.width())
                .put("height", page.height());
        ArrayNode words = data.putArray("words");
        for (Word word : page.words()) {
            Box box = word.box();
            ObjectNode one = words.addObject().put("text", word.text());
            one.putArray("box").add(box.x0()).add(box.y0()).add(box.x1()).add(box.y1());
            one.put("confidence", word.confidence());
        }
        ArrayNode results = task.putArray("annotations").addObject().putArray("result");
        new TreeMap<>(document.fields()).forEach((field, values) -> {
            for (LabelledDocument.Value value : values) {
                Box box = value.words().stream()
                        .map(index -> index - before)
                        .filter(index -> index >= 0 && index < page.words().size())
                        .map(index -> page.words().get(index).box())
                        .reduce(Box.NONE, Box::union);
                if (!box.isNone()) {
                    result(results, field, value.value(), box, page);
                }
            }
        });
    }

    private static void result(ArrayNode results, String field, String text, Box box, Page page) {
        String id = field + "-" + results.size();
        rectangle(results.addObject(), id, "rectanglelabels", box, page)
                .putArray("rectanglelabels")
                .add(field);
        rectangle(results.addObject(), id, "textarea", box, page)
                .putArray("text")
                .add(text);
    }

    /** @return the node of its value */
    private static ObjectNode rectangle(ObjectNode result, String id, String kind, Box box, Page page) {
        result.put("id", id)
                .put("type", kind)
                .put("from_name", kind.equals("textarea") ? "transcription" : "label")
                .put("to_name", "image")
                .put("original_width", Math.round(page.width()))
                .put("original_height", Math.round(page.height()));
        return result.putObject("value")
                .put("x", PERCENT * box.x0() / page.width())
                .put("y", PERCENT * box.y0() / page.height())
                .put("width", PERCENT * box.width() / page.width())
                .put("height", PERCENT * box.height() / page.height())
                .put("rotation", 0);
    }
}
