package io.vouch.ingest.pdf;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/**
 * The type face that a font is a part of, so that weights, styles and subsets of one face count as one.
 *
 * @param family lower-case letters and digits of the face's name; empty if the font has none to tell
 * @param embedded true if the file carries the font's outlines
 */
record FontFace(String family, boolean embedded) {

    /** {@code ABCDEF+Arial}: a subset of a font. */
    private static final Pattern SUBSET = Pattern.compile("^[A-Z0-9]{6}\\+");

    /** {@code Arial-BoldMT}, {@code Calibri,Italic}, {@code NotoSansSC-Thin_Regular}. */
    private static final Pattern WEIGHT = Pattern.compile(
            "(semi|demi|extra|ultra)?(bold|black|heavy|light|thin|medium|regular|roman|normal|book|italic|oblique|ital|inclined"
                    + "|condensed|narrow|cond|slanted)|(?<=[a-z])(mt|ps|psmt|std|pro|lt|ms|identityh|subset)$");

    private static final int MAX_NAME = 120;

    static FontFace of(PDFont font) {
        String name = font.getName();
        boolean embedded = false;
        try {
            embedded = font.isEmbedded();
        } catch (RuntimeException broken) {
            // Not known to be there.
        }
        if (name == null || font instanceof PDType3Font) {
            return new FontFace("", embedded);
        }
        return new FontFace(family(name), embedded);
    }

    static String family(String name) {
        String whole = SUBSET.matcher(name.substring(0, Math.min(MAX_NAME, name.length())))
                .replaceFirst("");
        String plain = whole.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        String family = plain;
        for (int i = 0; i < 4; i++) {
            family = WEIGHT.matcher(family).replaceAll("");
        }
        return family.isEmpty() ? plain : family;
    }
}
