package io.vouch.ingest.image;

import java.awt.image.BufferedImage;

/** Turns and mirrors pictures by whole quarters, as scanners and cameras store them. */
final class Turning {

    private Turning() {}

    /** Turned clockwise. */
    static BufferedImage turned(BufferedImage picture, int quarterTurns) {
        return switch (Math.floorMod(quarterTurns, 4)) {
            case 1 -> mapped(picture, true, false, true);
            case 2 -> mapped(picture, false, true, true);
            case 3 -> mapped(picture, true, true, false);
            default -> picture;
        };
    }

    /**
     * As a person sees it.
     *
     * @param orientation tag 274 of Exif 2.3, 1 to 8; other numbers mean upright
     */
    static BufferedImage upright(BufferedImage picture, int orientation) {
        return switch (orientation) {
            case 2 -> mapped(picture, false, true, false);
            case 3 -> mapped(picture, false, true, true);
            case 4 -> mapped(picture, false, false, true);
            case 5 -> mapped(picture, true, false, false);
            case 6 -> mapped(picture, true, false, true);
            case 7 -> mapped(picture, true, true, true);
            case 8 -> mapped(picture, true, true, false);
            default -> picture;
        };
    }

    /** Target pixel (x, y) comes from source (x, y), or (y, x) if transposed, counted from the right or bottom if so told. */
    private static BufferedImage mapped(BufferedImage from, boolean transposed, boolean fromRight, boolean fromBottom) {
        int w = from.getWidth();
        int h = from.getHeight();
        var to = new BufferedImage(transposed ? h : w, transposed ? w : h, from.getType());
        Object sample = null;
        for (int y = 0; y < to.getHeight(); y++) {
            for (int x = 0; x < to.getWidth(); x++) {
                int sourceX = transposed ? y : x;
                int sourceY = transposed ? x : y;
                sample = from.getRaster()
                        .getDataElements(
                                fromRight ? w - 1 - sourceX : sourceX, fromBottom ? h - 1 - sourceY : sourceY, sample);
                to.getRaster().setDataElements(x, y, sample);
            }
        }
        return to;
    }
}
