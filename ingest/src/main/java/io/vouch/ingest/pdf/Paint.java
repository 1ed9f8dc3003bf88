package io.vouch.ingest.pdf;

import io.vouch.ingest.page.Box;

/**
 * An area that a page paints, beside its text.
 *
 * @param time how many glyphs were drawn before it
 * @param box what it covers at most, in points
 * @param colour {@code 0xRRGGBB}, or {@link Ink#UNKNOWN} (pictures, patterns, shadings)
 * @param picture true for a picture
 * @param solid true if it surely hides all that was drawn in its box before
 * @param annotation true if drawn by the appearance of an annotation
 */
record Paint(int time, Box box, int colour, boolean picture, boolean solid, boolean annotation) {

    /** Points: a smaller area hides no letter. */
    static final double LEAST_SIDE = 3;

    double area() {
        return box.width() * box.height();
    }
}
