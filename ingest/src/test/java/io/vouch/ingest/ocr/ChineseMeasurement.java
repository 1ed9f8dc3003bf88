package io.vouch.ingest.ocr;

import io.vouch.ingest.page.Word;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * Measures reading on drawn, stamped, noisy, crooked Chinese invoices: share of texts whose characters were read, and of number
 * tokens that were read whole, pages per CPU second.
 *
 * <p>Run by hand: {@code java -cp <test class path> io.vouch.ingest.ocr.ChineseMeasurement CACHE PAGES}.
 */
final class ChineseMeasurement {

    /** A number such as 1234567.89 or a code such as 91310115MA1K123456. */
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z][0-9A-Z.]{2,}");

    private ChineseMeasurement() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        int pages = Integer.parseInt(args[1]);
        long nanos = 0;
        int characters = 0;
        int errors = 0;
        int numbers = 0;
        int numbersRight = 0;
        try (var ocr = TesseractOcr.open(Path.of(args[0]))) {
            for (int page = 0; page < pages; page++) {
                double skew = new double[] {1, -0.7, 0, 2.2, -1.6}[page % 5];
                SyntheticInvoice.Drawn drawn = SyntheticInvoice.draw(page, skew, true);
                if (args.length > 2) {
                    ImageIO.write(
                            drawn.picture(),
                            "png",
                            Path.of(args[2], "page" + page + ".png").toFile());
                }
                long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                PageOcr.Result result = ocr.read(drawn.picture(), 595, 842);
                nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
                List<String> lines = lines(result.words());
                for (String text : drawn.texts()) {
                    int best = text.length();
                    for (String line : lines) {
                        best = Math.min(best, distanceWithin(text, line));
                    }
                    characters += text.length();
                    errors += best;
                    Matcher matcher = NUMBER.matcher(text);
                    while (matcher.find()) {
                        numbers++;
                        boolean right = lines.stream().anyMatch(l -> l.contains(matcher.group()));
                        numbersRight += right ? 1 : 0;
                        if (!right && args.length > 2) {
                            out.println("missed " + matcher.group());
                        }
                    }
                }
                if (args.length > 2) {
                    out.println(result.language() + " turn " + result.quarterTurns() + " skew " + result.skewDegrees());
                    result.words().forEach(w -> out.printf(Locale.ROOT, "[%s %.2f] ", w.text(), w.confidence()));
                    out.println();
                }
            }
        }
        out.printf(
                Locale.ROOT,
                "n=%d character error rate %.4f, numbers %d of %d (%.3f), %.2f pages per CPU second%n",
                pages,
                (double) errors / characters,
                numbersRight,
                numbers,
                (double) numbersRight / numbers,
                pages * 1e9 / nanos);
    }

    private static List<String> lines(List<Word> words) {
        List<Word> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingDouble(w -> w.box().centerY()));
        List<String> lines = new ArrayList<>();
        List<Word> line = new ArrayList<>();
        for (Word word : sorted) {
            if (!line.isEmpty() && word.box().centerY() - line.get(0).box().centerY() > 6) {
                lines.add(text(line));
                line = new ArrayList<>();
            }
            line.add(word);
        }
        lines.add(text(line));
        return lines;
    }

    private static String text(List<Word> line) {
        StringBuilder text = new StringBuilder();
        line.stream().sorted(Comparator.comparingDouble(w -> w.box().x0())).forEach(w -> text.append(w.text()));
        return text.toString()
                .replace('(', '（')
                .replace(')', '）')
                .replace(':', '：')
                .replace(',', '，')
                .replace('￥', '¥');
    }

    /** Least edits between the text and any part of the line. */
    private static int distanceWithin(String text, String line) {
        int[] row = new int[line.length() + 1];
        for (int i = 1; i <= text.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int cost = text.charAt(i - 1) == line.charAt(j - 1) ? 0 : 1;
                int next = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + cost);
                diagonal = row[j];
                row[j] = next;
            }
        }
        int best = text.length();
        for (int distance : row) {
            best = Math.min(best, distance);
        }
        return best;
    }
}
