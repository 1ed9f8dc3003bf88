package io.vouch.ingest.glyph;

import java.text.Normalizer;

/** Cleans what a file says that a glyph stands for. */
public final class Letters {

    private static final int SOFT_HYPHEN = 0xAD;

    private Letters() {}

    /**
     * Ligatures and presentation forms spelled out, all kinds of white space as one space, controls, private-use characters and
     * unpaired surrogates dropped; empty if nothing is left.
     */
    public static String cleaned(String text) {
        if (text.length() == 1) {
            char c = text.charAt(0);
            if (c > ' ' && c < 0x7F || c >= 0x4E00 && c <= 0x9FFF) {
                return text;
            }
        }
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            append(clean, c);
        }
        if (clean.isEmpty()) {
            return "";
        }
        String spelled = clean.toString();
        return spelled.isBlank() ? " " : spelled.replace(" ", "");
    }

    private static void append(StringBuilder clean, int c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            clean.append(' ');
            return;
        }
        if (c == SOFT_HYPHEN) {
            // Many fonts map their drawn hyphen to it.
            clean.append('-');
            return;
        }
        int type = Character.getType(c);
        boolean unreadable = type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || c == 0xFFFD;
        if (unreadable) {
            return;
        }
        if (c >= 0xFB00 && c <= 0xFDFF || c >= 0xFE70 && c <= 0xFEFE) {
            clean.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
        } else {
            clean.appendCodePoint(c);
        }
    }

    /** True if the text is of a script that is written from right to left. */
    static boolean isRightToLeft(String text) {
        for (int i = 0; i < text.length(); i++) {
            byte direction = Character.getDirectionality(text.charAt(i));
            if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                return true;
            }
        }
        return false;
    }
}
