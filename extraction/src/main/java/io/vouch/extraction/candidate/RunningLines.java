package io.vouch.extraction.candidate;

import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lines at the head or foot of many pages that say the same but for a page number. Said thirty times they are still said once: a
 * value in them counts where it stands first.
 */
final class RunningLines {

    /** Lines from the top and from the bottom of a page. */
    private static final int MARGIN = 3;

    private static final int FEWEST_PAGES = 3;
    private static final int LONGEST = 300;
    private static final Pattern PAGE_NUMBER = Pattern.compile("(?<![\\d./-])\\d{1,3}(?![\\d./,-]|\\.\\d)");

    private final Map<Integer, Set<Integer>> repeated = new HashMap<>();

    private RunningLines() {}

    static RunningLines of(List<PageLayout> pages) {
        Map<String, Integer> counts = new HashMap<>();
        pages.forEach(page -> margins(page).forEach(row -> counts.merge(key(row), 1, Integer::sum)));
        RunningLines lines = new RunningLines();
        Set<String> seen = new HashSet<>();
        for (PageLayout page : pages) {
            for (Row row : margins(page)) {
                if (counts.get(key(row)) >= FEWEST_PAGES && !seen.add(key(row))) {
                    lines.repeated
                            .computeIfAbsent(page.number(), n -> new HashSet<>())
                            .add(row.index());
                }
            }
        }
        return lines;
    }

    /** True for a line that an earlier page has said. */
    boolean isRepeated(PageLayout page, int row) {
        return repeated.getOrDefault(page.number(), Set.of()).contains(row);
    }

    private static List<Row> margins(PageLayout page) {
        int last = page.rows().size() - MARGIN;
        return page.rows().stream()
                .filter(row -> row.index() < MARGIN || row.index() >= last)
                .toList();
    }

    private static String key(Row row) {
        String text = row.text();
        return PAGE_NUMBER
                .matcher(text.substring(0, Math.min(LONGEST, text.length())))
                .replaceAll("#");
    }
}
