package io.vouch.testdata.render;

import io.vouch.testdata.page.Typeface;
import io.vouch.testdata.page.Typesetter;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** The fonts that papers are set in: WenQuanYi Zen Hei for Chinese, the standard PDF fonts for Latin. Not thread-safe. */
public final class Typefaces implements Typesetter, AutoCloseable {
    /** System property that names the file of another WenQuanYi Zen Hei collection. */
    public static final String FONT_PROPERTY = "vouch.testdata.font";

    private static final String FAMILY = "WenQuanYiZenHei";
    private static final List<String> PLACES = List.of(
            "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
            "/usr/share/fonts/wqy-zenhei/wqy-zenhei.ttc",
            "/usr/share/fonts/wenquanyi/wqy-zenhei/wqy-zenhei.ttc");

    private final TrueTypeCollection collection;
    private final TrueTypeFont han;
    private final CmapLookup characters;
    private final Map<Typeface, PDFont> latin = new EnumMap<>(Typeface.class);

    private Typefaces(Path file) throws IOException {
        collection = new TrueTypeCollection(file.toFile());
        han = collection.getFontByName(FAMILY);
        if (han == null) {
            throw new FontMissingException(file + " holds no font named " + FAMILY);
        }
        characters = han.getUnicodeCmapLookup();
        latin.put(Typeface.SANS, new PDType1Font(FontName.HELVETICA));
        latin.put(Typeface.SANS_BOLD, new PDType1Font(FontName.HELVETICA_BOLD));
        latin.put(Typeface.SERIF, new PDType1Font(FontName.TIMES_ROMAN));
        latin.put(Typeface.SERIF_BOLD, new PDType1Font(FontName.TIMES_BOLD));
        latin.put(Typeface.MONO, new PDType1Font(FontName.COURIER));
    }

    /** Whether the Chinese font is on this machine. */
    public static boolean areInstalled() {
        return place().isPresent();
    }

    /** Opens the fonts; throws {@link FontMissingException} naming the package to install when the Chinese font is absent. */
    public static Typefaces open() {
        Path file = place().orElseThrow(() -> new FontMissingException(
                "the Chinese font WenQuanYi Zen Hei is not installed; run: apt-get install fonts-wqy-zenhei"
                        + " (or set -D" + FONT_PROPERTY + "=/path/to/wqy-zenhei.ttc)"));
        try {
            return new Typefaces(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the font " + file, e);
        }
    }

    private static Optional<Path> place() {
        String named = System.getProperty(FONT_PROPERTY, "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named)).filter(Files::isReadable);
        }
        return PLACES.stream().map(Path::of).filter(Files::isReadable).findFirst();
    }

    @Override
    public double width(String text, Typeface face, double size) {
        try {
            return face.isHan()
                    ? hanWidth(text) * size / han.getUnitsPerEm()
                    : latin.get(face).getStringWidth(text) * size / 1000;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot measure text", e);
        }
    }

    private double hanWidth(String text) throws IOException {
        double width = 0;
        for (int point : text.codePoints().toArray()) {
            int glyph = characters.getGlyphId(point);
            if (glyph == 0) {
                throw new IllegalStateException("the Chinese font has no glyph for U+%04X".formatted(point));
            }
            width += han.getAdvanceWidth(glyph);
        }
        return width;
    }

    TrueTypeFont han() {
        return han;
    }

    PDFont latin(Typeface face) {
        return latin.get(face);
    }

    /** Outline of one Chinese character in font units, y upwards. */
    GeneralPath outline(int codePoint) throws IOException {
        return han.getGlyph().getGlyph(characters.getGlyphId(codePoint)).getPath();
    }

    /** Outlines of a line of text in the Chinese font, stretched to {@code width}; cubic curves only. */
    Path2D shape(String text, double x, double baseline, double size, double width) throws IOException {
        double scale = size / han.getUnitsPerEm();
        double stretch = width / Math.max(0.1, width(text, Typeface.HAN, size));
        Path2D shape = new Path2D.Double();
        double at = x;
        for (int point : text.codePoints().toArray()) {
            AffineTransform place = new AffineTransform(scale * stretch, 0, 0, scale, at, baseline);
            cubic(outline(point).getPathIterator(place), shape);
            at += width(Character.toString(point), Typeface.HAN, size) * stretch;
        }
        return shape;
    }

    /** Appends a path, raising quadratic curves to cubic ones, which is all that PDF has. */
    private static void cubic(PathIterator from, Path2D to) {
        double[] at = new double[6];
        for (; !from.isDone(); from.next()) {
            switch (from.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> to.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> to.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> {
                    Point2D start = to.getCurrentPoint();
                    to.curveTo(
                            start.getX() + (at[0] - start.getX()) * 2 / 3,
                            start.getY() + (at[1] - start.getY()) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            at[2],
                            at[3]);
                }
                case PathIterator.SEG_CUBICTO -> to.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> to.closePath();
            }
        }
    }

    double unitsPerEm() throws IOException {
        return han.getUnitsPerEm();
    }

    @Override
    public void close() throws IOException {
        collection.close();
    }
}
