package io.vouch.ingest.page;

import java.awt.image.BufferedImage;
import java.util.List;

/** Finds QR codes in a picture. Must not throw on any picture; one instance belongs to one thread. */
@FunctionalInterface
public interface CodeReader {

    /** A reader that finds nothing. */
    CodeReader NONE = picture -> List.of();

    /** All codes that could be read, in a stable order; empty if there are none. */
    List<Code> read(BufferedImage picture);

    /**
     * A code that was read.
     *
     * @param text what it says
     * @param x0 left edge in pixels of the picture
     * @param y0 top edge in pixels
     * @param x1 right edge in pixels
     * @param y1 bottom edge in pixels
     */
    record Code(String text, double x0, double y0, double x1, double y1) {}
}
