package io.vouch.testdata.page;

import java.util.List;

/** One thing drawn on a sheet. */
public sealed interface Element {
    /** Text on one line, from {@code x} at {@code baseline}; {@code form} text belongs to the empty form, not to its filling. */
    record Text(
            String text,
            double x,
            double baseline,
            double size,
            double width,
            Typeface face,
            Ink ink,
            boolean form,
            List<Mark> marks)
            implements Element {
        public Text {
            marks = List.copyOf(marks);
        }

        /** The room that the glyphs take: 0.86 of the size above the baseline, 0.16 below. */
        public Box box() {
            return new Box(x, baseline - 0.86 * size, x + width, baseline + 0.16 * size);
        }
    }

    /** A straight rule. */
    record Rule(double x0, double y0, double x1, double y1, double weight, Ink ink) implements Element {}

    /** A filled rectangle, drawn before text. */
    record Fill(Box box, Ink ink) implements Element {}

    /** A QR code with a payload. */
    record Code(String payload, double x, double y, double size) implements Element {}

    /** A round company seal: ring text, star, and a line of text under the star. Drawn over everything. */
    record Seal(String ring, String line, double centreX, double centreY, double radius, double turn)
            implements Element {}

    /** A seal as one stamping left it: ink and pressure come from {@code ink}, so that equal numbers are equal pixels. */
    record Impression(Seal seal, long ink) implements Element {}

    /** Text that is in the text layer and cannot be seen. */
    record Hidden(Text text) implements Element {}

    /** Text that can be seen and is not in the text layer: outlines of its characters. */
    record Outline(Text text) implements Element {}

    /** 全国统一发票监制章: the red oval of the tax bureau of {@code region}, centred there and so wide; printed with the form. */
    record BureauSeal(String region, double centreX, double centreY, double width) implements Element {}

    /** A signature written by hand. */
    record Scribble(long hand, Box box) implements Element {}
}
