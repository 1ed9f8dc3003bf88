package io.vouch.ingest.ocr;

import java.util.List;

/**
 * What a reading looks like as a whole.
 *
 * @param glyphs how many symbols
 * @param han how many ideographs read with some certainty
 * @param letters how many other letters read with some certainty
 * @param meanConfidence 0..1; 0 if nothing was read
 */
record TextStatistics(int glyphs, int han, int letters, double meanConfidence) {

    private static final double SOME_CERTAINTY = 0.6;
    /** A page with this share of ideographs among its letters is Chinese: Chinese papers carry many Latin codes. */
    private static final double CHINESE_SHARE = 0.2;

    static TextStatistics of(List<Glyph> glyphs) {
        int han = 0;
        int letters = 0;
        double sum = 0;
        for (Glyph glyph : glyphs) {
            sum += glyph.confidence();
            if (glyph.confidence() < SOME_CERTAINTY) {
                continue;
            }
            if (glyph.isIdeograph()) {
                han++;
            } else if (Character.isLetter(glyph.text().codePointAt(0))) {
                letters++;
            }
        }
        return new TextStatistics(glyphs.size(), han, letters, glyphs.isEmpty() ? 0 : sum / glyphs.size());
    }

    boolean isChinese() {
        return han >= 2 && han >= CHINESE_SHARE * (han + letters);
    }

    String language() {
        if (isChinese()) {
            return "zh";
        }
        return letters > 0 ? "en" : "und";
    }
}
