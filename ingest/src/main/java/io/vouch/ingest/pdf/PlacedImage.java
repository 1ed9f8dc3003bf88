package io.vouch.ingest.pdf;

import io.vouch.ingest.page.Box;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * A picture that a page draws, not decoded yet.
 *
 * @param stream the image object; null for an inline image, which is never decoded alone
 * @param resources where its colour spaces are named
 * @param pixelWidth as the image object claims
 * @param pixelHeight as the image object claims
 * @param box the part of the page that it covers, in points, cut to the page
 * @param whole the same, not cut to the page
 * @param turns how the picture's columns and rows lie on the page; null if skewed
 */
record PlacedImage(
        COSStream stream, PDResources resources, int pixelWidth, int pixelHeight, Box box, Box whole, Turns turns) {

    /**
     * An upright placement: whether rows and columns change places, and which axes are then mirrored.
     *
     * @param transposed the picture's rows run down-up on the page instead of left-right
     * @param mirrorX mirrored left-right on the page, after transposing
     * @param mirrorY mirrored up-down on the page, after transposing
     */
    record Turns(boolean transposed, boolean mirrorX, boolean mirrorY) {
        boolean isNone() {
            return !transposed && !mirrorX && !mirrorY;
        }
    }

    long pixels() {
        return (long) pixelWidth * pixelHeight;
    }

    double area() {
        return box.width() * box.height();
    }

    boolean isReadableAlone() {
        return stream != null && turns != null && pixelWidth > 0 && pixelHeight > 0;
    }

    /** Pixels per inch across the page. */
    double dpi() {
        int across = turns != null && turns.transposed() ? pixelHeight : pixelWidth;
        return whole.width() <= 0 ? 0 : across * 72.0 / whole.width();
    }
}
