package io.vouch.extraction.layout;

import io.vouch.extraction.ReadingSource;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import java.util.ArrayList;
import java.util.List;

/** Pages to layouts. Stateless. Reads at most {@value #MAX_WORDS} words of a page: no honest paper has more. */
public final class LayoutBuilder {

    static final int MAX_WORDS = 20_000;
    /** Fewer characters than this in a page's text objects are a stamp or page number, not a text layer. */
    private static final int LEAST_TEXT = 20;

    private LayoutBuilder() {}

    /** What to read first: of each page its text objects, or its OCR words if it has no text layer to speak of. */
    public static DocumentLayout preferred(IngestedDocument document) {
        List<PageLayout> pages = new ArrayList<>();
        for (Page page : document.pages()) {
            addPage(page, preferredSource(page), pages);
        }
        return new DocumentLayout(pages);
    }

    /** The second reading: OCR words of pages that also have a text layer. Empty for most documents. */
    public static DocumentLayout secondary(IngestedDocument document) {
        List<PageLayout> pages = new ArrayList<>();
        for (Page page : document.pages()) {
            if (preferredSource(page) == WordSource.TEXT) {
                addPage(page, WordSource.OCR, pages);
            }
        }
        return new DocumentLayout(pages);
    }

    private static WordSource preferredSource(Page page) {
        int characters = page.words().stream()
                .filter(word -> word.source() == WordSource.TEXT)
                .mapToInt(word -> word.text().length())
                .sum();
        boolean hasOcr = page.words().stream().anyMatch(word -> word.source() == WordSource.OCR);
        return characters >= LEAST_TEXT || !hasOcr ? WordSource.TEXT : WordSource.OCR;
    }

    private static void addPage(Page page, WordSource source, List<PageLayout> pages) {
        List<PlacedWord> words = new ArrayList<>(page.words().stream()
                .filter(word -> word.source() == source)
                .limit(MAX_WORDS)
                .map(word -> new PlacedWord(page.number(), word))
                .toList());
        if (words.isEmpty()) {
            return;
        }
        double height = medianHeight(words);
        List<VerticalLabel> verticals = Verticals.takeFrom(words);
        List<Row> lines = LineBuilder.rows(words);
        List<Row> rows = Paragraphs.join(lines, page.width(), height);
        ReadingSource from = source == WordSource.OCR ? ReadingSource.OCR : ReadingSource.TEXT;
        pages.add(new PageLayout(
                page.number(), page.width(), page.height(), height, from, rows, passages(lines, height), verticals));
    }

    private static double medianHeight(List<PlacedWord> words) {
        double[] heights = words.stream()
                .map(PlacedWord::word)
                .map(Word::box)
                .mapToDouble(Box::height)
                .sorted()
                .toArray();
        return Math.max(1, heights[heights.length / 2]);
    }

    /** Neighbouring lines are one passage until a wide vertical gap or a line of table cells. */
    private static List<TextRun> passages(List<Row> rows, double height) {
        List<TextRun> passages = new ArrayList<>();
        RunBuilder current = new RunBuilder();
        Row previous = null;
        for (Row row : rows) {
            boolean parts = previous != null
                    && (row.box().y0() - previous.box().y1() > 1.6 * height
                            || row.cells().size() > 2
                            || previous.cells().size() > 2);
            if (parts && !current.isEmpty()) {
                passages.add(current.build());
                current = new RunBuilder();
            }
            current.addRun(row.run(), previous != null && !RunJoiner.joinsWithoutBlank(previous.text(), row.text()));
            previous = row;
        }
        if (!current.isEmpty()) {
            passages.add(current.build());
        }
        return passages;
    }
}
