package io.vouch.ingest.pdf;

import io.vouch.ingest.glyph.Letters;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/**
 * What word building needs to know of a font, worked out once per font, and what its codes stand for. Lengths are in ems. Two
 * shapes are equal only if they are the same.
 */
final class FontShape {

    private static final int CACHED_CODES = 256;
    private static final int MAX_KNOWN = 70_000;

    private static final double USUAL_ASCENT = 0.8;
    private static final double USUAL_DESCENT = -0.2;

    private final PDFont font;
    private final double ascent;
    private final double descent;
    private final double gap;
    private final FontFace face;
    private final String[] texts = new String[CACHED_CODES];
    private final Map<Integer, String> moreTexts = new HashMap<>();
    private final Map<Integer, String> remapped = new HashMap<>();

    private FontShape(PDFont font, double ascent, double descent, double gap) {
        this.font = font;
        this.ascent = ascent;
        this.descent = descent;
        this.gap = gap;
        this.face = FontFace.of(font);
    }

    PDFont font() {
        return font;
    }

    /** Top of the cell above the base line. */
    double ascent() {
        return ascent;
    }

    /** Bottom of the cell, negative. */
    double descent() {
        return descent;
    }

    /** White space that separates two words. */
    double gap() {
        return gap;
    }

    /** True if the letters are drawings of the file, whose size says nothing. */
    boolean isDrawn() {
        return font instanceof PDType3Font;
    }

    FontFace face() {
        return face;
    }

    static FontShape of(PDFont font) {
        double ascent = USUAL_ASCENT;
        double descent = USUAL_DESCENT;
        PDFontDescriptor descriptor = font.getFontDescriptor();
        if (descriptor != null && !(font instanceof PDType3Font)) {
            ascent = inRange(descriptor.getAscent() / 1000, 0.5, 1.0, USUAL_ASCENT);
            descent = inRange(-Math.abs(descriptor.getDescent()) / 1000, -0.35, -0.1, USUAL_DESCENT);
        }
        return new FontShape(font, ascent, descent, gapOf(font));
    }

    /** Half a space or three tenths of a letter, whichever is less: the rule that PDF text extractors share. */
    private static double gapOf(PDFont font) {
        double space = 0.3;
        double letter = 0.5;
        try {
            double scale =
                    font instanceof PDType3Font ? Math.abs(font.getFontMatrix().getScaleX()) : 0.001;
            space = font.getSpaceWidth() * scale;
            letter = font.getAverageFontWidth() * scale;
        } catch (RuntimeException unknownWidths) {
            // A broken font program: the usual widths do.
        }
        double gap = Math.min(space > 0 ? space / 2 : 0.15, letter > 0 ? letter * 0.3 : 0.15);
        return inRange(gap, 0.1, 0.25, 0.15);
    }

    private static double inRange(double value, double low, double high, double otherwise) {
        return value >= low && value <= high ? value : otherwise;
    }

    /** The text of a character code; empty if the file does not tell. */
    String textOf(int code) {
        if (code >= 0 && code < CACHED_CODES) {
            if (texts[code] == null) {
                texts[code] = learned(code);
            }
            return texts[code];
        }
        String known = moreTexts.get(code);
        if (known == null) {
            known = learned(code);
            if (moreTexts.size() < MAX_KNOWN) {
                moreTexts.put(code, known);
            }
        }
        return known;
    }

    /** What the font itself says of a code whose glyph is another one than {@link #textOf} tells; empty if it agrees. */
    String byFont(int code) {
        return remapped.isEmpty() ? "" : remapped.getOrDefault(code, "");
    }

    private String learned(int code) {
        String text;
        try {
            text = font.toUnicode(code, Names.LIST);
        } catch (RuntimeException brokenMap) {
            return "";
        }
        if (text == null && font instanceof PDSimpleFont && !(font instanceof PDType3Font)) {
            text = code >= ' ' && code < 0x7F ? String.valueOf((char) code) : null;
        }
        String clean = text == null ? "" : Letters.cleaned(text);
        OwnEncoding.contradiction(font, code, clean, Names.LIST).ifPresent(other -> remapped.put(code, other));
        return clean;
    }

    /** Glyph names of the Adobe list and those that PDFBox adds for its own text extraction. */
    private static final class Names {
        static final GlyphList LIST = load();

        private static GlyphList load() {
            String more = "/org/apache/pdfbox/resources/glyphlist/additional.txt";
            try (InputStream in = GlyphList.class.getResourceAsStream(more)) {
                return in == null ? GlyphList.getAdobeGlyphList() : new GlyphList(GlyphList.getAdobeGlyphList(), in);
            } catch (IOException e) {
                return GlyphList.getAdobeGlyphList();
            }
        }
    }
}
