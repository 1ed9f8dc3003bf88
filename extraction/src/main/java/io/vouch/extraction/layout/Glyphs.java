package io.vouch.extraction.layout;

/** What the layout needs to know about single characters. */
public final class Glyphs {

    private Glyphs() {}

    /** True for Chinese characters and Chinese punctuation: scripts that are written without blanks. */
    public static boolean isHan(int point) {
        return (point >= 0x2E80 && point <= 0x9FFF) || (point >= 0xF900 && point <= 0xFAFF) || point >= 0x20000;
    }

    /** Colons and dashes that NFKC keeps apart although they mean the same on paper. */
    static String fold(String text) {
        return switch (text) {
            case "\u2236", "\uFE55" -> ":";
            case "\u2010", "\u2011", "\u2012", "\u2013", "\u2212" -> "-";
            case "\u2018", "\u2019" -> "'";
            case "\u201C", "\u201D" -> "\"";
            case "\uFFE5" -> "\u00A5";
            case "\u3008", "\u27E8" -> "(";
            case "\u3009", "\u27E9" -> ")";
            default -> text;
        };
    }

    /** Share of Chinese characters among the letters and digits of a text, 0..1. */
    public static double hanShare(String text) {
        int han = 0;
        int all = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isLetterOrDigit(unit)) {
                all++;
                han += isHan(unit) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) han / all;
    }
}
