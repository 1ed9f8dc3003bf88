package io.vouch.extraction.classify;

import io.vouch.extraction.layout.Cell;
import io.vouch.extraction.layout.DocumentLayout;
import io.vouch.extraction.layout.Glyphs;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.Row;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Describes a paper to the model of kinds by short strings: words of its titles, labels and text, and how it is laid out. What the
 * rules found is left out, so that the model's opinion is a second one. The strings are part of the model's format.
 */
public final class PaperFeatures {

    private static final int PAGES_READ = 3;
    private static final int ROWS_READ = 60;
    private static final int TITLE_ROWS = 12;
    /** In text heights: larger type is a title wherever it stands. */
    private static final double LARGE = 1.25;

    private static final int LONGEST_LABEL = 30;
    /** More strings than this tell no more, and cost time on every paper. */
    private static final int MOST = 400;

    private static final int GRAM = 4;

    private static final int SHORTEST_WORD = 3;
    private static final int LONGEST_WORD = 24;

    private final Set<String> features = new LinkedHashSet<>();

    private PaperFeatures() {}

    /** In a fixed order, without repeats; at least one, whatever the paper. */
    public static Collection<String> of(DocumentLayout document) {
        PaperFeatures paper = new PaperFeatures();
        paper.features.add("bias");
        if (!document.isEmpty()) {
            paper.shape(document);
            paper.words(document);
        }
        return paper.features;
    }

    private void words(DocumentLayout document) {
        PageLayout first = document.pages().get(0);
        for (Row row : first.rows()) {
            boolean title = row.index() < TITLE_ROWS || row.box().height() > LARGE * first.textHeight();
            if (title) {
                title(row.text().toLowerCase(Locale.ROOT));
            }
        }
        for (PageLayout page : document.pages()
                .subList(0, Math.min(PAGES_READ, document.pages().size()))) {
            page.rows().stream().limit(ROWS_READ).forEach(this::row);
        }
    }

    private void row(Row row) {
        for (Cell cell : row.cells()) {
            String text = cell.text().toLowerCase(Locale.ROOT);
            int colon = text.indexOf(':');
            if (colon > 0 && colon <= LONGEST_LABEL) {
                add("label=" + text.substring(0, colon).strip());
            }
            tokens("word=", text);
        }
    }

    /** With grams of letters and pairs of characters with a gap, which survive a misread one. */
    private void title(String text) {
        tokens("title=", text);
        for (int i = 0; i + 2 < text.length(); i++) {
            if (isHan(text, i) && isHan(text, i + 2)) {
                add("gap=" + text.charAt(i) + text.charAt(i + 2));
            } else if (i + GRAM <= text.length() && endOfWord(text, i) >= i + GRAM) {
                add("gram=" + text.substring(i, i + GRAM));
            }
        }
    }

    /** Latin words, and pairs of neighbouring Chinese characters. */
    private void tokens(String prefix, String text) {
        int i = 0;
        while (i < text.length() && features.size() < MOST) {
            int end = endOfWord(text, i);
            if (end - i >= SHORTEST_WORD && end - i <= LONGEST_WORD) {
                add(prefix + text.substring(i, end));
            } else if (isHan(text, i) && i + 1 < text.length() && isHan(text, i + 1)) {
                add(prefix + text.charAt(i) + text.charAt(i + 1));
            }
            i = Math.max(end, i + 1);
        }
    }

    /** Where a run of letters that are no Chinese characters ends; {@code from} if none begins there. */
    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetter(text.charAt(end)) && !Glyphs.isHan(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isHan(String text, int at) {
        return Glyphs.isHan(text.charAt(at)) && Character.isLetter(text.charAt(at));
    }

    private void add(String feature) {
        if (features.size() < MOST) {
            features.add(feature);
        }
    }

    private void shape(DocumentLayout document) {
        PageLayout first = document.pages().get(0);
        int rows = first.rows().size();
        long tabular =
                first.rows().stream().filter(row -> row.cells().size() >= 4).count();
        String text = first.text();
        long digits = text.chars().filter(Character::isDigit).count();
        add("pages=" + step(document.pages().size(), 1, 2, 5));
        add("rows=" + step(rows, 15, 30, 50));
        add("table=" + step(tabular, 0, 2, 8));
        add("line=" + step(rows == 0 ? 0 : text.length() / rows, 12, 25, 50));
        add("digits=" + step(text.isEmpty() ? 0 : 100 * digits / text.length(), 8, 16, 28));
        add("narrow=" + (first.width() < 0.62 * first.height()));
        add("han=" + (Glyphs.hanShare(text) > 0.3));
    }

    /** Which of the steps a count reaches; the last is one more than there are steps. */
    private static int step(long count, int... steps) {
        int step = 0;
        while (step < steps.length && count > steps[step]) {
            step++;
        }
        return step;
    }
}
