package io.vouch.models.importers;

import io.vouch.extraction.DocumentType;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import io.vouch.models.labels.LabelledDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A labelled document in the making, of text that may have no places: words without a box are set like type, a line under a line,
 * in a letter of one width.
 */
final class Draft {

    private static final double LETTER = 6;
    private static final double LINE = 14;
    private static final double MARGIN = 36;
    private static final double SHEET_WIDTH = 595;
    private static final double SHEET_HEIGHT = 842;

    private final String id;
    private String type = DocumentType.OTHER.name();
    private String group = "";
    private String language = "und";
    private final List<Page> pages = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    /** Index in {@link #words} of the first word of the page in the making. */
    private int pageStart;

    private final Map<String, List<LabelledDocument.Value>> fields = new TreeMap<>();
    private double x = MARGIN;
    private double y = MARGIN;

    Draft(String id) {
        this.id = id;
    }

    /** Of {@code type}, {@code group}, {@code language}; others are passed over. */
    void describe(String key, String value) {
        switch (key) {
            case "type" -> type = value;
            case "group" -> group = value;
            case "language" -> language = value;
            default -> {}
        }
    }

    /** A word of known place. */
    int add(String text, Box box) {
        words.add(new Word(text, box, List.of(), 1, WordSource.OCR));
        return words.size() - 1;
    }

    /** A word after the last one. */
    int add(String text) {
        double right = x + LETTER * text.length();
        int index = add(text, new Box(x, y, right, y + LINE - 4));
        x = right + LETTER;
        return index;
    }

    void newLine() {
        if (x > MARGIN) {
            x = MARGIN;
            y += LINE;
        }
    }

    /** What follows stands on another page. */
    void newPage() {
        if (words.size() > pageStart) {
            endPage();
        }
    }

    private void endPage() {
        List<Word> own = words.subList(pageStart, words.size());
        double width = SHEET_WIDTH;
        double height = SHEET_HEIGHT;
        for (Word word : own) {
            width = Math.max(width, word.box().x1());
            height = Math.max(height, word.box().y1());
        }
        pages.add(new Page(pages.size() + 1, width, height, own, true, language, ""));
        pageStart = words.size();
        x = MARGIN;
        y = MARGIN;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    String text(List<Integer> indexes) {
        return String.join(" ", indexes.stream().map(i -> words.get(i).text()).toList());
    }

    void label(String field, String value, List<Integer> indexes) {
        fields.computeIfAbsent(field, f -> new ArrayList<>()).add(new LabelledDocument.Value(value, indexes));
    }

    /** @throws IllegalArgumentException if the type is none of the contract's */
    LabelledDocument finish() {
        if (pages.isEmpty() || words.size() > pageStart) {
            endPage();
        }
        return new LabelledDocument(id, DocumentType.valueOf(type), group, pages, fields);
    }
}
