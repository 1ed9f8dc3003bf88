package io.vouch.alerts.cli;

import java.util.ArrayList;
import java.util.List;

/** Text measured in terminal columns: Chinese characters take two. */
final class TextWidth {

    private TextWidth() {}

    /** The text with nothing in it that could steer a terminal: names and values come from strangers. */
    static String printable(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(code -> plain.appendCodePoint(steers(code) ? ' ' : code));
        return plain.toString();
    }

    private static boolean steers(int code) {
        int type = Character.getType(code);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    private static int of(int code) {
        int type = Character.getType(code);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(code) ? 2 : 1;
    }

    /** East Asian wide and full-width characters (Unicode Standard Annex 11), in the blocks that papers use. */
    private static boolean isWide(int code) {
        return code >= 0x1100 && code <= 0x115F
                || code >= 0x2E80 && code <= 0xA4CF
                || code >= 0xAC00 && code <= 0xD7A3
                || code >= 0xF900 && code <= 0xFAFF
                || code >= 0xFE30 && code <= 0xFE6F
                || code >= 0xFF00 && code <= 0xFF60
                || code >= 0xFFE0 && code <= 0xFFE6
                || code >= 0x1F300 && code <= 0x1FAFF
                || code >= 0x20000 && code <= 0x3FFFD;
    }

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /** Breaks into lines of at most {@code width} columns: at spaces and the joints of paths where there are some, else anywhere. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words(text)) {
            if (of(line.toString()) + of(word.stripTrailing()) > width && line.length() > 0) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(word);
            breakLong(line, width, lines);
        }
        if (line.length() > 0 || lines.isEmpty()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** Words with the space behind them; paths break at their joints, and Chinese breaks anywhere. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(code -> {
            if (isWide(code) && word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
            word.appendCodePoint(code);
            if (code == ' ' || code == '/' || code == '_' || code == '-' || isWide(code)) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        words.add(word.toString());
        return words;
    }

    private static void breakLong(StringBuilder line, int width, List<String> lines) {
        while (of(line.toString().stripTrailing()) > width) {
            int cut = 0;
            int used = 0;
            while (used + of(line.codePointAt(cut)) <= width || cut == 0) {
                used += of(line.codePointAt(cut));
                cut += Character.charCount(line.codePointAt(cut));
            }
            lines.add(line.substring(0, cut));
            line.delete(0, cut);
        }
    }
}
