package io.vouch.extraction.layout;

import io.vouch.extraction.ReadingSource;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.WordSource;
import java.util.List;

/**
 * A stretch of normalised text (NFKC, single blanks) whose every substring has a place on the page: a cell, a line or a
 * passage of several lines. Offsets are UTF-16 units of {@link #text()}.
 */
public final class TextRun {

    private final String text;
    private final List<PlacedWord> words;
    private final int[] wordOf;
    private final int[] offsetOf;
    /** Found when it is first asked for; finding it twice does no harm. */
    private Box whole;

    /**
     * @param wordOf for each unit of {@code text} the index of its word, or -1 for a blank between words
     * @param offsetOf for each unit of {@code text} its offset inside that word
     */
    TextRun(String text, List<PlacedWord> words, int[] wordOf, int[] offsetOf) {
        this.text = text;
        this.words = List.copyOf(words);
        this.wordOf = wordOf;
        this.offsetOf = offsetOf;
    }

    public String text() {
        return text;
    }

    public List<PlacedWord> words() {
        return words;
    }

    public int page() {
        return words.get(0).page();
    }

    public Box box() {
        Box box = whole;
        if (box == null) {
            box = box(0, text.length());
            whole = box;
        }
        return box;
    }

    public ReadingSource source() {
        return words.get(0).word().source() == WordSource.OCR ? ReadingSource.OCR : ReadingSource.TEXT;
    }

    /** Number of the page on which the first visible character of a substring stands. */
    public int page(int from, int to) {
        for (int i = from; i < to; i++) {
            if (wordOf[i] >= 0) {
                return words.get(wordOf[i]).page();
            }
        }
        return page();
    }

    /** The box around a substring: the part that stands on the page of its first character. */
    public Box box(int from, int to) {
        int page = page(from, to);
        Box box = Box.NONE;
        int i = from;
        while (i < to) {
            int end = endOfPiece(i, to);
            if (wordOf[i] >= 0 && words.get(wordOf[i]).page() == page) {
                int last = Math.max(offsetOf[i], offsetOf[end - 1]);
                box = box.union(words.get(wordOf[i]).word().slice(offsetOf[i], last + 1));
            }
            i = end;
        }
        return box;
    }

    /** The lowest confidence among the words that a substring touches; 1 if it touches none. */
    public double confidence(int from, int to) {
        double lowest = 1;
        for (int i = from; i < to; i++) {
            if (wordOf[i] >= 0) {
                lowest = Math.min(lowest, words.get(wordOf[i]).word().confidence());
            }
        }
        return lowest;
    }

    /** Index of the word that a character belongs to, or -1 for a blank. */
    public int wordIndex(int offset) {
        return wordOf[offset];
    }

    private int endOfPiece(int from, int to) {
        int end = from + 1;
        while (end < to && wordOf[end] == wordOf[from]) {
            end++;
        }
        return end;
    }

    @Override
    public String toString() {
        return "TextRun[" + text.length() + " characters]";
    }
}
