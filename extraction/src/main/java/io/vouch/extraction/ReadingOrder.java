package io.vouch.extraction;

import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The words of one page from one source as lines, top to bottom, each from left to right. */
final class ReadingOrder {

    private ReadingOrder() {}

    /** Lines of words; words whose heights overlap by half share a line. */
    static List<List<Word>> lines(Page page, WordSource source) {
        List<Word> words = page.words().stream()
                .filter(word -> word.source() == source)
                .sorted(Comparator.comparingDouble((Word word) -> word.box().centerY())
                        .thenComparingDouble(word -> word.box().x0())
                        .thenComparing(Word::text))
                .toList();
        List<List<Word>> lines = new ArrayList<>();
        List<Word> line = new ArrayList<>();
        for (Word word : words) {
            if (!line.isEmpty() && !sharesLine(line.get(0), word)) {
                lines.add(line);
                line = new ArrayList<>();
            }
            line.add(word);
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        lines.forEach(one -> one.sort(
                Comparator.comparingDouble((Word word) -> word.box().x0()).thenComparing(Word::text)));
        return lines;
    }

    private static boolean sharesLine(Word first, Word word) {
        double smaller = Math.min(first.box().height(), word.box().height());
        return first.box().verticalOverlap(word.box()) >= smaller / 2;
    }
}
