package io.vouch.testdata.page;

import java.util.ArrayList;
import java.util.List;

/** A page being drawn. Texts are placed by baseline; the methods return the x at which the text ends. */
public final class Sheet {
    private final double width;
    private final double height;
    private final Typesetter typesetter;
    private final List<Element> elements = new ArrayList<>();

    public Sheet(double width, double height, Typesetter typesetter) {
        this.width = width;
        this.height = height;
        this.typesetter = typesetter;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    public Page page() {
        return new Page(width, height, elements);
    }

    public double measure(String text, Pen pen) {
        return typesetter.width(text, pen);
    }

    /** Text from {@code x} to the right. What proves a value stays one run; other text may change its face on the way. */
    public double text(String text, double x, double baseline, Pen pen, Mark... marks) {
        double at = x;
        for (String run : marks.length == 0 ? typesetter.runs(pen, text) : List.of(text)) {
            double length = measure(run, pen);
            if (!run.isBlank()) {
                elements.add(new Element.Text(
                        run,
                        at,
                        baseline,
                        pen.size(),
                        length,
                        typesetter.face(pen, run),
                        pen.ink(),
                        pen.form(),
                        List.of(marks)));
            }
            at += length;
        }
        return at;
    }

    /** Text that ends at {@code right}. */
    public double right(String text, double right, double baseline, Pen pen, Mark... marks) {
        return text(text, right - measure(text, pen), baseline, pen, marks);
    }

    public double centre(String text, double middle, double baseline, Pen pen, Mark... marks) {
        return text(text, middle - measure(text, pen) / 2, baseline, pen, marks);
    }

    /** Text set in a smaller size where it would be wider than {@code room}. */
    public double fitted(String text, double x, double baseline, double room, Pen pen, Mark... marks) {
        return text(text, x, baseline, shrunk(text, room, pen), marks);
    }

    public Pen shrunk(String text, double room, Pen pen) {
        double length = measure(text, pen);
        return length <= room ? pen : pen.sized(pen.size() * room / length);
    }

    public void rule(double x0, double y0, double x1, double y1, double weight, Ink ink) {
        elements.add(new Element.Rule(x0, y0, x1, y1, weight, ink));
    }

    public void frame(double x0, double y0, double x1, double y1, double weight, Ink ink) {
        rule(x0, y0, x1, y0, weight, ink);
        rule(x0, y1, x1, y1, weight, ink);
        rule(x0, y0, x0, y1, weight, ink);
        rule(x1, y0, x1, y1, weight, ink);
    }

    public void fill(Box box, Ink ink) {
        elements.add(new Element.Fill(box, ink));
    }

    public void code(String payload, double x, double y, double size) {
        elements.add(new Element.Code(payload, x, y, size));
    }

    /** The tax bureau's oval seal at the head of an invoice. */
    public void bureau(String region, double centreX, double centreY, double width) {
        elements.add(new Element.BureauSeal(region, centreX, centreY, width));
    }

    public void seal(String ring, String line, double centreX, double centreY, double radius, double turn) {
        elements.add(new Element.Seal(ring, line, centreX, centreY, radius, turn));
    }
}
