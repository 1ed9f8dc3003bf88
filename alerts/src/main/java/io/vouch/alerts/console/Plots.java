package io.vouch.alerts.console;

import io.vouch.alerts.store.review.Statistics;
import io.vouch.matching.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Draws the numbers: bars stacked by severity, intervals, and lengths of time. */
final class Plots {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 210;
    private static final int LEFT = 44;
    private static final int BOTTOM = 26;
    private static final int TOP = 12;
    private static final int ROW = 26;
    private static final int MOST_LABELS = 10;

    private final Texts t;
    private final int days;

    Plots(Texts texts, int days) {
        this.t = texts;
        this.days = days;
    }

    PlotView volume(List<Statistics.Volume> volumes) {
        Chart chart =
                stacked(volumes, each -> each.day().toString(), Statistics.Volume::severity, Statistics.Volume::alerts);
        return view(
                "volume",
                "",
                chart,
                severities(),
                List.of("plots.day", "queue.severity", "plots.alerts"),
                volumes.stream()
                        .map(each -> List.of(each.day().toString(), severity(each.severity()), text(each.alerts())))
                        .toList());
    }

    PlotView age(List<Statistics.Age> ages) {
        Chart chart =
                stacked(ages, each -> String.valueOf(each.days()), Statistics.Age::severity, Statistics.Age::alerts);
        return view(
                "age",
                "",
                chart,
                severities(),
                List.of("plots.daysold", "queue.severity", "plots.alerts", "plots.overdue"),
                ages.stream()
                        .map(each -> List.of(
                                text(each.days()),
                                severity(each.severity()),
                                text(each.alerts()),
                                text(each.overdue())))
                        .toList());
    }

    PlotView throughput(List<Statistics.Throughput> rows) {
        Map<String, Long> perDay = new LinkedHashMap<>();
        rows.forEach(row -> perDay.merge(row.day().toString(), row.closed(), Long::sum));
        long most = perDay.values().stream().mapToLong(Long::longValue).max().orElse(1);
        Chart chart = frame(most);
        double step = step(perDay.size());
        int at = 0;
        for (Map.Entry<String, Long> day : perDay.entrySet()) {
            double height = scaled(day.getValue(), most);
            chart.bar(
                    "tone",
                    x(at, step),
                    HEIGHT - BOTTOM - height,
                    bar(step),
                    height,
                    day.getKey() + ": " + day.getValue());
            label(chart, day.getKey().substring(5), at++, perDay.size(), step);
        }
        return view(
                "throughput",
                "",
                chart,
                List.of(),
                List.of("plots.day", "plots.person", "plots.closed"),
                rows.stream()
                        .map(each -> List.of(each.day().toString(), each.person(), text(each.closed())))
                        .toList());
    }

