package io.vouch.ingest.pdf;

import io.vouch.ingest.page.Box;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;

/** Notices a QR code that is drawn as many small filled rectangles. */
final class LineArtCode {

    /** The smallest code has about 220 dark modules; drawn as horizontal runs they are about 130 rectangles. */
    private static final int LEAST_RECTANGLES = 90;

    /** Points: a module of a printed code is 0.3 to 2 mm. */
    private static final double MAX_MODULE = 6;

    private static final double MAX_SIDE = 220;
    private static final double MARGIN = 8;

    private final PageFrame frame;
    private int count;
    private double x0 = Double.MAX_VALUE;
    private double y0 = Double.MAX_VALUE;
    private double x1 = -Double.MAX_VALUE;
    private double y1 = -Double.MAX_VALUE;

    LineArtCode(PageFrame frame) {
        this.frame = frame;
    }

    /** A rectangle was added to the path. */
    void rectangle(List<COSBase> operands, Matrix m) {
        if (operands.size() < 4) {
            return;
        }
        double[] r = new double[4];
        for (int i = 0; i < 4; i++) {
            if (!(operands.get(i) instanceof COSNumber number)) {
                return;
            }
            r[i] = number.floatValue();
        }
        double ax = userX(m, r[0], r[1]);
        double ay = userY(m, r[0], r[1]);
        double bx = userX(m, r[0] + r[2], r[1] + r[3]);
        double by = userY(m, r[0] + r[2], r[1] + r[3]);
        double width = Math.abs(frame.x(ax, ay) - frame.x(bx, by));
        double height = Math.abs(frame.y(ax, ay) - frame.y(bx, by));
        double thin = Math.min(width, height);
        double thick = Math.max(width, height);
        if (thin < 0.3 || thin > MAX_MODULE || thick > 12 * thin) {
            return;
        }
        count++;
        x0 = Math.min(x0, Math.min(frame.x(ax, ay), frame.x(bx, by)));
        y0 = Math.min(y0, Math.min(frame.y(ax, ay), frame.y(bx, by)));
        x1 = Math.max(x1, Math.max(frame.x(ax, ay), frame.x(bx, by)));
        y1 = Math.max(y1, Math.max(frame.y(ax, ay), frame.y(bx, by)));
    }

    private static double userX(Matrix m, double x, double y) {
        return m.getScaleX() * x + m.getShearX() * y + m.getTranslateX();
    }

    private static double userY(Matrix m, double x, double y) {
        return m.getShearY() * x + m.getScaleY() * y + m.getTranslateY();
    }

    /** Where the code is, with its margin; empty if there is none. */
    Optional<Box> place() {
        double width = x1 - x0;
        double height = y1 - y0;
        boolean square =
                width > 20 && width < MAX_SIDE && height < MAX_SIDE && width / height > 0.8 && width / height < 1.25;
        if (count < LEAST_RECTANGLES || !square) {
            return Optional.empty();
        }
        return Optional.of(new Box(x0 - MARGIN, y0 - MARGIN, x1 + MARGIN, y1 + MARGIN));
    }
}
