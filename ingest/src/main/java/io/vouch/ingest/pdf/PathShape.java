package io.vouch.ingest.pdf;

import io.vouch.ingest.page.Box;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;

/** The path under construction, on the page as seen: which upright rectangles it is made of, and how far it reaches. */
final class PathShape {

    private static final int MAX_RECTANGLES = 500;

    /** Points: corners that are off by less make an upright rectangle. */
    private static final double SLACK = 0.05;

    /** Further out nothing is believed. */
    private static final double FAR = 1e6;

    private final PageFrame frame;
    private final LineArtCode lineArt;
    private final List<Box> rectangles = new ArrayList<>();
    private final double[] xs = new double[5];
    private final double[] ys = new double[5];
    private double lastX;
    private double lastY;
    private int corners;
    private boolean other;
    private double left = FAR;
    private double top = FAR;
    private double right = -FAR;
    private double bottom = -FAR;

    PathShape(PageFrame frame, LineArtCode lineArt) {
        this.frame = frame;
        this.lineArt = lineArt;
    }

    /** An operator that builds a path; anything else is ignored. */
    void add(String operator, List<COSBase> operands, Matrix m) {
        switch (operator) {
            case "re" -> rectangle(operands, m);
            case "m" -> {
                endShape();
                corner(operands, m);
                lineArt.move(lastX, lastY);
            }
            case "l" -> {
                corner(operands, m);
                lineArt.line(lastX, lastY);
            }
            case "h" -> {
                lineArt.close();
                endShape();
            }
            case "c" -> curve(operands, m, 4);
            case "v", "y" -> curve(operands, m, 2);
            default -> {
                // Not a part of a path.
            }
        }
    }

    private void rectangle(List<COSBase> operands, Matrix m) {
        if (operands.size() < 4) {
            return;
        }
        endShape();
        double x = number(operands.get(0));
        double y = number(operands.get(1));
        double width = number(operands.get(2));
        double height = number(operands.get(3));
        double xa = pageX(m, x, y);
        double ya = pageY(m, x, y);
        double xb = pageX(m, x + width, y + height);
        double yb = pageY(m, x + width, y + height);
        lineArt.rectangle(xa, ya, xb, yb);
        reach(xa, ya);
        reach(xb, yb);
        boolean upright = m.getShearX() == 0 && m.getShearY() == 0 || m.getScaleX() == 0 && m.getScaleY() == 0;
        if (upright) {
            found(xa, ya, xb, yb);
        } else {
            other = true;
            reach(pageX(m, x + width, y), pageY(m, x + width, y));
            reach(pageX(m, x, y + height), pageY(m, x, y + height));
        }
    }

    /** Reaches to the four corners of a box in user space. */
    void corners(double xa, double ya, double xb, double yb, Matrix m) {
        reach(pageX(m, xa, ya), pageY(m, xa, ya));
        reach(pageX(m, xa, yb), pageY(m, xa, yb));
        reach(pageX(m, xb, ya), pageY(m, xb, ya));
        reach(pageX(m, xb, yb), pageY(m, xb, yb));
    }

    private void curve(List<COSBase> operands, Matrix m, int last) {
        other = true;
        for (int i = 0; i <= last; i += 2) {
            if (operands.size() > i + 1) {
                reach(
                        pageX(m, number(operands.get(i)), number(operands.get(i + 1))),
                        pageY(m, number(operands.get(i)), number(operands.get(i + 1))));
            }
        }
    }

    private void corner(List<COSBase> operands, Matrix m) {
        if (operands.size() < 2) {
            return;
        }
        double x = number(operands.get(0));
        double y = number(operands.get(1));
        double px = pageX(m, x, y);
        double py = pageY(m, x, y);
        reach(px, py);
        lastX = px;
        lastY = py;
        if (corners < xs.length) {
            xs[corners] = px;
            ys[corners] = py;
        }
        corners++;
    }

    private void endShape() {
        if (corners > 1) {
            boolean closed = corners == 4 || corners == 5 && same(xs[0], xs[4]) && same(ys[0], ys[4]);
            boolean acrossFirst = same(ys[0], ys[1]) && same(xs[1], xs[2]) && same(ys[2], ys[3]) && same(xs[3], xs[0]);
            boolean downFirst = same(xs[0], xs[1]) && same(ys[1], ys[2]) && same(xs[2], xs[3]) && same(ys[3], ys[0]);
            if (closed && (acrossFirst || downFirst)) {
                found(xs[0], ys[0], xs[2], ys[2]);
            } else {
                other = true;
            }
        }
        corners = 0;
    }

    private static boolean same(double a, double b) {
        return Math.abs(a - b) <= SLACK;
    }

    private void found(double xa, double ya, double xb, double yb) {
        boolean believable = Math.abs(xa) < FAR && Math.abs(ya) < FAR && Math.abs(xb) < FAR && Math.abs(yb) < FAR;
        if (believable && rectangles.size() < MAX_RECTANGLES) {
            rectangles.add(Box.ofCorners(xa, ya, xb, yb));
        } else {
            other = true;
        }
    }

    private void reach(double x, double y) {
        left = Math.min(left, Math.max(x, -FAR));
        right = Math.max(right, Math.min(x, FAR));
        top = Math.min(top, Math.max(y, -FAR));
        bottom = Math.max(bottom, Math.min(y, FAR));
    }

    /** The upright rectangles, if the path is made of nothing else; else empty. */
    List<Box> rectangles() {
        endShape();
        return other ? List.of() : List.copyOf(rectangles);
    }

    /** The smallest box around the path; {@link Box#NONE} if it is empty. */
    Box bounds() {
        return left <= right && top <= bottom ? new Box(left, top, right, bottom) : Box.NONE;
    }

    /** The path was painted or dropped. */
    void clear() {
        rectangles.clear();
        corners = 0;
        other = false;
        left = FAR;
        top = FAR;
        right = -FAR;
        bottom = -FAR;
    }

    private static double number(COSBase operand) {
        return operand instanceof COSNumber number ? number.floatValue() : 0;
    }

    private double pageX(Matrix m, double x, double y) {
        return frame.x(userX(m, x, y), userY(m, x, y));
    }

    private double pageY(Matrix m, double x, double y) {
        return frame.y(userX(m, x, y), userY(m, x, y));
    }

    private static double userX(Matrix m, double x, double y) {
        return m.getScaleX() * x + m.getShearX() * y + m.getTranslateX();
    }

    private static double userY(Matrix m, double x, double y) {
        return m.getShearY() * x + m.getScaleY() * y + m.getTranslateY();
    }
}
