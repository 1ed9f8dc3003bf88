package io.vouch.ingest.pdf;

/**
 * One drawn character (or ligature) on the page as seen.
 *
 * @param text what it stands for, one to a few characters; blank for a space
 * @param x0 left edge of its cell, in points
 * @param y0 top edge
 * @param x1 right edge
 * @param y1 bottom edge
 * @param along start of the cell along the line of writing
 * @param end end of the cell along the line of writing
 * @param across distance of the base line across the line of writing
 * @param angle direction of writing: 0 to the right, 1 down, 2 to the left, 3 up, 4 anything else
 * @param em size of the letters, in points
 * @param tracking extra distance to the next glyph that the page asks for, in points
 * @param gapLimit white space after it that separates words, in points
 * @param invisible true if drawn with a mode that leaves no ink
 */
record Glyph(
        String text,
        double x0,
        double y0,
        double x1,
        double y1,
        double along,
        double end,
        double across,
        int angle,
        double em,
        double tracking,
        double gapLimit,
        boolean invisible) {

    static final int OTHER_ANGLE = 4;

    boolean isBlank() {
        return text.isBlank();
    }

    char first() {
        return text.charAt(0);
    }

    char last() {
        return text.charAt(text.length() - 1);
    }
}
