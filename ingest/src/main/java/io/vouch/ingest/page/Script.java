package io.vouch.ingest.page;

import java.util.List;

/** The script that dominates a page's words, as the language code of {@link Page#language()}. */
public final class Script {

    /** One Han character carries about as much as this many Latin letters. */
    private static final int LATIN_LETTERS_PER_HAN = 2;

    private Script() {}

    /**
     * {@code zh} if Han characters dominate, {@code en} if Latin letters do, {@code und} if there is neither or another
     * script (kana, Hangul, Cyrillic, Arabic...) is stronger than both.
     */
    public static String languageOf(List<Word> words) {
        int han = 0;
        int latin = 0;
        int other = 0;
        for (Word word : words) {
            String text = word.text();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (isHan(c)) {
                    han++;
                } else if (isLatin(c)) {
                    latin++;
                } else if (Character.isLetter(c)) {
                    other++;
                }
            }
        }
        if (han == 0 && latin == 0 || other > Math.max(han, latin)) {
            return "und";
        }
        return han * LATIN_LETTERS_PER_HAN >= latin ? "zh" : "en";
    }

    /** True for the ideographs of the basic plane (unified, extension A, compatibility) and for the surrogates of the others. */
    public static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF
                || c >= 0x3400 && c <= 0x4DBF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xD840 && c <= 0xD8BF;
    }

    /** True for characters that are set without spaces in full-width cells: ideographs, their punctuation, full-width forms. */
    public static boolean isWide(char c) {
        return isHan(c) || c >= 0x3000 && c <= 0x30FF || c >= 0xFF00 && c <= 0xFF60;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7;
    }
}
