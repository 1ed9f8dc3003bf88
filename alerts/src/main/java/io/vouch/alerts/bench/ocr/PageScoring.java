package io.vouch.alerts.bench.ocr;

import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Word;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scores the words that were read from a page against those that are printed on it, by their places, so that no reading order
 * is preferred: each symbol that was read belongs to the printed piece in whose box its centre lies.
 *
 * <p>Compatibility forms (full width and half width), case and white space do not count as differences.
 */
public final class PageScoring {

    /** Such as {@code 1,234.56}, {@code 2026-购销-0285} without its Han part, {@code 91510114MAG632468Q}. */
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z][0-9A-Z.,/-]*[0-9A-Z]");

    private static final int LEAST_DIGITS = 3;
    /** Share of a box's height by which a symbol's centre may lie above or below it. */
    private static final double MARGIN = 0.15;

    private record Symbol(String text, double x, double y) {}

    private PageScoring() {}

    /**
     * @param printed pieces of one line each, such as words or whole lines; boxes in the same points as those of {@code read}
     * @param read in any order
     */
    public static PageScore score(List<Word> printed, List<Word> read) {
        return score(printed, read, read);
    }

    /**
     * The same where the places of whole words are less exact than those of their parts.
     *
     * @param pieces what was read, in parts with exact places
     * @param read the same in whole words, whose places do not matter
     */
    public static PageScore score(List<Word> printed, List<Word> pieces, List<Word> read) {
        int[] words = words(printed, read);
        return places(PrintedLines.joined(printed), pieces, words[0], words[1]);
    }

    private static PageScore places(List<Word> printed, List<Word> read, int words, int wordsRead) {
        List<List<Symbol>> byPiece = new ArrayList<>();
        printed.forEach(piece -> byPiece.add(new ArrayList<>()));
        int errors = 0;
        for (Word word : read) {
            for (Symbol symbol : symbols(word)) {
                int at = pieceAt(printed, symbol);
                if (at < 0) {
                    errors += folded(symbol.text()).length();
                } else {
                    byPiece.get(at).add(symbol);
                }
            }
        }
        int characters = 0;
        int numbers = 0;
        int numbersRead = 0;
        for (int i = 0; i < printed.size(); i++) {
            String wanted = folded(printed.get(i).text());
            String got = text(byPiece.get(i));
            characters += wanted.codePointCount(0, wanted.length());
            errors += EditDistance.between(wanted, got);
            for (String number : numbers(printed.get(i).text())) {
                numbers++;
                numbersRead += got.contains(number) ? 1 : 0;
            }
        }
        return new PageScore(characters, errors, words, wordsRead, numbers, numbersRead);
    }

    private static List<Symbol> symbols(Word word) {
        List<Symbol> symbols = new ArrayList<>();
        int length;
        for (int i = 0; i < word.text().length(); i += length) {
            length = Character.charCount(word.text().codePointAt(i));
            Box box = word.slice(i, i + length);
            symbols.add(new Symbol(word.text().substring(i, i + length), box.centerX(), box.centerY()));
        }
        return symbols;
    }

    /** Index of the piece in which, or nearest to whose middle line, the symbol stands; -1 if none. */
    private static int pieceAt(List<Word> printed, Symbol symbol) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < printed.size(); i++) {
            Box box = printed.get(i).box();
            double margin = MARGIN * box.height();
            boolean inside = symbol.x() >= box.x0() - margin
                    && symbol.x() <= box.x1() + margin
                    && symbol.y() >= box.y0() - margin
                    && symbol.y() <= box.y1() + margin;
            double beside = Math.max(0, Math.max(box.x0() - symbol.x(), symbol.x() - box.x1()));
            double away = Math.abs(symbol.y() - box.centerY()) + beside;
            if (inside && away < least) {
                best = i;
                least = away;
            }
        }
        return best;
    }

    private static String text(List<Symbol> symbols) {
        StringBuilder text = new StringBuilder();
        symbols.stream().sorted(Comparator.comparingDouble(Symbol::x)).forEach(s -> text.append(s.text()));
        return folded(text.toString());
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\s+", "");
    }

    private static List<String> numbers(String text) {
        List<String> numbers = new ArrayList<>();
        for (String word : text.strip().split("\\s+")) {
            Matcher matcher = NUMBER.matcher(folded(word));
            while (matcher.find()) {
                if (matcher.group().chars().filter(c -> c >= '0' && c <= '9').count() >= LEAST_DIGITS) {
                    numbers.add(matcher.group());
                }
            }
        }
        return numbers;
    }

    /** Printed words, and how many of them were read, each reading counted once. */
    private static int[] words(List<Word> printed, List<Word> read) {
        Map<String, Integer> left = new HashMap<>();
        read.forEach(word -> left.merge(folded(word.text()), 1, Integer::sum));
        int wanted = 0;
        int found = 0;
        for (Word piece : printed) {
            for (String word : piece.text().strip().split("\\s+")) {
                wanted++;
                if (left.getOrDefault(folded(word), 0) > 0) {
                    left.merge(folded(word), -1, Integer::sum);
                    found++;
                }
            }
        }
        return new int[] {wanted, found};
    }
}
