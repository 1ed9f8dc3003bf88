package io.vouch.ingest.ocr;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The shapes of the characters of GB 2312 and of some hundred more that names are written with, in several typefaces. The Chinese model
 * of the engine has no symbol for 2,860 of the 6,763 characters of GB 2312 ({@code combine_tessdata -u chi_sim.traineddata}), 璟, 铖
 * and 霁 among them, which stand in many a company's name. Made by {@link GlyphShapeMaker}. Immutable.
 */
final class GlyphShapes {

    static final String RESOURCE = "glyph-shapes.gz";
    private static final int MOST = 100_000;
    /** Of the shapes, so many of the nearest by their coarse form are looked at closely. */
    private static final int CLOSE_LOOKS = 200;

    private final char[] characters;
    private final byte[] shapes;
    private final byte[] coarse;
    private final Map<Character, int[]> places = new HashMap<>();

    private GlyphShapes(char[] characters, byte[] shapes) {
        this.characters = characters;
        this.shapes = shapes;
        coarse = new byte[characters.length * GlyphShape.COARSE];
        for (int i = 0; i < characters.length; i++) {
            byte[] own = GlyphShape.coarse(shapes, i * GlyphShape.LENGTH);
            System.arraycopy(own, 0, coarse, i * GlyphShape.COARSE, GlyphShape.COARSE);
            int place = i;
            places.merge(characters[i], new int[] {place}, GlyphShapes::joined);
        }
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private static final class Shipped {
        private static final GlyphShapes SHAPES = load();

        private static GlyphShapes load() {
            try (InputStream in = GlyphShapes.class.getResourceAsStream(RESOURCE)) {
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException("the shapes of characters that come with Vouch", e);
            }
        }
    }

    /** Those that come with Vouch; read on the first call. */
    static GlyphShapes shipped() {
        return Shipped.SHAPES;
    }

    static GlyphShapes read(InputStream in) throws IOException {
        try (DataInputStream data = new DataInputStream(new GZIPInputStream(in))) {
            int size = data.readInt();
            if (size < 1 || size > MOST || data.readInt() != GlyphShape.LENGTH) {
                throw new IOException("these are no shapes of characters that this build reads");
            }
            char[] characters = new char[size];
            for (int i = 0; i < size; i++) {
                characters[i] = data.readChar();
            }
            byte[] shapes = new byte[size * GlyphShape.LENGTH];
            data.readFully(shapes);
            return new GlyphShapes(characters, shapes);
        }
    }

    static void write(List<Character> characters, List<byte[]> shapes, OutputStream out) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            data.writeInt(characters.size());
            data.writeInt(GlyphShape.LENGTH);
            for (char character : characters) {
                data.writeChar(character);
            }
            for (byte[] shape : shapes) {
                data.write(shape);
            }
        }
    }

    boolean knows(char character) {
        return places.containsKey(character);
    }

    /** How unlike a character a shape is, see {@link GlyphShape#distance}; infinite for characters that are not known. */
    double distance(byte[] shape, char character) {
        double least = Double.POSITIVE_INFINITY;
        for (int place : places.getOrDefault(character, new int[0])) {
            least = Math.min(least, distance(shape, place));
        }
        return least;
    }

    private double distance(byte[] shape, int place) {
        return GlyphShape.distance(shape, 0, shapes, place * GlyphShape.LENGTH, GlyphShape.LENGTH);
    }

    /**
     * The character that a shape is most like.
     *
     * @param distance from it
     * @param next from the next best character
     */
    record Likeness(char character, double distance, double next) {}

    Likeness nearest(byte[] shape) {
        char best = 0;
        double least = Double.POSITIVE_INFINITY;
        double next = Double.POSITIVE_INFINITY;
        for (int place : near(shape)) {
            double distance = distance(shape, place);
            char character = characters[place];
            if (distance < least) {
                next = character == best ? next : least;
                best = character;
                least = distance;
            } else if (character != best && distance < next) {
                next = distance;
            }
        }
        return new Likeness(best, least, next);
    }

    /** The places of the nearest shapes by their coarse form. */
    private int[] near(byte[] shape) {
        byte[] own = GlyphShape.coarse(shape, 0);
        long[] order = new long[characters.length];
        for (int i = 0; i < order.length; i++) {
            double distance = GlyphShape.distance(own, 0, coarse, i * GlyphShape.COARSE, GlyphShape.COARSE);
            order[i] = (long) (distance * 1e6) << 32 | i;
        }
        long bound = bound(order);
        return Arrays.stream(order)
                .filter(each -> each <= bound)
                .mapToInt(each -> (int) each)
                .toArray();
    }

    /** The {@value #CLOSE_LOOKS}th smallest. */
    private static long bound(long[] order) {
        long[] smallest = Arrays.copyOf(order, Math.min(order.length, CLOSE_LOOKS));
        Arrays.sort(smallest);
        for (int i = smallest.length; i < order.length; i++) {
            if (order[i] < smallest[smallest.length - 1]) {
                int at = -Arrays.binarySearch(smallest, order[i]) - 1;
                System.arraycopy(smallest, at, smallest, at + 1, smallest.length - 1 - at);
                smallest[at] = order[i];
            }
        }
        return smallest[smallest.length - 1];
    }
}
