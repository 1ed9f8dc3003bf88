package io.vouch.ingest.text;

import java.util.ArrayList;
import java.util.List;

/** Widths of characters on virtual pages, and the breaking of text into lines of a width. */
final class Glyphs {

    static final double NARROW = 5;
    static final double WIDE = 10;
    private static final double TAB = 40;
    /** From Hangul Jamo on, most characters are as wide as high (Unicode Standard Annex 11, East Asian Width). */
    private static final char FIRST_WIDE = '\u1100';

    private Glyphs() {}

    static double width(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += width(text.charAt(i));
        }
        return width;
    }

    static double width(char c) {
        boolean wide = c >= FIRST_WIDE && !(c >= '\u2000' && c <= '\u206f') && !Character.isLowSurrogate(c);
        return wide ? WIDE : NARROW;
    }

    /** A word or a part of one, {@code x} points right of the line's start. */
    record Piece(String text, double x) {}

    /**
     * The words of a text without line breaks, on as many lines as it takes; one empty line for blank text. White space keeps
     * its width, so that what is aligned by spaces stays aligned: a space 5 points, an ideographic one 10, a tab up to the
     * next multiple of 40.
     */
    static List<List<Piece>> lines(String text, double room) {
        List<List<Piece>> lines = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        double x = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isSpace(c)) {
                x = c == '\t' ? (Math.floor(x / TAB) + 1) * TAB : x + width(c);
                at++;
                continue;
            }
            int end = wordEnd(text, at);
            double width = width(text.substring(at, end));
            if (x > 0 && x + width > room) {
                lines.add(line);
                line = new ArrayList<>();
                x = 0;
            }
            String part = text.substring(at, at + fitting(text.substring(at, end), room));
            line.add(new Piece(part, x));
            x += width(part);
            at += part.length();
        }
        lines.add(line);
        return lines;
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff';
    }

    /** How many UTF-16 units fit, at least one character; a surrogate pair is never torn. */
    private static int fitting(String text, double room) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += width(text.charAt(i));
            if (width > room && i > 0) {
                int end = Character.isLowSurrogate(text.charAt(i)) ? i - 1 : i;
                return end > 0 ? end : Math.min(text.length(), 2);
            }
        }
        return text.length();
    }
}
