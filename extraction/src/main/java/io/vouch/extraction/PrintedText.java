package io.vouch.extraction;

import io.vouch.extraction.value.NormalText;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One page's letters and digits in reading order, folded for search (NFKC, capitals, no marks, no punctuation, no blanks), each
 * knowing the word and character that it came from.
 */
final class PrintedText {

    private static final int MAX_CHARS = 200_000;

    private final Page page;
    private final WordSource source;
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder folded = new StringBuilder();
    private int[] wordOf = new int[1024];
    private int[] charOf = new int[1024];

    PrintedText(Page page, WordSource source) {
        this.page = page;
        this.source = source;
        for (List<Word> line : ReadingOrder.lines(page, source)) {
            for (Word word : line) {
                add(word);
            }
        }
    }

    private void add(Word word) {
        words.add(word);
        for (int i = 0; i < word.text().length() && folded.length() < MAX_CHARS; i++) {
            String unit = fold(word.text().charAt(i));
            for (int k = 0; k < unit.length(); k++) {
                append(unit.charAt(k), words.size() - 1, i);
            }
        }
    }

    private void append(char c, int word, int index) {
        int at = folded.length();
        if (at == wordOf.length) {
            wordOf = Arrays.copyOf(wordOf, at * 2);
            charOf = Arrays.copyOf(charOf, at * 2);
        }
        wordOf[at] = word;
        charOf[at] = index;
        folded.append(c);
    }

    /** The search form of a value. */
    static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(fold(text.charAt(i)));
        }
        return out.toString();
    }

    private static String fold(char c) {
        if (c < 128) {
            return Character.isLetterOrDigit(c) ? String.valueOf(Character.toUpperCase(c)) : "";
        }
        if (c >= 0x4E00 && c <= 0x9FFF) {
            return String.valueOf(c);
        }
        if (Character.isSurrogate(c)) {
            return "";
        }
        StringBuilder kept = new StringBuilder();
        NormalText.compact(java.text.Normalizer.normalize(String.valueOf(c), java.text.Normalizer.Form.NFKD))
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(unit -> kept.append((char) unit));
        return kept.toString().toUpperCase(Locale.ROOT);
    }

    Page page() {
        return page;
    }

    WordSource source() {
        return source;
    }

    List<Word> words() {
        return words;
    }

    int indexOf(String key, int from) {
        return folded.indexOf(key, from);
    }

    /**
     * True if nothing that belongs to the same token stands directly before and after the match.
     *
     * @param strict also a hyphen, point or slash joins tokens: for short values, which are parts of longer ones too easily
     */
    boolean standsAlone(int from, int to, boolean strict) {
        Word first = words.get(wordOf[from]);
        Word last = words.get(wordOf[to - 1]);
        int before = charOf[from] - 1;
        int after = charOf[to - 1] + 1;
        boolean open = before < 0
                || separates(first.text().charAt(before), first.text().charAt(before + 1), strict);
        return open
                && (after >= last.text().length()
                        || separates(last.text().charAt(after), last.text().charAt(after - 1), strict));
    }

    private static boolean separates(char neighbour, char own, boolean strict) {
        if (Character.isLetterOrDigit(neighbour)) {
            return isHan(neighbour) || isHan(own);
        }
        return !strict || "-/._".indexOf(neighbour) < 0;
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /** The printed text of a match, words parted by blanks. */
    String raw(int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int word = wordOf[from]; word <= wordOf[to - 1]; word++) {
            String text = words.get(word).text();
            int start = word == wordOf[from] ? charOf[from] : 0;
            int end = word == wordOf[to - 1] ? charOf[to - 1] + 1 : text.length();
            out.append(out.isEmpty() ? "" : " ").append(text, start, end);
        }
        return out.toString();
    }

    /** The box around a match. */
    Box box(int from, int to) {
        Box box = Box.NONE;
        for (int word = wordOf[from]; word <= wordOf[to - 1]; word++) {
            Word one = words.get(word);
            int start = word == wordOf[from] ? charOf[from] : 0;
            int end = word == wordOf[to - 1] ? charOf[to - 1] + 1 : one.text().length();
            box = box.union(one.slice(start, end));
        }
        return box;
    }

    /** The lowest confidence of the words of a match. */
    double confidence(int from, int to) {
        double lowest = 1;
        for (int word = wordOf[from]; word <= wordOf[to - 1]; word++) {
            lowest = Math.min(lowest, words.get(word).confidence());
        }
        return lowest;
    }
}
