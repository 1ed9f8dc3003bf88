package io.vouch.models.report;

import io.vouch.extraction.FieldName;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.models.evaluate.CalibrationTally.Bin;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.train.LearningCurve.Point;
import java.util.List;
import java.util.Locale;

/** Pictures as SVG, by hand: three kinds do not need a library. */
final class Plot {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 320;
    private static final int LEFT = 50;
    private static final int BOTTOM = 280;
    private static final int SPAN_X = 480;
    private static final int SPAN_Y = 250;
    private static final int MOST_WORDS = 3000;

    private final StringBuilder svg = new StringBuilder();

    private Plot(double width, double height) {
        add(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %.0f %.0f' width='%.0f' height='%.0f'"
                        + " font-family='sans-serif' font-size='12'><rect width='%.0f' height='%.0f' fill='white'/>",
                width, height, width, height, width, height);
    }

    private Plot add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
        return this;
    }

    private String done() {
        return svg.append("</svg>").toString();
    }

    private static double x(double share) {
        return LEFT + SPAN_X * share;
    }

    private static double y(double share) {
        return BOTTOM - SPAN_Y * share;
    }

    private void axes(String below, double low, double high) {
        add(
                "<path d='M%d %d H%d M%d %d V%d' stroke='#444' fill='none'/>",
                LEFT, BOTTOM, LEFT + SPAN_X, LEFT, BOTTOM, BOTTOM - SPAN_Y);
        for (int i = 0; i <= 5; i++) {
            double share = i / 5.0;
            add(
                    "<text x='%d' y='%.0f' text-anchor='end'>%.2f</text><path d='M%d %.1f H%d' stroke='#ddd'/>",
                    LEFT - 6, y(share) + 4, low + share * (high - low), LEFT, y(share), LEFT + SPAN_X);
        }
        add("<text x='%d' y='%d' text-anchor='middle'>%s</text>", LEFT + SPAN_X / 2, HEIGHT - 6, Escape.html(below));
    }

    /** Stated confidence against the share that was right; the diagonal is honesty. */
    static String reliability(List<Bin> bins) {
        Plot plot = new Plot(WIDTH, HEIGHT);
        plot.axes("stated confidence, 0 to 1; area: number of values", 0, 1);
        plot.add("<path d='M%.1f %.1f L%.1f %.1f' stroke='#999' stroke-dasharray='4'/>", x(0), y(0), x(1), y(1));
        for (int i = 0; i <= 5; i++) {
            plot.add("<text x='%.0f' y='%d' text-anchor='middle'>%.1f</text>", x(i / 5.0), BOTTOM + 16, i / 5.0);
        }
        int most = bins.stream().mapToInt(Bin::values).max().orElse(1);
        for (Bin bin : bins) {
            plot.add(
                    "<circle cx='%.1f' cy='%.1f' r='%.1f' fill='#1f6fb2' fill-opacity='.7'><title>%d"
                            + " values</title></circle>",
                    x(bin.stated()), y(bin.right()), 3 + 12 * Math.sqrt((double) bin.values() / most), bin.values());
        }
        return plot.done();
    }

    /** F1 with its interval over the number of labelled papers. */
    static String curve(List<Point> points) {
        Plot plot = new Plot(WIDTH, HEIGHT);
        double low = Math.floor(10
                        * points.stream()
                                .mapToDouble(point -> point.f1().low())
                                .min()
                                .orElse(0))
                / 10;
        int most = points.stream().mapToInt(Point::labelled).max().orElse(1);
        plot.axes("labelled papers; bars: 95 % interval of F1", low, 1);
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            double x = x((double) point.labelled() / most);
            double y = y((point.f1().point() - low) / (1 - low));
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.length() == 0 ? "M" : " L", x, y));
            plot.add(
                    "<path d='M%.1f %.1f V%.1f' stroke='#1f6fb2' stroke-width='2'/><circle cx='%.1f' cy='%.1f' r='4'"
                            + " fill='#1f6fb2'/>",
                    x, y((point.f1().low() - low) / (1 - low)), y((point.f1().high() - low) / (1 - low)), x, y);
            plot.add("<text x='%.1f' y='%d' text-anchor='middle'>%d</text>", x, BOTTOM + 16, point.labelled());
        }
        return plot.add("<path d='%s' stroke='#1f6fb2' fill='none'/>", path).done();
    }

    /** A page set from its words, with the box that was read wrongly. */
    static String page(LabelledDocument document, int number, Box read, List<Integer> truth, FieldName field) {
        Page page = document.pages().get(Math.max(0, Math.min(document.pages().size(), number) - 1));
        Plot plot = new Plot(page.width(), page.height());
        page.words().stream().limit(MOST_WORDS).forEach(word -> plot.word(word, field));
        int before = document.pages().stream()
                .takeWhile(other -> other != page)
                .mapToInt(other -> other.words().size())
                .sum();
        truth.stream()
                .map(index -> index - before)
                .filter(index -> index >= 0 && index < page.words().size())
                .forEach(index -> plot.box(page.words().get(index).box(), "#1a8f3c"));
        plot.box(read, "#c62828");
        return plot.done();
    }

    private void word(Word word, FieldName field) {
        Box box = word.box();
        add(
                "<text x='%.1f' y='%.1f' font-size='%.1f' textLength='%.1f' lengthAdjust='spacingAndGlyphs'>%s</text>",
                box.x0(),
                box.y1() - 0.2 * box.height(),
                Math.max(1, 0.9 * box.height()),
                Math.max(1, box.width()),
                Escape.html(masked(word.text(), field)));
    }

    /** Long runs of digits may be accounts, whatever field is shown. */
    private static String masked(String text, FieldName field) {
        long digits = text.chars().filter(Character::isDigit).count();
        boolean shown = field.kind() == FieldName.ValueKind.IDENTIFIER || field.kind() == FieldName.ValueKind.TAX_ID;
        return digits < 12 || shown ? text : Escape.value(FieldName.PAYEE_ACCOUNT, text);
    }

    private void box(Box box, String colour) {
        if (!box.isNone()) {
            add(
                    "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' fill='%s' fill-opacity='.12' stroke='%s'/>",
                    box.x0() - 2, box.y0() - 2, box.width() + 4, box.height() + 4, colour, colour);
        }
    }
}
