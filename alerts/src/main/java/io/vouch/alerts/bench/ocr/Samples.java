package io.vouch.alerts.bench.ocr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds pages whose text is known: real receipts in the manner of SROIE, and scans of the own generator with their labels. */
final class Samples {

    /** Corners of the box, then the text, which may hold commas. */
    private static final int COLUMNS = 9;

    private Samples() {}

    /**
     * Receipts under {@code img/}, each with its lines in {@code box/}.
     *
     * @param most evenly spread over all
     */
    static List<PageSample> receipts(Path sroie, int most) throws IOException {
        List<Path> pictures;
        try (Stream<Path> files = Files.list(sroie.resolve("img"))) {
            pictures = files.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
        }
        List<PageSample> samples = new ArrayList<>();
        for (Path picture : spread(pictures, most)) {
            String name = picture.getFileName().toString();
            Path box = sroie.resolve("box").resolve(name.replace(".jpg", ".csv"));
            JpegHead head = JpegHead.of(picture);
            if (Files.exists(box)) {
                samples.add(new PageSample(name, picture, lines(box), head.width(), head.height(), "en"));
            }
        }
        return samples;
    }

    private static List<Word> lines(Path boxes) throws IOException {
        List<Word> lines = new ArrayList<>();
        for (String row : Files.readAllLines(boxes, StandardCharsets.UTF_8)) {
            String[] cells = row.split(",", COLUMNS);
            if (cells.length == COLUMNS && !cells[COLUMNS - 1].isBlank()) {
                Box box = Box.ofCorners(
                        Double.parseDouble(cells[0]),
                        Double.parseDouble(cells[1]),
                        Double.parseDouble(cells[4]),
                        Double.parseDouble(cells[5]));
                lines.add(printed(cells[COLUMNS - 1].strip(), box));
            }
        }
        return lines;
    }

    /** Scans of one page that the generator wrote with its labels, evenly spread. */
    static List<PageSample> scans(Path generated, int most) throws IOException {
        List<PageSample> samples = new ArrayList<>();
        var mapper = new ObjectMapper();
        for (String line : Files.readAllLines(generated.resolve("labels.jsonl"), StandardCharsets.UTF_8)) {
            JsonNode paper = mapper.readTree(line);
            String name = paper.get("document_id").asText();
            Path picture = generated.resolve("deals").resolve(name);
            if (name.endsWith(".jpg") && paper.get("pages").size() == 1) {
                JpegHead head = JpegHead.of(picture);
                List<Word> words = new ArrayList<>();
                for (JsonNode word : paper.get("pages").get(0).get("words")) {
                    JsonNode box = word.get("box");
                    Box place = Box.ofCorners(
                            box.get(0).asDouble(),
                            box.get(1).asDouble(),
                            box.get(2).asDouble(),
                            box.get(3).asDouble());
                    words.add(printed(word.get("text").asText(), place));
                }
                String language = paper.get("language").asText();
                samples.add(
                        new PageSample(name, picture, words, head.widthInPoints(), head.heightInPoints(), language));
            }
        }
        samples.sort(Comparator.comparing(PageSample::name));
        return spread(samples, most);
    }

    private static Word printed(String text, Box box) {
        return new Word(text, box, List.of(), 1, WordSource.TEXT);
    }

    private static <T> List<T> spread(List<T> all, int most) {
        List<T> some = new ArrayList<>();
        for (int i = 0; i < Math.min(most, all.size()); i++) {
            some.add(all.get((int) ((long) i * all.size() / Math.min(most, all.size()))));
        }
        return some;
    }
}
