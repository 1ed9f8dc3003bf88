package io.vouch.testdata.render;

import io.vouch.testdata.page.Typeface;
import io.vouch.testdata.page.Typesetter;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The fonts that papers are set in. Latin ones come with the product; WenQuanYi Zen Hei must be on the machine, and the other
 * Chinese ones are used where they are. Not thread-safe.
 */
public final class Typefaces implements Typesetter, AutoCloseable {
    /** System property that names the file of another WenQuanYi Zen Hei collection. */
    public static final String FONT_PROPERTY = "vouch.testdata.font";

    private final FontFiles files = new FontFiles();
    private final Map<Typeface, Face> faces = new EnumMap<>(Typeface.class);
    private final Set<Typeface> installed = EnumSet.noneOf(Typeface.class);

    private Typefaces() throws IOException {
        for (Typeface face : Typeface.values()) {
            if (face.plain() == face && files.has(face)) {
                installed.add(face);
            }
        }
        face(Typeface.HAN);
    }

    /** Whether the Chinese font is on this machine. */
    public static boolean areInstalled() {
        return new FontFiles().has(Typeface.HAN);
    }

    /** Opens the fonts; throws {@link FontMissingException} naming the package to install when the Chinese font is absent. */
    public static Typefaces open() {
        if (!areInstalled()) {
            throw new FontMissingException(
                    "the Chinese font WenQuanYi Zen Hei is not installed; run: apt-get install fonts-wqy-zenhei"
                            + " (or set -D" + FONT_PROPERTY + "=/path/to/wqy-zenhei.ttc)");
        }
        try {
            return new Typefaces();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the Chinese font", e);
        }
    }

    /** The families that are there, each by its plain face and its bold one where that is a font of its own. */
    Set<Typeface> installed() {
        return EnumSet.copyOf(installed);
    }

    @Override
    public double width(String text, Typeface face, double size) {
        return face(face).width(text) * size;
    }

    /** Whether the face has a glyph for every character. */
    boolean shows(Typeface face, String text) {
        return face(face).has(text);
    }

    /** Outline of one Chinese character, y upwards, one unit high. */
    GeneralPath outline(int codePoint) throws IOException {
        return face(Typeface.HAN).outline(codePoint);
    }

    Face face(Typeface face) {
        Typeface plain = face.plain();
        Face known = faces.get(plain);
        return known == null ? opened(plain) : known;
    }

    private Face opened(Typeface plain) {
        return faces.computeIfAbsent(plain, wanted -> {
            try {
                return new Face(files.open(wanted));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the font of " + wanted, e);
            }
        });
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
