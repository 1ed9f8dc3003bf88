package io.vouch.ingest.ocr;

import java.util.List;

/** What tells runs of symbols that are numbers from others. */
final class Numbers {

    private static final int LEAST_DIGITS = 2;
    /** So many digits make a number worth a place on the sheet: the benchmark counts numbers from here on. */
    private static final int LONG = 3;
    /** Share of a run's symbols that are digits, from which it is a number: more letters read better in their line. */
    private static final double MOSTLY_DIGITS = 0.5;

    /** Shorter mixtures of letters and digits are models and units. */
    private static final int LEAST_MIXED = 8;

    private Numbers() {}

    static boolean isNumber(List<Glyph> run) {
        return digits(run) >= LEAST_DIGITS && digits(run) >= MOSTLY_DIGITS * run.size();
    }

    static boolean isLong(List<Glyph> run) {
        return digits(run) >= LONG && isNumber(run);
    }

    /** True for a number, or for what may be one whose first digits were taken for letters: {@code LoLbud27-774} of CG260327-774. */
    static boolean mayBeLong(List<Glyph> run) {
        return isLong(run) || run.size() >= LEAST_MIXED && digits(run) >= LONG;
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
