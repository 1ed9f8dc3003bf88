package io.vouch.extraction.layout;

import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Words to lines by vertical overlap, lines to cells by wide gaps. */
final class LineBuilder {

    /** A gap wider than this many text heights parts two cells; words of one sentence stand 0.2 to 1 apart. */
    private static final double CELL_GAP = 1.3;
    /**
     * In medians of the page: boxes of OCR are as high as their ink, and words without ascenders or descenders must not be parted by
     * the gaps that others have.
     */
    private static final double LEAST_HEIGHT = 0.8;

    /** By how much Latin type is larger than its ink: the gaps of a phrase go by the type. */
    private static final double TYPE_SIZE = 1.6;

    private static final Pattern LETTERS = Pattern.compile("[\\p{IsLatin}.]{2,20}");

    /** Headings are letter-spaced: single Chinese glyphs up to this many heights apart are one word. */
    private static final double SPACED_GLYPH_GAP = 4.5;
    /** Latin words closer than this many heights touch. */
    private static final double TOUCH = 0.12;

    private static final Comparator<PlacedWord> BY_LEFT = Comparator.comparingDouble(
                    (PlacedWord word) -> word.word().box().x0())
            .thenComparingDouble(word -> word.word().box().y0())
            .thenComparing(word -> word.word().text());

    /** The end of a letter-spaced label with what follows it: 号:9133..., 称:... */
    private static final Pattern SPACED_LABEL = Pattern.compile("^\\p{IsHan}{1,2}[:\uFF1A]");

    private LineBuilder() {}

    /** Lines from top to bottom. The words' order does not matter. */
    static List<Row> rows(List<PlacedWord> words) {
        List<PlacedWord> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingDouble(
                        (PlacedWord word) -> word.word().box().centerY())
                .thenComparing(BY_LEFT));
        List<List<PlacedWord>> lines = new ArrayList<>();
        for (PlacedWord word : sorted) {
            List<PlacedWord> line = lineOf(word, lines);
            if (line == null) {
                lines.add(new ArrayList<>(List.of(word)));
            } else {
                line.add(word);
            }
        }
        List<Row> rows = new ArrayList<>();
        double least = leastHeight(words);
        for (List<PlacedWord> line : lines) {
            line.sort(BY_LEFT);
            addRow(line, least, rows);
        }
        return rows;
    }

    /** The line among the last few whose words overlap this one best; a tall neighbour does not pull in the next line. */
    private static List<PlacedWord> lineOf(PlacedWord word, List<List<PlacedWord>> lines) {
        Box box = word.word().box();
        List<PlacedWord> best = null;
        double most = 0.5;
        for (int i = lines.size() - 1; i >= 0 && i >= lines.size() - 4; i--) {
            double share = share(box, lines.get(i));
            if (share > most) {
                most = share;
                best = lines.get(i);
            }
        }
        return best;
    }

    private static double share(Box box, List<PlacedWord> line) {
        Box nearest = null;
        double distance = Double.MAX_VALUE;
        for (PlacedWord other : line) {
            Box candidate = other.word().box();
            double gap = Math.max(candidate.x0() - box.x1(), box.x0() - candidate.x1());
            if (gap < distance) {
                distance = gap;
                nearest = candidate;
            }
        }
        double least = Math.max(0.1, Math.min(box.height(), nearest.height()));
        return box.verticalOverlap(nearest) / least;
    }

    /** 0 for a text layer, whose boxes are those of the type. */
    private static double leastHeight(List<PlacedWord> words) {
        double[] heights = words.stream()
                .filter(word -> word.word().source() == WordSource.OCR)
                .mapToDouble(word -> word.word().box().height())
                .sorted()
                .toArray();
        return heights.length == 0 ? 0 : LEAST_HEIGHT * heights[heights.length / 2];
    }

    private static void addRow(List<PlacedWord> line, double least, List<Row> rows) {
        List<TextRun> runs = new ArrayList<>();
        RunBuilder current = new RunBuilder();
        PlacedWord previous = null;
        for (PlacedWord word : line) {
            if (previous != null && startsCell(previous.word(), word.word(), least)) {
                addIfText(current, runs);
                current = new RunBuilder();
                previous = null;
            }
            current.add(word, previous != null && isSpaced(previous.word(), word.word()));
            previous = word;
        }
        addIfText(current, runs);
        if (runs.isEmpty()) {
            return;
        }
        int index = rows.size();
        RunBuilder whole = new RunBuilder();
        List<Cell> cells = new ArrayList<>();
        for (TextRun run : runs) {
            cells.add(new Cell(index, cells.size(), run));
            whole.addRun(run, true);
        }
        rows.add(new Row(index, cells, whole.build()));
    }

    private static void addIfText(RunBuilder builder, List<TextRun> runs) {
        if (!builder.isEmpty()) {
            runs.add(builder.build());
        }
    }

    private static boolean startsCell(Word left, Word right, double least) {
        double tall = Math.max(left.box().height(), right.box().height());
        double low = Math.min(left.box().height(), right.box().height());
        // A large title beside small print: the small print's gaps part cells, but a low glyph such as a dash does not.
        double height = Math.max(least, Math.max(low, 0.6 * tall));
        double gap = right.box().x0() - left.box().x1();
        if (least > 0
                && LETTERS.matcher(left.text()).matches()
                && LETTERS.matcher(right.text()).matches()) {
            height = Math.max(height, least * TYPE_SIZE);
        }
        boolean spacedGlyphs = isSingleHan(left)
                && (isSingleHan(right) || SPACED_LABEL.matcher(right.text()).find());
        return gap > height * (spacedGlyphs ? SPACED_GLYPH_GAP : CELL_GAP);
    }

    private static boolean isSingleHan(Word word) {
        return word.text().length() == 1 && Glyphs.isHan(word.text().charAt(0));
    }

    private static boolean isSpaced(Word left, Word right) {
        boolean han = Glyphs.isHan(left.text().codePointBefore(left.text().length()))
                || Glyphs.isHan(right.text().codePointAt(0));
        double gap = right.box().x0() - left.box().x1();
        return !han && gap > TOUCH * Math.min(left.box().height(), right.box().height());
    }
}
