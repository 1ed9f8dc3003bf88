package io.vouch.testdata.page;

import java.util.List;

/** A part of a flowing paper, before it has a place on a page; a page or a DOCX can be made of it. */
public sealed interface Block {
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** A paragraph; {@code scale} multiplies the body size, {@code indent} is in body-size units. */
    record Paragraph(List<Span> spans, Align align, double scale, boolean bold, double indent) implements Block {
        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    /** A table; the first row is the heading; {@code shares} are relative column widths. */
    record Grid(List<Double> shares, List<List<Span>> rows) implements Block {
        public Grid {
            shares = List.copyOf(shares);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Two columns of short lines, such as party blocks or signatures. Each may carry a seal (empty: none). */
    record Columns(List<List<Span>> left, List<List<Span>> right, String leftSeal, String rightSeal) implements Block {
        public Columns {
            left = left.stream().map(List::copyOf).toList();
            right = right.stream().map(List::copyOf).toList();
        }
    }

    /** A seal pressed over the end of the block before it. */
    record Stamp(String ring, Align align) implements Block {}

    /** Empty room, in body lines. */
    record Gap(double lines) implements Block {}
}
