package io.vouch.ingest.ocr;

import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * One pass over a prepared picture.
 *
 * @param glyphs in the engine's order, in pixels of the prepared picture
 * @param scale prepared pixels per page pixel
 * @param border prepared pixels around the page
 * @param wordConfidence 0..1, of the engine's words: see {@link TesseractHandle.Pass}
 * @param letterConfidence 0..1, of those of letters alone: see there
 */
record Reading(List<Glyph> glyphs, double scale, int border, double wordConfidence, double letterConfidence) {

    /** Marks without a letter or digit (rules, dirt) that read less surely are dropped. */
    private static final double SURE_MARK = 0.5;

    private static final Set<String> NO_BEGINNING = Set.of("|", "”", "’", "》", "】");
    private static final Set<String> NO_END = Set.of("|", "“", "‘", "《", "【");
    private static final int LONG_LINE = 8;
    private static final int WORST_LINES = 3;

    TextStatistics statistics() {
        return TextStatistics.of(glyphs);
    }

    /** 0..1: how sure the reading is, as far as it proves that this is text: see {@link PageProbe#sureness}. */
    double sureness() {
        return PageProbe.sureness(glyphs, wordConfidence, statistics().isChinese());
    }

    /**
     * Runs of symbols as words in page points. A word's confidence is the mean of its symbols' confidences.
     *
     * @param runs of this reading
     * @param pointsAcross points per page pixel
     * @param pointsDown points per page pixel
     */
    List<Word> words(List<List<Glyph>> runs, double pointsAcross, double pointsDown) {
        List<Word> words = new ArrayList<>();
        for (List<Glyph> whole : runs) {
            List<Glyph> run = withoutEdges(whole);
            if (run.isEmpty()) {
                continue;
            }
            Word word = word(run, pointsAcross, pointsDown);
            if (word.confidence() >= SURE_MARK || word.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
                words.add(word);
            }
        }
        return words;
    }

    /** The lines, cut out of the page, that read least surely, at most three; lines of few symbols prove nothing. */
    List<GreyPicture> worstLines(GreyPicture page) {
        List<List<Glyph>> lines = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (lines.isEmpty() || glyph.startsLine()) {
                lines.add(new ArrayList<>());
            }
            lines.get(lines.size() - 1).add(glyph);
        }
        return lines.stream()
                .filter(line -> line.size() >= LONG_LINE)
                .sorted(Comparator.comparingDouble(Reading::mean))
                .limit(WORST_LINES)
                .map(line -> cut(page, line))
                .toList();
    }

    /** Without marks that no run begins or ends with: rules and dirt beside the text that the engine took for them. */
    private static List<Glyph> withoutEdges(List<Glyph> run) {
        int from = 0;
        int to = run.size();
        while (from < to && NO_BEGINNING.contains(run.get(from).text())) {
            from++;
        }
        while (to > from && NO_END.contains(run.get(to - 1).text())) {
            to--;
        }
        return run.subList(from, to);
    }

    private static double mean(List<Glyph> line) {
        return line.stream().mapToDouble(Glyph::confidence).average().orElse(1);
    }

    private GreyPicture cut(GreyPicture page, List<Glyph> line) {
        int x0 = line.stream().mapToInt(Glyph::x0).min().orElse(0);
        int y0 = line.stream().mapToInt(Glyph::y0).min().orElse(0);
        int x1 = line.stream().mapToInt(Glyph::x1).max().orElse(1);
        int y1 = line.stream().mapToInt(Glyph::y1).max().orElse(1);
        int room = (y1 - y0) / 6;
        return page.crop(onPage(x0 - room), onPage(y0 - room), onPage(x1 + room), onPage(y1 + room));
    }

    /** A pixel of the picture that was read, on the page. */
    int onPage(int pixel) {
        return (int) Math.max(0, Math.round((pixel - border) / scale));
    }

    private Word word(List<Glyph> run, double pointsAcross, double pointsDown) {
        StringBuilder text = new StringBuilder();
        List<Double> cuts = new ArrayList<>();
        double x1 = 0;
        double y0 = Double.MAX_VALUE;
        double y1 = 0;
        double confidence = 0;
        for (Glyph glyph : run) {
            text.append(glyph.text());
            double from = Math.max(points(glyph.x0(), pointsAcross), cuts.isEmpty() ? 0 : cuts.get(cuts.size() - 1));
            double to = Math.max(points(glyph.x1(), pointsAcross), from);
            int units = glyph.text().length();
            for (int i = 0; i < units; i++) {
                cuts.add(from + (to - from) * i / units);
            }
            x1 = Math.max(x1, to);
            y0 = Math.min(y0, points(glyph.y0(), pointsDown));
            y1 = Math.max(y1, points(glyph.y1(), pointsDown));
            confidence += glyph.confidence() / run.size();
        }
        cuts.add(x1);
        var box = new Box(cuts.get(0), y0, x1, Math.max(y0, y1));
        return new Word(text.toString(), box, cuts, Math.min(1, confidence), WordSource.OCR);
    }

    private double points(int pixel, double pointsPerPixel) {
        return Math.max(0, (pixel - border) / scale * pointsPerPixel);
    }
}
