package io.vouch.ingest.ocr;

import java.util.List;

/**
 * Finds out from one strip of the page which way up it lies and which script it is in, before the whole page is read.
 *
 * <p>The strip is read with the Latin model first, then, if that is not sure, with the Chinese one, then in the other ways up. A
 * page that reads well as it lies is not turned.
 */
final class PageProbe {

    /**
     * @param quarterTurns clockwise turns that make the text upright
     * @param chinese whether the strip is Chinese
     * @param sureness 0..1: how well the strip read so
     */
    record Answer(int quarterTurns, boolean chinese, double sureness) {

        /** Whether no strip in the other script, or another way up, was measured to read so surely. */
        boolean isClear() {
            return sureness >= (chinese ? CLEAR_CHINESE : CLEAR_LATIN);
        }
    }

    /** What a strip gave: how sure the engine is of its words, and whether they are Chinese. */
    private record Look(double sureness, boolean chinese) {}

    /**
     * A strip whose words read this surely stands upright and is in the script of the model that read it. Measured: strips of
     * 10 receipts read as Latin at .63 to .91, strips of 6 Chinese papers as Latin at .31 to .46 and as Chinese at .82 to .87;
     * upside down at .21 to .33, sideways at .21 to .46.
     */
    private static final double SURE = 0.55;
    /** No Chinese strip reads so surely as Latin, whatever digits stand in it. */
    private static final double BEYOND_DOUBT = 0.8;

    private static final double MOSTLY_LETTERS = 0.5;
    /** Nothing reads as surely as this upside down; other ways up are not looked at. */
    static final double UPRIGHT = 0.5;
    /** Fewer symbols prove nothing. */
    private static final int FEW = 8;
    /** Another way up must read this much more surely than the way that the page was stored. */
    private static final double CLEARLY_BETTER = 0.15;
    /** No page is turned for a reading less sure than this: noise comes near it. */
    private static final double LEAST_TO_TURN = 0.5;
    /** Symbols in a word, on average, in any text or table; measured on noise: below 2. */
    private static final double USUAL_WORD = 3;
    /** A row with less than this share of its strip's mean changes lies between lines. */
    private static final double BETWEEN_LINES = 0.25;
    /** The strip's share of the page's height, and its least height in pixels: two or three lines. */
    private static final int STRIPS = 24;

    private static final int LEAST_HEIGHT = 70;
    /** Each half of a page of this height holds strips. */
    private static final int LEAST_TO_HALVE = 4 * LEAST_HEIGHT;
    /** Pixels across that are enough of the strip, at the resolutions at which pages are read. */
    private static final int WIDEST = 560;
    /** As many are read first: mostly they leave no doubt. */
    private static final int NARROW = 280;
    /** White pixels around a strip. */
    private static final int ROOM = 10;
    /** So surely, which is surer than any strip in the other script or another way up was measured, see {@link #SURE}. */
    private static final double CLEAR_LATIN = 0.6;

    private static final double CLEAR_CHINESE = 0.7;

    private final TesseractHandle latin;
    private final TesseractHandle chinese;

    PageProbe(TesseractHandle latin, TesseractHandle chinese) {
        this.latin = latin;
        this.chinese = chinese;
    }

    /** What a small part of the page tells at once, as it lies; mostly that is enough. */
    Answer glance(GreyPicture page) {
        Look look = narrow(page);
        return new Answer(0, look.chinese(), look.sureness());
    }

    /**
     * The page from all sides, as far as needed.
     *
     * @param glance what {@link #glance} gave for it
     */
    Answer look(GreyPicture page, Answer glance) {
        Look stored = surer(new Look(glance.sureness(), glance.chinese()), wide(page));
        if (stored.sureness() < UPRIGHT && page.height() > LEAST_TO_HALVE) {
            stored = surer(stored, lookAtOtherHalf(page));
        }
        Answer asStored = new Answer(0, stored.chinese(), stored.sureness());
        return stored.sureness() >= UPRIGHT ? asStored : turned(page, asStored);
    }

    /** The page in the other ways up: a glance at each, more at the likeliest. */
    private Answer turned(GreyPicture page, Answer asStored) {
        double surest = Math.max(asStored.sureness() + CLEARLY_BETTER, LEAST_TO_TURN);
        Look likeliest = null;
        int turns = 0;
        for (int turn = 1; turn < 4; turn++) {
            Look look = narrow(page.turned(turn));
            if (likeliest == null || look.sureness() > likeliest.sureness()) {
                likeliest = look;
                turns = turn;
            }
            if (look.sureness() > surest && look.sureness() >= SURE) {
                break;
            }
        }
        Look best = likeliest.sureness() > surest ? likeliest : surer(likeliest, wide(page.turned(turns)));
        return best.sureness() > surest ? new Answer(turns, best.chinese(), best.sureness()) : asStored;
    }

    private static Look surer(Look one, Look other) {
        return other.sureness() > one.sureness() ? other : one;
    }

    /** A strip of cipher or of small print reads badly in any script: before a page is turned, the half without it is asked. */
    private Look lookAtOtherHalf(GreyPicture page) {
        int middle = page.height() / 2;
        int height = stripHeight(page);
        boolean upper = busiestTop(changes(page, threshold(page)), height) < middle;
        return wide(upper ? page.crop(0, middle, page.width(), page.height()) : page.crop(0, 0, page.width(), middle));
    }

