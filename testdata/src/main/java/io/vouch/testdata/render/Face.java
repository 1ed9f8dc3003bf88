package io.vouch.testdata.render;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/** One open font: widths and outlines of its characters, in units of the size. Not thread-safe. */
final class Face {
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double units;
    private final Map<Integer, Double> widths = new HashMap<>();

    Face(TrueTypeFont font) throws IOException {
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
        this.units = font.getUnitsPerEm();
    }

    TrueTypeFont font() {
        return font;
    }

    boolean has(int codePoint) {
        return characters.getGlyphId(codePoint) != 0;
    }

    /** Throws {@link IllegalStateException} for a character without a glyph. */
    double width(String text) {
        double width = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            width += widths.computeIfAbsent(point, this::advance);
            at += Character.charCount(point);
        }
        return width;
    }

    private double advance(int point) {
        int glyph = characters.getGlyphId(point);
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
        GeneralPath path =
                font.getGlyph().getGlyph(characters.getGlyphId(codePoint)).getPath();
        path.transform(AffineTransform.getScaleInstance(1 / units, 1 / units));
        return path;
    }
}
