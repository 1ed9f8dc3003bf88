package io.vouch.models.labels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.extraction.DocumentType;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Submission;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.worker.WorkerOptions;
import io.vouch.ingest.worker.WorkerPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * Labels for the pictures among generated deals: the words are those that OCR read off the page, and a value's words are those
 * that lie in its true box, whatever they say. Values in whose box OCR saw no word are counted, by field, as not aligned.
 */
public final class OcrLabels {

    private static final Set<String> PICTURES = Set.of("scan", "photo", "fax", "rescan");
    private static final int WORKERS = 2;
    /** A word belongs to a value if this share of its box lies in the value's. */
    private static final double INSIDE = 0.5;
    /** Points by which a true box may be off: skew and perspective move corners. */
    private static final double SLACK = 2;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Integer> missing = new TreeMap<>();
    private final List<LabelledDocument> documents = new ArrayList<>();
    private int values;
    private int aligned;
    private int unread;

    private OcrLabels() {}

    /**
     * What came of it.
     *
     * @param values true values that have a place on a picture
     * @param aligned those in whose place OCR saw words
     * @param unread pictures of which nothing could be read
     * @param missing values that did not align, counted by field
     */
    public record Report(
            List<LabelledDocument> documents, int values, int aligned, int unread, Map<String, Integer> missing) {

        public Report {
            documents = List.copyOf(documents);
            missing = Map.copyOf(missing);
        }
    }

    private record Picture(String id, Path file, JsonNode truth) {}

    /**
     * Reads every picture under {@code folder} ({@code deals/ID/papers} beside {@code truth/ID.json}), in order of name.
     *
     * @param done told how many are done after each one
     * @throws UncheckedIOException if the folder cannot be read
     */
    public static Report read(Path folder, IntConsumer done) {
        OcrLabels labels = new OcrLabels();
        try {
            List<Picture> pictures = pictures(folder);
            Path scratch = Files.createTempDirectory("ocr-labels");
            try (WorkerPool pool =
                    new WorkerPool(WorkerOptions.of(WORKERS, IngestLimits.DEFAULT, scratch.toString()))) {
                labels.read(pictures, pool, done);
            } finally {
                Files.deleteIfExists(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read generated deals in " + folder.getFileName(), e);
        }
        return new Report(labels.documents, labels.values, labels.aligned, labels.unread, labels.missing);
    }

    private static List<Picture> pictures(Path folder) throws IOException {
        List<Picture> pictures = new ArrayList<>();
        try (Stream<Path> truths = Files.list(folder.resolve("truth"))) {
            for (Path truth : truths.sorted().toList()) {
                String deal = truth.getFileName().toString().replace(".json", "");
                JsonNode papers = JSON.readTree(truth.toFile()).path("documents");
                for (Map.Entry<String, JsonNode> paper : papers.properties()) {
                    Path file = folder.resolve("deals").resolve(deal).resolve(paper.getKey());
                    if (PICTURES.contains(paper.getValue().path("medium").asText()) && Files.exists(file)) {
                        pictures.add(new Picture(deal + "/" + paper.getKey(), file, paper.getValue()));
                    }
                }
            }
        }
        return pictures;
    }

    private void read(List<Picture> pictures, WorkerPool pool, IntConsumer done) throws IOException {
        List<CompletableFuture<List<IngestedDocument>>> readings = new ArrayList<>();
        for (Picture picture : pictures) {
            String path = picture.file().toAbsolutePath().toString();
            long bytes = Files.size(picture.file());
            readings.add(pool.submit(new Submission("labels", "", picture.id(), path, bytes, readings.size(), 0)));
        }
        for (int i = 0; i < pictures.size(); i++) {
            IngestedDocument whole = readings.get(i).join().get(0);
            if (whole.pages().isEmpty()) {
                unread++;
            } else {
                documents.add(labelled(pictures.get(i), whole.pages()));
            }
            done.accept(i + 1);
        }
    }

    private LabelledDocument labelled(Picture picture, List<Page> pages) {
        JsonNode truth = picture.truth();
        Map<String, List<LabelledDocument.Value>> fields = new TreeMap<>();
        truth.path("fields").properties().forEach(field -> field.getValue().forEach(value -> {
            List<Integer> words = words(value, pages);
            values++;
            if (words.isEmpty()) {
                missing.merge(field.getKey(), 1, Integer::sum);
            } else {
                aligned++;
                fields.computeIfAbsent(field.getKey(), any -> new ArrayList<>())
                        .add(new LabelledDocument.Value(value.path("value").asText(), words));
            }
        }));
        return new LabelledDocument(
                picture.id(),
                DocumentType.valueOf(truth.path("type").asText("OTHER")),
                truth.path("layout").asText(""),
                pages,
                fields,
                true,
                DealFolders.clauses(truth));
    }

    /** The indexes, over all pages, of the words in a value's box. */
    static List<Integer> words(JsonNode value, List<Page> pages) {
        JsonNode corners = value.path("box");
        Box box = Box.ofCorners(
                corners.path(0).asDouble() - SLACK,
                corners.path(1).asDouble() - SLACK,
                corners.path(2).asDouble() + SLACK,
                corners.path(3).asDouble() + SLACK);
        List<Integer> words = new ArrayList<>();
        int index = 0;
        for (Page page : pages) {
            for (Word word : page.words()) {
                if (page.number() == value.path("page").asInt() && inside(word.box(), box) >= INSIDE) {
                    words.add(index);
                }
                index++;
            }
        }
        return words;
    }

    /** The share of {@code word} that lies in {@code box}, 0 to 1. */
    private static double inside(Box word, Box box) {
        double width = Math.min(word.x1(), box.x1()) - Math.max(word.x0(), box.x0());
        double height = Math.min(word.y1(), box.y1()) - Math.max(word.y0(), box.y0());
        double area = word.width() * word.height();
        return width <= 0 || height <= 0 || area <= 0 ? 0 : width * height / area;
    }
}
