package io.vouch.extraction;

import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Outcome;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Pages written by hand for tests: words at places, handed over in reverse order. */
public final class Paper {

    private static final double HEIGHT = 10;

    private final List<List<Word>> pages = new ArrayList<>();
    private List<Word> words = new ArrayList<>();
    private final WordSource source;

    public Paper() {
        this(WordSource.TEXT);
    }

    private Paper(WordSource source) {
        this.source = source;
    }

    /** A page whose words were read by OCR. */
    public static Paper scanned() {
        return new Paper(WordSource.OCR);
    }

    /** Puts text on the page; blanks part words. Latin glyphs are half as wide as Chinese ones. */
    public Paper at(double x, double y, String text) {
        double left = x;
        for (String part : text.split(" ")) {
            double width = part.codePoints()
                    .mapToDouble(c -> c > 0x2E80 ? HEIGHT : HEIGHT / 2)
                    .sum();
            if (!part.isEmpty()) {
                Box box = new Box(left, y, left + width, y + HEIGHT);
                words.add(new Word(part, box, List.of(), 1, source));
            }
            left += width + 3;
        }
        return this;
    }

    /** What follows stands on a new page. */
    public Paper turn() {
        pages.add(words);
        words = new ArrayList<>();
        return this;
    }

    public IngestedDocument document() {
        turn();
        List<Page> written = new ArrayList<>();
        for (List<Word> page : pages) {
            List<Word> shuffled = new ArrayList<>(page);
            Collections.reverse(shuffled);
            written.add(new Page(written.size() + 1, 595, 842, shuffled, false, "und", ""));
        }
        return new IngestedDocument(
                "id",
                "local",
                "deal",
                "paper.pdf",
                "",
                0,
                0,
                "application/pdf",
                Outcome.ACCEPTED,
                ReasonCode.NONE,
                "",
                written,
                List.of(),
                List.of());
    }
}
