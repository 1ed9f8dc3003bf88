package io.vouch.ingest.ocr;

import io.vouch.ingest.page.Word;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Measures reading on real receipts: word recall and character error rate against given transcripts, pages per CPU second.
 *
 * <p>Run by hand: {@code java -cp <test class path> io.vouch.ingest.ocr.ReceiptMeasurement CACHE [EVERY_NTH]}.
 */
final class ReceiptMeasurement {

    private ReceiptMeasurement() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        int step = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        Path data =
                SharedData.folder("sroie").orElseThrow(() -> new IOException("no shared data sets above this folder"));
        List<Path> pictures;
        try (Stream<Path> files = Files.list(data.resolve("img"))) {
            pictures = files.sorted().toList();
        }
        double recall = 0;
        double errors = 0;
        int pages = 0;
        long nanos = 0;
        Map<String, Integer> languages = new HashMap<>();
        try (var ocr = TesseractOcr.open(Path.of(args[0]))) {
            for (int i = 0; i < pictures.size(); i += step) {
                Path picture = pictures.get(i);
                var image = ImageIO.read(picture.toFile());
                long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                PageOcr.Result result = ocr.read(image, image.getWidth(), image.getHeight());
                nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
                String name = picture.getFileName().toString().replace(".jpg", ".csv");
                List<String> truth = transcript(data.resolve("box").resolve(name));
                double pageRecall = recall(truth, result.words());
                double pageErrors = characterErrors(truth, lines(result.words()));
                recall += pageRecall;
                errors += pageErrors;
                pages++;
                languages.merge(result.language() + "/" + result.quarterTurns(), 1, Integer::sum);
                if (args.length > 2) {
                    out.printf(
                            Locale.ROOT,
                            "%s recall %.3f cer %.3f skew %.1f %s%n",
                            name,
                            pageRecall,
                            pageErrors,
                            result.skewDegrees(),
                            result.language());
                }
            }
        }
        out.printf(
                Locale.ROOT,
                "n=%d word recall %.4f, character error rate %.4f, %.2f pages per CPU second, %s%n",
                pages,
                recall / pages,
                errors / pages,
                pages * 1e9 / nanos,
                languages);
    }

    private static List<String> transcript(Path boxes) throws IOException {
        List<String> words = new ArrayList<>();
        for (String line : Files.readAllLines(boxes, StandardCharsets.UTF_8)) {
            String[] parts = line.split(",", 9);
            if (parts.length == 9) {
                words.addAll(List.of(parts[8].strip().split("\\s+")));
            }
        }
        return words;
    }

    private static double recall(List<String> truth, List<Word> words) {
        Map<String, Integer> read = new HashMap<>();
        words.forEach(w -> read.merge(w.text().toUpperCase(Locale.ROOT), 1, Integer::sum));
        int found = 0;
        for (String word : truth) {
            String key = word.toUpperCase(Locale.ROOT);
            int left = read.getOrDefault(key, 0);
            if (left > 0) {
                read.put(key, left - 1);
                found++;
            }
        }
        return truth.isEmpty() ? 1 : (double) found / truth.size();
    }

    /** Words as lines from top to bottom, as the transcripts are ordered. */
    private static String lines(List<Word> words) {
        List<Word> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingDouble(w -> w.box().centerY()));
        List<List<Word>> lines = new ArrayList<>();
        for (Word word : sorted) {
            List<Word> last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last == null
                    || word.box().centerY() - last.get(0).box().centerY()
                            > last.get(0).box().height() * 0.6) {
                lines.add(new ArrayList<>(List.of(word)));
            } else {
                last.add(word);
            }
        }
        return lines.stream()
                .flatMap(l -> l.stream()
                        .sorted(Comparator.comparingDouble(w -> w.box().x0())))
                .map(Word::text)
                .collect(Collectors.joining());
    }

    private static double characterErrors(List<String> truth, String read) {
        String wanted = String.join("", truth).toUpperCase(Locale.ROOT);
        String got = read.toUpperCase(Locale.ROOT);
        int[] row = new int[got.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= wanted.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int cost = wanted.charAt(i - 1) == got.charAt(j - 1) ? 0 : 1;
                int next = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + cost);
                diagonal = row[j];
                row[j] = next;
            }
        }
        return Math.min(1, (double) row[got.length()] / Math.max(1, wanted.length()));
    }
}
