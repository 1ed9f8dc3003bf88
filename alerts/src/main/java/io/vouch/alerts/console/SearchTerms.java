package io.vouch.alerts.console;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a search as they may stand on a paper: without fields, operators and signs. What is excluded is left out. */
final class SearchTerms {

    private static final int MOST = 20;
    /** {@code -x}, {@code NOT x}: what must not stand there. */
    private static final Pattern EXCLUDED = Pattern.compile("(?:^|\\s)(?:NOT\\s+|[-!])(?:\\w+:)?(?:\"[^\"]*\"|\\S+)");
    /** {@code [1 TO 9]}, {@code field:{a TO b}}: a range is no word. */
    private static final Pattern RANGE = Pattern.compile("(?:\\w+:)?[\\[{][^\\]}]*[\\]}]");
    /** {@code "a phrase"}, {@code field:"a phrase"} or {@code word}. */
    private static final Pattern TERM = Pattern.compile("(?:\\w+:)?(?:\"([^\"]+)\"|([^\\s\"()]+))");
    /** {@code ~2}, {@code ^4}, {@code *} and whatever follows. */
    private static final Pattern TAIL = Pattern.compile("[~^*?].*$");
    /** {@code 578,699.07}: people group digits, papers' values are kept without. */
    private static final Pattern GROUPED = Pattern.compile("(?<![\\d,])\\d{1,3}(?:,\\d{3})+(?![\\d,])");

    private SearchTerms() {}

    /** In lower case, the longest first. */
    static List<String> of(String query) {
        String words = RANGE.matcher(EXCLUDED.matcher(query).replaceAll(" ")).replaceAll(" ");
        Set<String> terms = new LinkedHashSet<>();
        Matcher matcher = TERM.matcher(words);
        while (matcher.find() && terms.size() < MOST) {
            String term = matcher.group(1) != null ? matcher.group(1) : word(matcher.group(2));
            if (matcher.group(1) != null && words.startsWith("~", matcher.end())) {
                Collections.addAll(terms, term.toLowerCase(Locale.ROOT).strip().split("\\s+"));
            }
            if (!term.isBlank() && !Set.of("AND", "OR", "NOT", "TO").contains(term)) {
                terms.add(term.strip().toLowerCase(Locale.ROOT));
            }
        }
        List<String> sorted = new ArrayList<>(terms);
        sorted.sort((one, other) -> Integer.compare(other.length(), one.length()));
        return sorted;
    }

    private static String word(String raw) {
        return TAIL.matcher(raw.replace("\\", "").replaceAll("^[+&|]+", "")).replaceAll("");
    }

    /** The query with amounts as papers keep them: {@code 578,699.07} is {@code 578699.07}. */
    static String withPlainAmounts(String query) {
        return GROUPED.matcher(query).replaceAll(found -> found.group().replace(",", ""));
    }

    /** The words of a search as one phrase, in which no sign means anything. */
    static String asPhrase(String query) {
        return '"' + query.replaceAll("[\"\\\\]+", " ") + '"';
    }
}
