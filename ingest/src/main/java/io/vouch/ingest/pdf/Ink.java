package io.vouch.ingest.pdf;

import io.vouch.ingest.page.Box;

/**
 * The part of the graphics state that decides what can be seen, and that goes along with {@code q} and {@code Q}.
 *
 * @param fill colour of areas and letters, {@code 0xRRGGBB} or {@link #UNKNOWN}
 * @param stroke colour of lines
 * @param fillParts number of colour parts of the current space: 1, 3 or 4; 0 if the space is not one of the plain ones
 * @param strokeParts the same for lines
 * @param lineWidth in user space
 * @param clip part of the page that shows, in points; {@link Box#NONE} if all of it
 */
record Ink(int fill, int stroke, int fillParts, int strokeParts, double lineWidth, Box clip) {

    static final int UNKNOWN = -1;
    static final int BLACK = 0;
    static final Ink START = new Ink(BLACK, BLACK, 1, 1, 1, Box.NONE);

    /** A clip that lets nothing through has this size, so that it is told from none. */
    private static final double NOTHING = 1e-3;

    Ink filling(int colour, int parts) {
        return new Ink(colour, stroke, parts, strokeParts, lineWidth, clip);
    }

    Ink stroking(int colour, int parts) {
        return new Ink(fill, colour, fillParts, parts, lineWidth, clip);
    }

    Ink withLineWidth(double width) {
        return new Ink(fill, stroke, fillParts, strokeParts, width, clip);
    }

    /** Only what lies in the box too shows from now on. */
    Ink clippedTo(Box box) {
        if (clip.isNone()) {
            return withClip(box.isNone() ? nothingAt(0, 0) : box);
        }
        double x0 = Math.max(clip.x0(), box.x0());
        double y0 = Math.max(clip.y0(), box.y0());
        double x1 = Math.min(clip.x1(), box.x1());
        double y1 = Math.min(clip.y1(), box.y1());
        return withClip(x0 <= x1 && y0 <= y1 ? new Box(x0, y0, x1, y1) : nothingAt(x0, y0));
    }

    private Ink withClip(Box box) {
        return new Ink(fill, stroke, fillParts, strokeParts, lineWidth, box);
    }

    private static Box nothingAt(double x, double y) {
        return new Box(x - NOTHING, y - NOTHING, x, y);
    }

    /** {@code 0xRRGGBB} of one, three or four parts of 0..1; good enough to tell what a person tells apart. */
    static int rgb(float[] parts, int count) {
        return switch (count) {
            case 1 -> pack(parts[0], parts[0], parts[0]);
            case 3 -> pack(parts[0], parts[1], parts[2]);
            case 4 -> pack(
                    (1 - parts[0]) * (1 - parts[3]), (1 - parts[1]) * (1 - parts[3]), (1 - parts[2]) * (1 - parts[3]));
            default -> UNKNOWN;
        };
    }

    private static int pack(float red, float green, float blue) {
        return part(red) << 16 | part(green) << 8 | part(blue);
    }

    private static int part(float value) {
        return Math.round(Math.max(0, Math.min(1, value)) * 255);
    }

    /** Largest difference of a colour part, 0..255. */
    static int contrast(int one, int other) {
        int red = Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF));
        int green = Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF));
        int blue = Math.abs((one & 0xFF) - (other & 0xFF));
        return Math.max(red, Math.max(green, blue));
    }
}
