package io.vouch.extraction.layout;

import io.vouch.ingest.page.WordSource;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts words together to a {@link TextRun}, with blanks where a reader would see them. */
final class RunBuilder {

    private static final Pattern OPENING = Pattern.compile("《(?=\\p{IsHan}{1,8}\\))");
    private static final Pattern CLOSING = Pattern.compile("(?<=\\(\\p{IsHan}{1,8})》");

    /** 沐川 杭州》物流股份有限公司: no title ends within a company's name. */
    private static final Pattern IN_NAME =
            Pattern.compile("(?<=\\p{IsHan}{2}[ (]?\\p{IsHan}{2,4})》(?=\\p{IsHan}{2,20}公司)");

    private final StringBuilder text = new StringBuilder();
    private final List<PlacedWord> words = new ArrayList<>();
    private final List<int[]> places = new ArrayList<>();

    /** Adds a word; {@code spaced} puts a blank before it unless the run is empty. */
    RunBuilder add(PlacedWord word, boolean spaced) {
        if (spaced && !text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
            places.add(new int[] {-1, 0});
        }
        int index = words.size();
        words.add(word);
        String raw = word.word().text();
        for (int i = 0; i < raw.length(); ) {
            int units = Character.charCount(raw.codePointAt(i));
            append(Glyphs.fold(Normalizer.normalize(raw.substring(i, i + units), Normalizer.Form.NFKC)), index, i);
            i += units;
        }
        return this;
    }

    /** Adds all words of a run that was built before, keeping its blanks. */
    RunBuilder addRun(TextRun run, boolean spaced) {
        int last = -1;
        boolean blank = spaced;
        for (int i = 0; i < run.text().length(); i++) {
            int word = run.wordIndex(i);
            if (word < 0) {
                blank = true;
            } else if (word != last) {
                add(run.words().get(word), blank);
                last = word;
                blank = false;
            }
        }
        return this;
    }

    private void append(String normalised, int word, int offset) {
        for (int i = 0; i < normalised.length(); i++) {
            char unit = normalised.charAt(i);
            if (Character.isWhitespace(unit) || Character.isISOControl(unit)) {
                continue;
            }
            text.append(unit);
            places.add(new int[] {word, offset});
        }
    }

    /** 沐川《合肥)新材料: round brackets that OCR took for those of a title. As long as before. */
    private String mended(String read) {
        boolean scanned = !words.isEmpty() && words.get(0).word().source() == WordSource.OCR;
        if (!scanned || (read.indexOf('《') < 0 && read.indexOf('》') < 0)) {
            return read;
        }
        String round = CLOSING.matcher(OPENING.matcher(read).replaceAll("(")).replaceAll(")");
        return IN_NAME.matcher(round).replaceAll(")");
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    TextRun build() {
        int[] wordOf = new int[places.size()];
        int[] offsetOf = new int[places.size()];
        for (int i = 0; i < wordOf.length; i++) {
            wordOf[i] = places.get(i)[0];
            offsetOf[i] = places.get(i)[1];
        }
        return new TextRun(mended(text.toString()), words, wordOf, offsetOf);
    }
}