    private Look narrow(GreyPicture page) {
        return lookAt(busiestStrip(page, NARROW).withBorder(ROOM));
    }

    private Look wide(GreyPicture page) {
        return lookAt(busiestStrip(page, WIDEST).withBorder(ROOM));
    }

    private Look lookAt(GreyPicture strip) {
        TesseractHandle.Pass asLatin = latin.read(strip, TesseractHandle.BLOCK, 200);
        double latinSureness = latinSureness(asLatin);
        boolean latinWords = latinSureness >= SURE && letters(asLatin) >= MOSTLY_LETTERS;
        if (latinWords || latinSureness >= BEYOND_DOUBT || asLatin.glyphs().size() < 2) {
            return new Look(latinSureness, false);
        }
        TesseractHandle.Pass asChinese = chinese.read(strip, TesseractHandle.BLOCK, 200);
        double chineseSureness = sureness(asChinese);
        boolean isChinese = chineseSureness > latinSureness
                && TextStatistics.of(asChinese.glyphs()).isChinese();
        return isChinese ? new Look(chineseSureness, true) : new Look(latinSureness, false);
    }

    private static double sureness(TesseractHandle.Pass pass) {
        return sureness(pass.glyphs(), pass.wordConfidence(), true);
    }

    private static double latinSureness(TesseractHandle.Pass pass) {
        return sureness(pass.glyphs(), pass.wordConfidence(), false);
    }

    /**
     * How surely text was read, 0 to 1. Noise reads as single marks: few symbols prove nothing, and Latin words shorter than usual
     * count for less.
     */
    static double sureness(List<Glyph> glyphs, double wordConfidence, boolean chinese) {
        if (glyphs.size() < FEW) {
            return 0;
        }
        long words = glyphs.stream().filter(Glyph::startsWord).count();
        double length = (double) glyphs.size() / Math.max(1, words);
        return chinese ? wordConfidence : wordConfidence * Math.min(1, length / USUAL_WORD);
    }

    /** Share of the symbols that are letters: digits read alike in both models and tell nothing of the script. */
    private static double letters(TesseractHandle.Pass pass) {
        long letters = pass.glyphs().stream()
                .filter(glyph -> Character.isLetter(glyph.text().codePointAt(0)))
                .count();
        return (double) letters / Math.max(1, pass.glyphs().size());
    }

    /**
     * The strip with the most changes between light and dark along its rows: text rather than a photograph or white. It is
     * widened to whole lines: halves of lines read as noise.
     */
    private static GreyPicture busiestStrip(GreyPicture page, int widest) {
        int height = stripHeight(page);
        int threshold = threshold(page);
        long[] upTo = changes(page, threshold);
        int top = busiestTop(upTo, height);
        double quiet = BETWEEN_LINES * (upTo[top + height] - upTo[top]) / height;
        int from = top;
        while (from > 0 && top - from < height / 2 && upTo[from + 1] - upTo[from] > quiet) {
            from--;
        }
        int to = top + height;
        while (to < page.height() && to - top - height < height / 2 && upTo[to] - upTo[to - 1] > quiet) {
            to++;
        }
        int left = busiestWindow(page, from, to, threshold, widest);
        return page.crop(left, from, left + widest, to);
    }

    private static int stripHeight(GreyPicture page) {
        return Math.min(page.height(), Math.max(LEAST_HEIGHT, page.height() / STRIPS));
    }

    /** Darker levels are ink. */
    private static int threshold(GreyPicture page) {
        return page.percentile(0.5) * 2 / 3;
    }

    private static int busiestTop(long[] upTo, int height) {
        int top = 0;
        for (int y = 0; y + height < upTo.length; y++) {
            if (upTo[y + height] - upTo[y] > upTo[top + height] - upTo[top]) {
                top = y;
            }
        }
        return top;
    }

    /** Left edge of the window of the strip with the most ink. */
    private static int busiestWindow(GreyPicture page, int from, int to, int threshold, int widest) {
        int[] ink = new int[page.width()];
        for (int y = from; y < to; y++) {
            for (int x = 0; x < page.width(); x++) {
                ink[x] += page.at(x, y) < threshold ? 1 : 0;
            }
        }
        int best = 0;
        long most = 0;
        long sum = 0;
        for (int x = 0; x < page.width(); x++) {
            sum += ink[x];
            sum -= x >= widest ? ink[x - widest] : 0;
            if (sum > most) {
                most = sum;
                best = Math.max(0, x - widest + 1);
            }
        }
        return best;
    }

    /** Changes between light and dark along all rows above each row. */
    private static long[] changes(GreyPicture page, int threshold) {
        byte[] pixels = page.pixels();
        long[] upTo = new long[page.height() + 1];
        for (int y = 0; y < page.height(); y++) {
            int offset = y * page.width();
            int changes = 0;
            boolean dark = (pixels[offset] & 0xFF) < threshold;
            for (int x = 1; x < page.width(); x++) {
                boolean next = (pixels[offset + x] & 0xFF) < threshold;
                changes += next == dark ? 0 : 1;
                dark = next;
            }
            upTo[y + 1] = upTo[y] + changes;
        }
        return upTo;
    }
}
