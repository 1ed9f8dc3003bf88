package io.vouch.ingest.ocr;

/**
 * One symbol as the engine read it.
 *
 * @param text usually one character
 * @param x0 left edge in pixels of the picture that was read, as are the other edges
 * @param confidence 0..1
 * @param startsWord true if the engine sees white space, or a new word, before it
 * @param startsLine true if it is the first of its line
 */
record Glyph(String text, int x0, int y0, int x1, int y1, double confidence, boolean startsWord, boolean startsLine) {

    /** True for Chinese characters and for the punctuation that stands among them without spaces. */
    boolean isHan() {
        int c = text.codePointAt(0);
        return Character.isIdeographic(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF);
    }

    /** The same symbol at another place. */
    Glyph movedBy(int dx, int dy) {
        return new Glyph(text, x0 + dx, y0 + dy, x1 + dx, y1 + dy, confidence, startsWord, startsLine);
    }

    /** The same symbol with other sides. */
    Glyph between(int left, int right) {
        return new Glyph(text, left, y0, right, y1, confidence, startsWord, startsLine);
    }

    /** Another reading of the same symbol. */
    Glyph withText(String other) {
        return new Glyph(other, x0, y0, x1, y1, confidence, startsWord, startsLine);
    }

    /** The same symbol, not surer than that. */
    Glyph noSurerThan(double most) {
        return new Glyph(text, x0, y0, x1, y1, Math.min(confidence, most), startsWord, startsLine);
    }

    /** The same symbol, read so surely. */
    Glyph withConfidence(double sureness) {
        return new Glyph(text, x0, y0, x1, y1, sureness, startsWord, startsLine);
    }

    boolean isIdeograph() {
        return Character.isIdeographic(text.codePointAt(0));
    }
}
