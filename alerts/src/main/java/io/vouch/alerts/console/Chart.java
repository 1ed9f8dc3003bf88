package io.vouch.alerts.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A drawing: lines, bars and words with their places. Colours come from style classes, so that both themes suit. */
final class Chart {

    private final int width;
    private final int height;
    private final List<Line> lines = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();

    Chart(int width, int height) {
        this.width = width;
        this.height = height;
    }

    Chart line(String css, double x1, double y1, double x2, double y2) {
        lines.add(new Line(css, number(x1), number(y1), number(x2), number(y2)));
        return this;
    }

    Chart bar(String css, double x, double y, double barWidth, double barHeight, String label) {
        bars.add(new Bar(css, number(x), number(y), number(barWidth), number(barHeight), label));
        return this;
    }

    /** @param anchor start, middle or end */
    Chart word(String text, double x, double y, String anchor) {
        words.add(new Word(text, number(x), number(y), anchor));
        return this;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    List<Bar> bars() {
        return List.copyOf(bars);
    }

    List<Word> words() {
        return List.copyOf(words);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    record Line(String css, String x1, String y1, String x2, String y2) {}

    record Bar(String css, String x, String y, String width, String height, String label) {}

    record Word(String text, String x, String y, String anchor) {}
}
