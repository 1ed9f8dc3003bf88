package io.vouch.ingest.ocr;

import java.util.List;

/** What tells runs of symbols that are numbers from others. */
final class Numbers {

    private static final int LEAST_DIGITS = 2;
    /** So many digits make a number worth a place on the sheet: the benchmark counts numbers from here on. */
    private static final int LONG = 3;
    /** Share of a run's symbols that are digits, from which it is a number: more letters read better in their line. */
    private static final double MOSTLY_DIGITS = 0.5;

    private Numbers() {}

    static boolean isNumber(List<Glyph> run) {
        return digits(run) >= LEAST_DIGITS && digits(run) >= MOSTLY_DIGITS * run.size();
    }

    static boolean isLong(List<Glyph> run) {
        return digits(run) >= LONG && isNumber(run);
    }

    private static long digits(List<Glyph> run) {
        return run.stream()
                .filter(glyph -> Character.isDigit(glyph.text().charAt(0)))
                .count();
    }

    static double weakest(List<Glyph> run) {
        return run.stream().mapToDouble(Glyph::confidence).min().orElse(0);
    }

    static double mean(List<Glyph> run) {
        return run.stream().mapToDouble(Glyph::confidence).average().orElse(0);
    }

    static String text(List<Glyph> run) {
        StringBuilder text = new StringBuilder();
        run.forEach(glyph -> text.append(glyph.text()));
        return text.toString();
    }
}
