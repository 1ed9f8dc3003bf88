package io.vouch.alerts.bench.ocr;

import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The plain {@code tesseract} command line with one thread: what a reading is measured against. */
final class TesseractCommand {

    /** Columns of its TSV output: level, five counters, left, top, width, height, confidence, text. */
    private static final int COLUMNS = 12;

    private static final String PAGE = "1";
    private static final String WORD = "5";
    /** Clock ticks of {@code /proc} a second, on every Linux. */
    private static final double TICKS = 100;

    private TesseractCommand() {}

    /** The first line of {@code tesseract --version}; empty if it is not installed. */
    static String version() {
        try {
            Process process = new ProcessBuilder("tesseract", "--version")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? said.lines().findFirst().orElse("") : "";
        } catch (IOException notInstalled) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    static TimedReading read(PageSample sample, int segmentation) throws IOException {
        double cpu = childSeconds();
        long started = System.nanoTime();
        ProcessBuilder command = new ProcessBuilder(
                "tesseract",
                sample.picture().toString(),
                "-",
                "-l",
                sample.language().equals("zh") ? "chi_sim" : "eng",
                "--psm",
                Integer.toString(segmentation),
                "tsv");
        command.environment().put("OMP_THREAD_LIMIT", "1");
        command.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = command.start();
        String tsv = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while tesseract read", e);
        }
        double wall = (System.nanoTime() - started) / 1e9;
        List<Word> words = words(tsv, sample);
        return new TimedReading(words, words, childSeconds() - cpu, wall);
    }

    private static List<Word> words(String tsv, PageSample sample) {
        List<Word> words = new ArrayList<>();
        double across = 1;
        double down = 1;
        for (String row : tsv.split("\n")) {
            String[] cells = row.split("\t", COLUMNS);
            if (cells[0].equals(PAGE)) {
                across = sample.width() / Double.parseDouble(cells[8]);
                down = sample.height() / Double.parseDouble(cells[9]);
            } else if (cells[0].equals(WORD) && cells.length == COLUMNS && !cells[11].isBlank()) {
                double x = Double.parseDouble(cells[6]) * across;
                double y = Double.parseDouble(cells[7]) * down;
                Box box = new Box(
                        x, y, x + Double.parseDouble(cells[8]) * across, y + Double.parseDouble(cells[9]) * down);
                words.add(new Word(cells[11].strip(), box, List.of(), 1, WordSource.OCR));
            }
        }
        return words;
    }

    /** User and system time of children that have ended: fields 16 and 17 of {@code /proc/self/stat}; 0 where there is none. */
    private static double childSeconds() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"), StandardCharsets.US_ASCII);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS;
        } catch (IOException noProc) {
            return 0;
        }
    }
}
