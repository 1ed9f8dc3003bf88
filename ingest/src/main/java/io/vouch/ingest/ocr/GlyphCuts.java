package io.vouch.ingest.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a run of Chinese characters, which stand at even distances, into its characters. The engine's own boxes tell where a character is,
 * but cut off radicals as often as not.
 */
final class GlyphCuts {

    /** Shorter runs do not tell the distance of their characters by themselves. */
    private static final int TELLING = 4;
    /** Distances of one line differ by less than this share. */
    private static final double UNEVEN = 0.1;

    /** Smaller print shows no strokes, in pixels. */
    private static final int LEAST_HEIGHT = 8;
    /** Darker pixels are ink. */
    private static final int DARK = 170;
    /** The width of a character's ink beside the distance of two. */
    private static final double INK_WIDTH = 0.93;
    /** The distance of two characters beside the height of their ink. */
    private static final double NARROWEST = 0.85;

    private static final double WIDEST = 1.35;
    /** A cut may be so far from where even distances put it, as a share of the distance. */
    private static final double LEEWAY = 0.18;

    /** The pictures of a run's characters, as many as it has; none if they do not stand at even distances. */
    private final List<GreyPicture> pictures;

    private final double pitch;

    private GlyphCuts(List<GreyPicture> pictures, double pitch) {
        this.pictures = pictures;
        this.pitch = pitch;
    }

    List<GreyPicture> pictures() {
        return pictures;
    }

    /** From one character to the next, in pixels; 0 if this run does not tell. */
    double pitch() {
        return pitch;
    }

    /**
     * @param from where its ink begins at the earliest
     * @param to where it has ended
     * @param known the distance of characters elsewhere in the line; 0 if none is known
     */
    static GlyphCuts of(List<Glyph> run, GreyPicture picture, int from, int to, double known) {
        int top = median(run.stream().mapToInt(Glyph::y0).toArray());
        int bottom = median(run.stream().mapToInt(Glyph::y1).toArray());
        int room = Math.max(2, (bottom - top) / 8);
        int[] band = band(picture, from, to, top - room, bottom + room);
        int left = firstInk(picture, from, to, band, 1);
        int right = firstInk(picture, from, to, band, -1);
        double pitch = (right - left + 1) / (run.size() - 1 + INK_WIDTH);
        double height = band[1] - band[0];
        boolean even = run.size() >= TELLING || Math.abs(pitch - known) < UNEVEN * known;
        if (left > right || height < LEAST_HEIGHT || pitch < NARROWEST * height || pitch > WIDEST * height || !even) {
            return new GlyphCuts(List.of(), 0);
        }
        double first = left - (1 - INK_WIDTH) / 2 * pitch;
        int[] cuts = new int[run.size() + 1];
        for (int i = 0; i <= run.size(); i++) {
            cuts[i] = whitest(picture, first + i * pitch, LEEWAY * pitch, band);
        }
        List<GreyPicture> pictures = new ArrayList<>();
        for (int i = 0; i < run.size(); i++) {
            pictures.add(picture.crop(cuts[i], band[0], cuts[i + 1], band[1]));
        }
        return new GlyphCuts(pictures, run.size() >= TELLING ? pitch : 0);
    }

    /** The rows around the middle that hold ink. */
    private static int[] band(GreyPicture picture, int from, int to, int top, int bottom) {
        int y0 = Math.max(0, top);
        int y1 = Math.min(picture.height(), bottom);
        while (y0 < y1 && inkOfRow(picture, from, to, y0) == 0) {
            y0++;
        }
        while (y1 > y0 && inkOfRow(picture, from, to, y1 - 1) == 0) {
            y1--;
        }
        return new int[] {y0, y1};
    }

    private static int inkOfRow(GreyPicture picture, int from, int to, int y) {
        int ink = 0;
        for (int x = Math.max(0, from); x < Math.min(picture.width(), to); x++) {
            ink += picture.at(x, y) < DARK ? 1 : 0;
        }
        return ink;
    }

    private static int firstInk(GreyPicture picture, int from, int to, int[] band, int step) {
        int x = step > 0 ? Math.max(0, from) : Math.min(picture.width(), to) - 1;
        while (x >= from && x < to && inkOfColumn(picture, x, band) == 0) {
            x += step;
        }
        return x;
    }

    private static long inkOfColumn(GreyPicture picture, int x, int[] band) {
        long ink = 0;
        for (int y = band[0]; y < band[1]; y++) {
            ink += Math.max(0, DARK - picture.at(x, y));
        }
        return ink;
    }

    private static int whitest(GreyPicture picture, double middle, double leeway, int[] band) {
        int best = (int) Math.round(middle);
        double least = Double.MAX_VALUE;
        for (int x = (int) Math.ceil(middle - leeway); x <= middle + leeway; x++) {
            if (x < 0 || x >= picture.width()) {
                continue;
            }
            // Of columns that are alike white, the one nearest to the even place.
            double cost = inkOfColumn(picture, x, band) + Math.abs(x - middle);
            if (cost < least) {
                least = cost;
                best = x;
            }
        }
        return best;
    }

    private static int median(int[] numbers) {
        Arrays.sort(numbers);
        return numbers[numbers.length / 2];
    }
}
