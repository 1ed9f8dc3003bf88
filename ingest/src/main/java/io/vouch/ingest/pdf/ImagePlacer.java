package io.vouch.ingest.pdf;

import io.vouch.ingest.page.Box;
import java.util.Optional;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.util.Matrix;

/** Finds out where on the page, and which way up, the unit square of an image ends. */
final class ImagePlacer {

    /** Slant, as a share of the side, up to which a picture counts as upright. */
    private static final double UPRIGHT = 0.02;

    private final PageFrame frame;

    ImagePlacer(PageFrame frame) {
        this.frame = frame;
    }

    /** Empty if the picture lies outside the page or has no place at all. */
    Optional<PlacedImage> place(COSStream stream, PDResources resources, int width, int height, Matrix m) {
        double e = m.getTranslateX();
        double f = m.getTranslateY();
        double x = frame.x(e, f);
        double y = frame.y(e, f);
        // Where the picture's right (1,0) and up (0,1) point to on the page as seen.
        double rightX = frame.x(e + m.getScaleX(), f + m.getShearY()) - x;
        double rightY = frame.y(e + m.getScaleX(), f + m.getShearY()) - y;
        double upX = frame.x(e + m.getShearX(), f + m.getScaleY()) - x;
        double upY = frame.y(e + m.getShearX(), f + m.getScaleY()) - y;
        double x0 = x + Math.min(0, rightX) + Math.min(0, upX);
        double x1 = x + Math.max(0, rightX) + Math.max(0, upX);
        double y0 = y + Math.min(0, rightY) + Math.min(0, upY);
        double y1 = y + Math.max(0, rightY) + Math.max(0, upY);
        boolean visible = x0 < frame.width() && x1 > 0 && y0 < frame.height() && y1 > 0 && x0 < x1 && y0 < y1;
        if (!visible || x0 < -1e6 || y0 < -1e6 || x1 > 1e6 || y1 > 1e6) {
            return Optional.empty();
        }
        Box whole = new Box(x0, y0, x1, y1);
        Box cut = new Box(Math.max(0, x0), Math.max(0, y0), Math.min(frame.width(), x1), Math.min(frame.height(), y1));
        return Optional.of(
                new PlacedImage(stream, resources, width, height, cut, whole, turns(rightX, rightY, upX, upY)));
    }

    private static PlacedImage.Turns turns(double rightX, double rightY, double upX, double upY) {
        double side = Math.max(Math.hypot(rightX, rightY), Math.hypot(upX, upY));
        if (Math.abs(rightY) <= UPRIGHT * side && Math.abs(upX) <= UPRIGHT * side) {
            return new PlacedImage.Turns(false, rightX < 0, upY > 0);
        }
        if (Math.abs(rightX) <= UPRIGHT * side && Math.abs(upY) <= UPRIGHT * side) {
            // The picture's columns run down the page: mirrored up-down if its right points up; its up should point
            // left.
            return new PlacedImage.Turns(true, upX > 0, rightY < 0);
        }
        return null;
    }
}
