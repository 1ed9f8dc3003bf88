package io.vouch.extraction.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts running text into sentences. */
final class Sentences {

    /** A clause longer than this is cut: contracts have sentences of a page. */
    static final int LONGEST = 1_500;

    /** A full stop (not of "No." or "Ltd." or a number), or its Chinese form. */
    private static final Pattern END = Pattern.compile(
            "[。!?！？]|(?<!\\b(?:No|Nos|Inc|Ltd|Corp|Co|Art|Sec|Mr|Ms|Dr|vs|U\\.S|[A-Z]))(?<!\\d)[.](?=\\s+[A-Z(\"'\\d]|$)|(?<=\\d)\\.(?=\\s+[A-Z][a-z])|;(?=[\\p{IsHan}])");

    private Sentences() {}

    /** Begin and end of each sentence. */
    static List<int[]> of(String text) {
        List<int[]> sentences = new ArrayList<>();
        Matcher matcher = END.matcher(text);
        int from = 0;
        while (matcher.find()) {
            add(text, from, matcher.end(), sentences);
            from = matcher.end();
        }
        add(text, from, text.length(), sentences);
        return sentences;
    }

    private static void add(String text, int from, int to, List<int[]> sentences) {
        int start = from;
        while (start < to && text.charAt(start) == ' ') {
            start++;
        }
        for (int piece = start; piece < to; piece += LONGEST) {
            sentences.add(new int[] {piece, Math.min(to, piece + LONGEST)});
        }
    }
}
