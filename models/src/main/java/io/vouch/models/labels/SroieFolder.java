package io.vouch.models.labels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.extraction.DocumentType;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads a folder in the layout of SROIE 2019 task 3: {@code box/ID.csv} (four corners and the transcript of each text line) and
 * {@code key/ID.json} (company, date, address, total). The vendor is the group.
 */
public final class SroieFolder {

    /** Names of the fields in the keys and ours. */
    private static final Map<String, String> FIELDS = Map.of(
            "company", "seller_name", "date", "issue_date", "address", "seller_address", "total", "gross_amount");

    private static final int VENDOR_LETTERS = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private SroieFolder() {}

    public static boolean isOne(Path folder) {
        return Files.isDirectory(folder.resolve("box")) && Files.isDirectory(folder.resolve("key"));
    }

    /** All documents that have both boxes and a key, by id. */
    public static List<LabelledDocument> read(Path folder) {
        try (Stream<Path> keys = Files.list(folder.resolve("key"))) {
            List<LabelledDocument> documents = new ArrayList<>();
            for (Path key : keys.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                String name = key.getFileName().toString();
                String id = name.substring(0, name.length() - ".json".length());
                Path box = folder.resolve("box").resolve(id + ".csv");
                if (Files.exists(box)) {
                    documents.add(document(id, List.of(page(box)), JSON.readTree(key.toFile())));
                }
            }
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read labelled receipts in " + folder.getFileName(), e);
        }
    }

    /** @param id of the receipt, or the name of its picture */
    static LabelledDocument document(String id, List<Page> pages, JsonNode key) {
        Map<String, List<LabelledDocument.Value>> fields = new HashMap<>();
        FIELDS.forEach((theirs, ours) -> {
            String value = key.path(theirs).asText("").strip();
            if (!value.isEmpty()) {
                fields.put(ours, List.of(new LabelledDocument.Value(value, List.of())));
            }
        });
        String group = vendor(key.path("company").asText(""));
        return new LabelledDocument("sroie/" + id, DocumentType.RECEIPT, group, pages, fields);
    }

    /** The same for all spellings of a vendor: keys write one chain with and without legal form, number and branch. */
    static String vendor(String company) {
        String letters = company.toUpperCase(Locale.ROOT)
                .replaceAll("\\([^)]*\\)?", " ")
                .replaceAll("(SDN\\W*BHD|S/B|SDN|BHD|ENTERPRISE|TRADING)", " ")
                .replaceAll("[^A-Z0-9]", "");
        return letters.substring(0, Math.min(VENDOR_LETTERS, letters.length()));
    }

    /** The scan's pixels stand for points; each line's transcript is cut into words in proportion to its characters. */
    static Page page(Path box) throws IOException {
        List<Word> words = new ArrayList<>();
        double width = 1;
        double height = 1;
        for (Transcript line : transcripts(box)) {
            addWords(line.text(), line.box(), words);
            width = Math.max(width, line.box().x1());
            height = Math.max(height, line.box().y1());
        }
        return new Page(1, width, height, words, true, "en", "");
    }

    /**
     * A line of print.
     *
     * @param box in pixels of the picture
     */
    record Transcript(Box box, String text) {}

    static List<Transcript> transcripts(Path box) throws IOException {
        List<Transcript> lines = new ArrayList<>();
        String text = new String(Files.readAllBytes(box), StandardCharsets.UTF_8);
        for (String line : text.split("\\R")) {
            String[] parts = line.split(",", 9);
            if (parts.length == 9) {
                Box place = Box.ofCorners(number(parts[0]), number(parts[1]), number(parts[4]), number(parts[5]));
                lines.add(new Transcript(place, parts[8]));
            }
        }
        return lines;
    }

    private static double number(String text) {
        return Double.parseDouble(text.strip());
    }

    private static void addWords(String transcript, Box line, List<Word> words) {
        double unit = line.width() / Math.max(1, transcript.length());
        int from = 0;
        while (from < transcript.length()) {
            int to = transcript.indexOf(' ', from);
            to = to < 0 ? transcript.length() : to;
            if (to > from) {
                Box box = new Box(line.x0() + from * unit, line.y0(), line.x0() + to * unit, line.y1());
                words.add(new Word(transcript.substring(from, to), box, List.of(), 1, WordSource.OCR));
            }
            from = to + 1;
        }
    }
}
