package io.vouch.ingest.pdf;

import io.vouch.ingest.glyph.EmSquare;
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
        EmSquare unit = frame.emSquare(m);
        double x0 = unit.x() + Math.min(0, unit.rightX()) + Math.min(0, unit.upX());
        double x1 = unit.x() + Math.max(0, unit.rightX()) + Math.max(0, unit.upX());
        double y0 = unit.y() + Math.min(0, unit.rightY()) + Math.min(0, unit.upY());
        double y1 = unit.y() + Math.max(0, unit.rightY()) + Math.max(0, unit.upY());
        boolean visible = x0 < frame.width() && x1 > 0 && y0 < frame.height() && y1 > 0 && x0 < x1 && y0 < y1;
        if (!visible || x0 < -1e6 || y0 < -1e6 || x1 > 1e6 || y1 > 1e6) {
            return Optional.empty();
        }
        Box whole = new Box(x0, y0, x1, y1);
        Box cut = new Box(Math.max(0, x0), Math.max(0, y0), Math.min(frame.width(), x1), Math.min(frame.height(), y1));
        return Optional.of(new PlacedImage(stream, resources, width, height, cut, whole, turns(unit)));
    }

    private static PlacedImage.Turns turns(EmSquare unit) {
        double side = UPRIGHT * Math.max(Math.hypot(unit.rightX(), unit.rightY()), Math.hypot(unit.upX(), unit.upY()));
        if (Math.abs(unit.rightY()) <= side && Math.abs(unit.upX()) <= side) {
            return new PlacedImage.Turns(false, unit.rightX() < 0, unit.upY() > 0);
        }
        if (Math.abs(unit.rightX()) <= side && Math.abs(unit.upY()) <= side) {
            // Its columns run along the page's height: its rows, against its "up", should run to the right.
            return new PlacedImage.Turns(true, unit.upX() > 0, unit.rightY() < 0);
        }
        return null;
    }
}
