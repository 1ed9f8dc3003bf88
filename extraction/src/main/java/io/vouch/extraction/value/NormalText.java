package io.vouch.extraction.value;

import java.text.Normalizer;
import java.util.Locale;

/** The forms in which text is compared: compatibility forms unified (NFKC: full width, ligatures), white space settled. */
public final class NormalText {

    private NormalText() {}

    /** NFKC, invisible characters dropped, every run of white space one blank, ends trimmed. */
    public static String fold(String text) {
        String unified = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(unified.length());
        boolean gap = false;
        for (int i = 0; i < unified.length(); i++) {
            char c = unified.charAt(i);
            if (isBlank(c)) {
                gap = true;
            } else if (!isInvisible(c)) {
                if (gap && out.length() > 0) {
                    out.append(' ');
                }
                gap = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    /** As {@link #fold}, with no white space at all. */
    public static String compact(String text) {
        String folded = fold(text);
        return folded.indexOf(' ') < 0 ? folded : folded.replace(" ", "");
    }

    /** As {@link #compact}, in lower case by the root locale: the form whose digest says "same text". */
    public static String digestible(String text) {
        return compact(text).toLowerCase(Locale.ROOT);
    }

    /** Latin letters without their marks ({@code ü} to {@code u}); other scripts unchanged. */
    static String withoutMarks(String text) {
        String split = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(split.length());
        split.codePoints().filter(c -> !(c >= 0x0300 && c <= 0x036F)).forEach(out::appendCodePoint);
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
    }
}
