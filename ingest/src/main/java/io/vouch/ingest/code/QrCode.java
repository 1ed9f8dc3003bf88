package io.vouch.ingest.code;

import io.vouch.ingest.page.Box;

/**
 * One QR code on a picture.
 *
 * @param text its content, not interpreted
 * @param x0 left edge in pixels of the picture, as are the others
 */
public record QrCode(String text, int x0, int y0, int x1, int y1) {

    /** Its place on a page of that size in points, of which the picture of that size in pixels shows the whole. */
    public Box on(double pageWidth, double pageHeight, int pictureWidth, int pictureHeight) {
        double across = pageWidth / pictureWidth;
        double down = pageHeight / pictureHeight;
        return Box.ofCorners(x0 * across, y0 * down, x1 * across, y1 * down);
    }
}
