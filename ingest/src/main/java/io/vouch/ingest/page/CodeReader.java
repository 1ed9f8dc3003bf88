package io.vouch.ingest.page;

import java.awt.image.BufferedImage;
import java.util.List;

/** Finds QR codes in a picture. Must not throw on any picture; one instance belongs to one thread. */
@FunctionalInterface
public interface CodeReader {

    /** A reader that finds nothing. */
    CodeReader NONE = picture -> List.of();

    /** The codes that could be read, in a stable order; empty if there are none. The top-left corner is looked at first. */
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

    /**
     * A code with its place on the page.
     *
     * @param text what it says
     * @param box where, in points
     */
    record Placed(String text, Box box) {}

    /**
     * Reads the codes of a picture that covers a part of a page. A small picture is first blown up and given the white margin
     * that the standard (ISO/IEC 18004) asks for and that embedded pictures often lack.
     *
     * @param box what part of the page it covers, in points
     */
    static List<Placed> readPlaced(CodeReader reader, BufferedImage picture, Box box) {
        return new CodePicture(picture, box).read(reader);
    }
}
