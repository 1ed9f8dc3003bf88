package io.vouch.ingest.text;

import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Lays text out on virtual pages, so that each word of a file without pages has a place that a finding can point at.
 *
 * <p>The convention, stable for the same text: A4 portrait, 595 x 842 points, margins of 36. A line is 14 points high, its
 * words 10. East Asian characters are 10 points wide, all others 5. A line too long for the page goes on in the next one,
 * broken between words, and within a word only if that alone is wider than the page. The cells of a table row stand side by
 * side; a column begins at the same x in all rows, 20 points or more after the widest cell before it. A cell wider than 300
 * points goes on below within its column. A page with a wide table is as wide as the table. A form feed begins a new page.
 */
final class FlowPages {

    static final double WIDTH = 595;
    static final double HEIGHT = 842;
    static final double MARGIN = 36;
    static final double LINE = 14;
    static final double GLYPH = 10;
    static final double GAP = 20;
    static final double MAX_CELL = 300;

    private final int maxPages;
    private final List<Page> pages = new ArrayList<>();
    private List<Word> words = new ArrayList<>();
    private ScriptCount script = new ScriptCount();
    private double width = WIDTH;
    private double top = MARGIN;
    private boolean full;

    FlowPages(int maxPages) {
        this.maxPages = maxPages;
    }

    /**
     * Where something was laid out.
     *
     * @param page from 1; 0 if it was left out
     * @param box around all of it that stands on that page
     */
    record Place(int page, Box box) {
        static final Place NONE = new Place(0, Box.NONE);

        Place and(Place other) {
            if (page == 0) {
                return other;
            }
            return page == other.page ? new Place(page, box.union(other.box)) : this;
        }
    }

    /** One paragraph; line breaks within it are kept. Its place on the page where it begins. */
    Place paragraph(String text) {
        Place place = Place.NONE;
        for (String part : text.split("(?<=\f)|(?=\f)")) {
            if (part.equals("\f")) {
                newPage();
            } else {
                for (String line : (Iterable<String>) part.lines()::iterator) {
                    place = place.and(line(line));
                }
            }
        }
        return place;
    }

    private Place line(String text) {
        Place place = Place.NONE;
        for (List<Glyphs.Piece> line : Glyphs.lines(text, WIDTH - 2 * MARGIN)) {
            place = place.and(advance(List.of(line), List.of(MARGIN)).get(0));
        }
        return place;
    }

    /** Begins a new page unless this one is empty; its number. */
    int section() {
        if (!words.isEmpty()) {
            newPage();
        }
        return pages.size() + 1;
    }

    /**
     * A table, row by row; rows may have different numbers of cells.
     *
     * @return the places of the cells of those rows that were laid out
     */
    List<List<Place>> table(List<List<String>> rows) {
        List<Double> lefts = columns(rows);
        List<List<Place>> places = new ArrayList<>();
        for (List<String> row : rows) {
            if (full) {
                break;
            }
            places.add(row(row, lefts));
        }
        return places;
    }

    private List<Place> row(List<String> row, List<Double> lefts) {
        List<List<List<Glyphs.Piece>>> cells = new ArrayList<>();
        int height = 1;
        for (String cell : row) {
            List<List<Glyphs.Piece>> lines = new ArrayList<>();
            cell.lines().forEach(line -> lines.addAll(Glyphs.lines(line, MAX_CELL)));
            cells.add(lines);
            height = Math.max(height, lines.size());
        }
        List<Place> places = new ArrayList<>(Collections.nCopies(row.size(), Place.NONE));
        for (int i = 0; i < height; i++) {
            int number = i;
            List<Place> line = advance(
                    cells.stream()
                            .map(lines -> number < lines.size() ? lines.get(number) : List.<Glyphs.Piece>of())
                            .toList(),
                    lefts);
            for (int column = 0; column < places.size(); column++) {
                places.set(column, places.get(column).and(line.get(column)));
            }
        }
        return places;
    }

    private static List<Double> columns(List<List<String>> rows) {
        List<Double> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                double natural =
                        row.get(column).lines().mapToDouble(Glyphs::width).max().orElse(0);
                double wanted = Math.min(natural, MAX_CELL);
                if (column == widths.size()) {
                    widths.add(wanted);
                } else {
                    widths.set(column, Math.max(widths.get(column), wanted));
                }
            }
        }
        List<Double> lefts = new ArrayList<>();
        double left = MARGIN;
        for (double width : widths) {
            lefts.add(left);
            left += width + GAP;
        }
        return lefts;
    }

    /** Sets one line: each cell's pieces right of its column's left edge. */
    private List<Place> advance(List<List<Glyphs.Piece>> cells, List<Double> lefts) {
        if (top + LINE > HEIGHT - MARGIN) {
            newPage();
        }
        List<Place> places = new ArrayList<>(Collections.nCopies(cells.size(), Place.NONE));
        if (full) {
            return places;
        }
        int page = pages.size() + 1;
        for (int column = 0; column < cells.size(); column++) {
            for (Glyphs.Piece piece : cells.get(column)) {
                Box box = word(piece.text(), lefts.get(column) + piece.x());
                places.set(column, places.get(column).and(new Place(page, box)));
            }
        }
        top += LINE;
        return places;
    }

    private Box word(String text, double x) {
        script.add(text);
        List<Double> cuts = new ArrayList<>(text.length() + 1);
        double at = x;
        for (int i = 0; i < text.length(); i++) {
            cuts.add(at);
            at += Glyphs.width(text.charAt(i));
        }
        cuts.add(at);
        width = Math.max(width, at + MARGIN);
        Box box = new Box(x, top, at, top + GLYPH);
        words.add(new Word(text, box, cuts, 1, WordSource.TEXT));
        return box;
    }

    private void newPage() {
        if (pages.size() + 1 >= maxPages) {
            full = true;
            return;
        }
        turn();
    }

    private void turn() {
        pages.add(new Page(pages.size() + 1, width, HEIGHT, words, false, script.language(), ""));
        words = new ArrayList<>();
        script = new ScriptCount();
        width = WIDTH;
        top = MARGIN;
    }

    /** True if text was left out because there were pages enough. */
    boolean isFull() {
        return full;
    }

    /** The pages; nothing may be added afterwards. Empty if there was no word. */
    List<Page> finish() {
        if (!words.isEmpty()) {
            turn();
        }
        boolean blank = pages.stream().allMatch(page -> page.words().isEmpty());
        return blank ? List.of() : List.copyOf(pages);
    }
}