    PlotView precision(List<Statistics.Precision> rows) {
        Chart chart = new Chart(WIDTH, TOP + ROW * Math.max(1, rows.size()) + BOTTOM);
        int left = 90;
        double wide = WIDTH - left - 60;
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double x = left + wide * tenth / 10;
            chart.line("grid", x, TOP, x, chart.height() - BOTTOM);
            chart.word(tenth * 10 + " %", x, chart.height() - 8, "middle");
        }
        for (int i = 0; i < rows.size(); i++) {
            Statistics.Precision row = rows.get(i);
            double y = TOP + ROW * (i + 0.5);
            chart.word(row.check(), left - 10, y + 4, "end");
            chart.line("range", left + wide * row.low(), y, left + wide * row.high(), y);
            chart.bar("tone", left + wide * row.share() - 4, y - 6, 8, 12, row.check() + ": " + percent(row.share()));
            chart.word(row.hits() + "/" + row.decided(), WIDTH - 4, y + 4, "end");
        }
        return view(
                "precision",
                t.get("plots.precision.note"),
                chart,
                List.of(),
                List.of("queue.check", "plots.hits", "plots.decided", "plots.share", "plots.low", "plots.high"),
                rows.stream()
                        .map(each -> List.of(
                                each.check(),
                                text(each.hits()),
                                text(each.decided()),
                                percent(each.share()),
                                percent(each.low()),
                                percent(each.high())))
                        .toList());
    }

    PlotView time(List<Statistics.TimeToDecision> rows) {
        Chart chart = new Chart(WIDTH, TOP + 2 * ROW * Math.max(1, rows.size()) + BOTTOM);
        int left = 90;
        double wide = WIDTH - left - 90;
        double most = rows.stream()
                .mapToDouble(row -> row.ninetieth().toSeconds())
                .max()
                .orElse(1);
        for (int i = 0; i < rows.size(); i++) {
            Statistics.TimeToDecision row = rows.get(i);
            double y = TOP + 2 * ROW * i;
            String css = "s" + row.severity().ordinal();
            chart.word(severity(row.severity()), left - 10, y + ROW, "end");
            length(chart, css, left, y + 4, wide, row.median(), most, t.get("plots.median"));
            length(chart, css, left, y + 4 + ROW * 0.8, wide, row.ninetieth(), most, t.get("plots.ninetieth"));
        }
        return view(
                "time",
                "",
                chart,
                List.of(),
                List.of("queue.severity", "plots.decided", "plots.median", "plots.ninetieth"),
                rows.stream()
                        .map(each -> List.of(
                                severity(each.severity()),
                                text(each.decided()),
                                t.length(each.median()),
                                t.length(each.ninetieth())))
                        .toList());
    }

    private void length(
            Chart chart, String css, int left, double y, double wide, Duration time, double most, String name) {
        double width = Math.max(2, wide * time.toSeconds() / Math.max(1, most));
        chart.bar(css, left, y, width, ROW * 0.55, name + ": " + t.length(time));
        chart.word(t.length(time), left + width + 6, y + 11, "start");
    }

    private <T> Chart stacked(
            List<T> rows, Function<T, String> column, Function<T, Severity> severity, ToLongFunction<T> count) {
        Map<String, Map<Severity, Long>> columns = new LinkedHashMap<>();
        rows.forEach(row -> columns.computeIfAbsent(column.apply(row), key -> new EnumMap<>(Severity.class))
                .merge(severity.apply(row), count.applyAsLong(row), Long::sum));
        long most = columns.values().stream()
                .mapToLong(each ->
                        each.values().stream().mapToLong(Long::longValue).sum())
                .max()
                .orElse(1);
        Chart chart = frame(most);
        double step = step(columns.size());
        int at = 0;
        for (Map.Entry<String, Map<Severity, Long>> each : columns.entrySet()) {
            double y = HEIGHT - BOTTOM;
            for (Map.Entry<Severity, Long> part : each.getValue().entrySet()) {
                double height = scaled(part.getValue(), most);
                y -= height;
                String name = each.getKey() + ", " + severity(part.getKey()) + ": " + part.getValue();
                chart.bar("s" + part.getKey().ordinal(), x(at, step), y, bar(step), height, name);
            }
            String key = each.getKey();
            label(chart, key.length() == 10 ? key.substring(5) : key, at++, columns.size(), step);
        }
        return chart;
    }

    private static Chart frame(long most) {
        Chart chart = new Chart(WIDTH, HEIGHT);
        for (int line = 0; line <= 2; line++) {
            double y = HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * line / 2.0;
            chart.line("grid", LEFT, y, WIDTH, y);
            boolean whole = most * line % 2 == 0;
            chart.word(whole ? text(most * line / 2) : "", LEFT - 6, y + 4, "end");
        }
        return chart;
    }

    private static double step(int columns) {
        return (WIDTH - LEFT) / (double) Math.max(8, columns);
    }

    private static double bar(double step) {
        return Math.max(1, step - Math.min(6, step / 4));
    }

    private static double x(int at, double step) {
        return LEFT + 3 + at * step;
    }

    private static double scaled(long value, long most) {
        return (HEIGHT - BOTTOM - TOP) * (double) value / Math.max(1, most);
    }

    private static void label(Chart chart, String text, int at, int columns, double step) {
        int every = (columns + MOST_LABELS - 1) / MOST_LABELS;
        if (at % Math.max(1, every) == 0) {
            chart.word(text, x(at, step) + bar(step) / 2, HEIGHT - 8, "middle");
        }
    }

    private PlotView view(
            String name, String note, Chart chart, List<Option> legend, List<String> columns, List<List<String>> rows) {
        List<String> titles = new ArrayList<>();
        columns.forEach(column -> titles.add(t.get(column)));
        return new PlotView(
                t.get("plots." + name),
                note,
                "/console/plots/" + name + ".csv?days=" + days,
                chart,
                legend,
                titles,
                rows);
    }

    private List<Option> severities() {
        return Arrays.stream(Severity.values())
                .map(severity -> new Option("s" + severity.ordinal(), severity(severity), false))
                .toList();
    }

    private String severity(Severity severity) {
        return t.get("severity." + severity.name());
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
