package io.vouch.testdata.render;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One open font: widths and outlines of its characters, in units of the size. Not thread-safe. */
final class Face {
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double units;
    private final Map<Integer, Double> widths = new HashMap<>();
    private final int[] glyphs = new int[Character.MAX_VALUE + 1];
    private Optional<COSDictionary> model = Optional.empty();

    Face(TrueTypeFont font) throws IOException {
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
        this.units = font.getUnitsPerEm();
    }

    TrueTypeFont font() {
        return font;
    }

    boolean has(int codePoint) {
        return glyph(codePoint) != 0;
    }

    /** Whether there is a glyph for every character. */
    boolean has(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (!has(text.codePointAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** The number of the character's glyph, 0 where there is none. */
    int glyph(int codePoint) {
        if (codePoint >= glyphs.length) {
            return characters.getGlyphId(codePoint);
        }
        if (glyphs[codePoint] == 0) {
            // One more than the number, so that 0 says that nobody has asked.
            glyphs[codePoint] = characters.getGlyphId(codePoint) + 1;
        }
        return glyphs[codePoint] - 1;
    }

    /** The characters that a glyph stands for: none for a part of other glyphs. */
    List<Integer> characters(int glyph) {
        List<Integer> codes = characters.getCharCodes(glyph);
        return codes == null ? List.of() : codes;
    }

    /** How far a glyph goes, in thousandths of the size. */
    float advance(int glyph) throws IOException {
        return font.getAdvanceWidth(glyph) * (1000f / font.getUnitsPerEm());
    }

    /** The font for a document that is being written. */
    PDFont embeddedIn(PDDocument document) throws IOException {
        if (model.isEmpty()) {
            // What PDFBox says of a font is costly to find out, and the same for every document.
            try (PDDocument sample = new PDDocument()) {
                model = Optional.of(PDType0Font.load(sample, font, true).getCOSObject());
            }
        }
        return EmbeddedFont.of(document, this, model.get());
    }

    /** Throws {@link IllegalStateException} for a character without a glyph. */
    double width(String text) {
        double width = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            width += widths.computeIfAbsent(point, this::measured);
            at += Character.charCount(point);
        }
        return width;
    }

    private double measured(int point) {
        int glyph = glyph(point);
        if (glyph == 0) {
            throw new IllegalStateException("the font %s has no glyph for U+%04X".formatted(name(), point));
        }
        try {
            return font.getAdvanceWidth(glyph) / units;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot measure text", e);
        }
    }

    String name() {
        try {
            return font.getName();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the name of a font", e);
        }
    }

    /** Outline of one character, y upwards, one unit high. */
    GeneralPath outline(int codePoint) throws IOException {
        GeneralPath path = font.getGlyph().getGlyph(glyph(codePoint)).getPath();
        path.transform(AffineTransform.getScaleInstance(1 / units, 1 / units));
        return path;
    }
}
