package io.vouch.ingest.image;

import java.awt.image.BufferedImage;

/**
 * One decoded picture as a person sees it.
 *
 * @param pixels opaque, RGB or 8-bit grey
 * @param pageWidth in points, as is {@code pageHeight}
 * @param software that wrote it, as it says itself; empty if it does not
 * @param device that took it, as it says itself; empty if it does not
 */
record Picture(BufferedImage pixels, double pageWidth, double pageHeight, String software, String device) {

    /** Turned clockwise by quarter turns. */
    Picture turned(int quarterTurns) {
        if (quarterTurns == 0) {
            return this;
        }
        boolean sideways = quarterTurns % 2 == 1;
        return new Picture(
                Turning.turned(pixels, quarterTurns),
                sideways ? pageHeight : pageWidth,
                sideways ? pageWidth : pageHeight,
                software,
                device);
    }
}
