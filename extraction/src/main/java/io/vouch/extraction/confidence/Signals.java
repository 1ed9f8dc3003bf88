package io.vouch.extraction.confidence;

/**
 * What is known about one reading before its confidence is stated.
 *
 * @param chance of the scorer and of the joint choice, 0..1
 * @param rival the chance of the best other value of the same field, 0..1; 0 if there is none
 * @param legible lowest OCR confidence among the value's words, 0..1; 1 for a text layer
 * @param scanned true if OCR read it
 * @param digits what check digits or the number's structure say
 * @param sums what arithmetic says: net and tax make gross, words make digits
 * @param echo what other places of the paper say: the same value, or one that differs from it by misread glyphs
 * @param labelled true if a label names the value where it stands
 * @param family of the paper
 */
public record Signals(
        double chance,
        double rival,
        double legible,
        boolean scanned,
        Verdict digits,
        Verdict sums,
        Verdict echo,
        boolean labelled,
        Family family) {

    /** The answer of one independent test. */
    public enum Verdict {
        FITS,
        SILENT,
        FAILS
    }

    private static final double WIDEST_MARGIN = 8;

    /** How many inputs {@link #inputs()} gives. */
    public static final int SIZE = 12;

    /** Of a value on a form or its scan, of which nothing more is known. */
    public Signals(double chance, double rival, double legible, boolean scanned, Verdict digits, Verdict sums) {
        this(
                chance,
                rival,
                legible,
                scanned,
                digits,
                sums,
                Verdict.SILENT,
                false,
                Family.of(false, false, scanned, false));
    }

    /** The inputs of the calibration: a constant, the chance's log-odds, then the rest, all of the order of one. */
    public double[] inputs() {
        double margin = Chances.logit(chance) - Chances.logit(rival);
        double width = Math.max(-WIDEST_MARGIN, Math.min(WIDEST_MARGIN, margin)) / WIDEST_MARGIN;
        return new double[] {
            1,
            Chances.logit(chance),
            width,
            1 - legible,
            scanned ? 1 : 0,
            digits == Verdict.FITS ? 1 : 0,
            digits == Verdict.FAILS ? 1 : 0,
            sums == Verdict.FITS ? 1 : 0,
            sums == Verdict.FAILS ? 1 : 0,
            echo == Verdict.FITS ? 1 : 0,
            echo == Verdict.FAILS ? 1 : 0,
            labelled ? 1 : 0
        };
    }
}
