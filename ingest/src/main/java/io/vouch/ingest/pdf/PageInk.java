package io.vouch.ingest.pdf;

import io.vouch.ingest.page.Box;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Follows colours, clips and painted areas of a page, without painting. */
final class PageInk {

    /** Painted areas that are remembered; later ones of a busier page are not looked at. */
    private static final int MAX_PAINTS = 4_000;

    private final PageFrame frame;
    private final PathShape path;
    private final List<Paint> paints = new ArrayList<>();
    private Deque<Ink> saved = new ArrayDeque<>();
    private Ink ink = Ink.START;
    private boolean clipping;
    private boolean annotation;
    private boolean seeThrough;

    PageInk(PageFrame frame, LineArtCode lineArt) {
        this.frame = frame;
        this.path = new PathShape(frame, lineArt);
    }

    Ink now() {
        return ink;
    }

    List<Paint> paints() {
        return paints;
    }

    boolean isAnnotation() {
        return annotation;
    }

    void annotation(boolean drawing) {
        annotation = drawing;
        ink = Ink.START;
    }

    /** True while a group is drawn that is blended as a whole. */
    void seeThrough(boolean blended) {
        seeThrough = blended;
    }

    void save() {
        saved.push(ink);
    }

    void restore() {
        if (!saved.isEmpty()) {
            ink = saved.pop();
        }
    }

    /** What a form must find again when it is left: it may restore more or less often than it saves. */
    record Mark(Ink ink, Deque<Ink> saved) {}

    Mark enter() {
        Mark mark = new Mark(ink, saved);
        saved = new ArrayDeque<>();
        return mark;
    }

    void leave(Mark mark) {
        ink = mark.ink();
        saved = mark.saved();
        path.clear();
        clipping = false;
    }

    /** Only the form's own box shows. */
    void clip(double xa, double ya, double xb, double yb, Matrix m) {
        PathShape box = new PathShape(frame, new LineArtCode());
        box.corners(xa, ya, xb, yb, m);
        ink = ink.clippedTo(box.bounds());
    }

    /** A path operator: it builds the path. */
    void build(String operator, List<COSBase> operands, Matrix m) {
        path.add(operator, operands, m);
    }

    /** {@code W}: the path that is painted next clips what comes after it. */
    void clipNext() {
        clipping = true;
    }

    /** A painting operator ends the path. */
    void paint(String operator, PDGraphicsState state, int time, boolean hiddenLayer) {
        boolean fills = "fFbB".indexOf(operator.charAt(0)) >= 0;
        boolean strokes = "sSbB".indexOf(operator.charAt(0)) >= 0;
        if (!hiddenLayer && paints.size() < MAX_PAINTS) {
            if (fills) {
                fill(state, time, operator.endsWith("*"));
            } else if (strokes) {
                stroke(state, time);
            }
        }
        if (clipping) {
            ink = ink.clippedTo(path.bounds());
            clipping = false;
        }
        path.clear();
    }

    private void fill(PDGraphicsState state, int time, boolean evenOdd) {
        Box bounds = path.bounds();
        if (isTooSmall(bounds)) {
            return;
        }
        boolean solid = !seeThrough && isSolid(state) && ink.fill() != Ink.UNKNOWN;
        List<Box> rectangles = path.rectangles();
        if (rectangles.isEmpty() || evenOdd && rectangles.size() > 1) {
            add(new Paint(time, bounds, ink.fill(), false, false, annotation));
            return;
        }
        for (Box rectangle : rectangles) {
            add(new Paint(time, rectangle, ink.fill(), false, solid, annotation));
        }
    }

    /** A thick line is an area, too. */
    private void stroke(PDGraphicsState state, int time) {
        Matrix m = state.getCurrentTransformationMatrix();
        double half = ink.lineWidth() * Math.max(m.getScalingFactorX(), m.getScalingFactorY()) / 2;
        if (half * 2 < Paint.LEAST_SIDE) {
            return;
        }
        Box b = path.bounds();
        add(new Paint(
                time,
                new Box(b.x0() - half, b.y0() - half, b.x1() + half, b.y1() + half),
                ink.stroke(),
                false,
                false,
                annotation));
    }

    /** A shading fills all that is not clipped away. */
    void shade(int time) {
        Box all = ink.clip().isNone() ? new Box(0, 0, frame.width(), frame.height()) : ink.clip();
        add(new Paint(time, all, Ink.UNKNOWN, false, false, annotation));
    }

    /** @param covers true if no pixel of it lets shine through what is under it */
    void picture(Box box, boolean covers, PDGraphicsState state, int time) {
        add(new Paint(time, box, Ink.UNKNOWN, true, covers && isSolid(state), annotation));
    }

    private void add(Paint paint) {
        Box box = visible(paint.box());
        if (paints.size() < MAX_PAINTS && !isTooSmall(box)) {
            paints.add(
                    new Paint(paint.time(), box, paint.colour(), paint.picture(), paint.solid(), paint.annotation()));
        }
    }

    private Box visible(Box box) {
        return ink.clip().isNone() ? box : ink.clippedTo(box).clip();
    }

    private static boolean isTooSmall(Box box) {
        return box.width() < Paint.LEAST_SIDE || box.height() < Paint.LEAST_SIDE;
    }

    private static boolean isSolid(PDGraphicsState state) {
        return state.getNonStrokeAlphaConstant() >= 0.99
                && state.getSoftMask() == null
                && (state.getBlendMode() == BlendMode.NORMAL || state.getBlendMode() == null);
    }

    /** {@code w}, and the operators that set colours; anything else is ignored. */
    void set(String operator, List<COSBase> operands, PDResources resources) {
        switch (operator) {
            case "g", "rg", "k" -> ink = ink.filling(colour(operands, operands.size()), operands.size());
            case "G", "RG", "K" -> ink = ink.stroking(colour(operands, operands.size()), operands.size());
            case "cs" -> {
                int parts = operands.isEmpty() ? 0 : ColourSpaces.parts(operands.get(0), resources);
                ink = ink.filling(parts == 0 ? Ink.UNKNOWN : Ink.BLACK, parts);
            }
            case "CS" -> {
                int parts = operands.isEmpty() ? 0 : ColourSpaces.parts(operands.get(0), resources);
                ink = ink.stroking(parts == 0 ? Ink.UNKNOWN : Ink.BLACK, parts);
            }
            case "sc", "scn" -> ink = ink.filling(colour(operands, ink.fillParts()), ink.fillParts());
            case "SC", "SCN" -> ink = ink.stroking(colour(operands, ink.strokeParts()), ink.strokeParts());
            case "w" -> {
                if (operands.size() == 1 && operands.get(0) instanceof COSNumber width) {
                    ink = ink.withLineWidth(width.floatValue());
                }
            }
            default -> {
                // Dashes, joints and caps hide nothing.
            }
        }
    }

    private static int colour(List<COSBase> operands, int parts) {
        if (parts != operands.size() || parts < 1 || parts > 4) {
            return Ink.UNKNOWN;
        }
        float[] values = new float[4];
        for (int i = 0; i < parts; i++) {
            if (!(operands.get(i) instanceof COSNumber number)) {
                return Ink.UNKNOWN;
            }
            values[i] = number.floatValue();
        }
        return Ink.rgb(values, parts);
    }
}
