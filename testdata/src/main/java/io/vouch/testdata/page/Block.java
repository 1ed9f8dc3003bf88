package io.vouch.testdata.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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

    /** A paragraph that is a clause of these kinds; a false polarity says the opposite ("may be freely assigned"). */
    record Clause(List<Said> said, Paragraph body) implements Block {
        public Clause {
            said = List.copyOf(said);
        }

        /** One kind of clause and whether it says what the kind says. */
        public record Said(ClauseKind kind, boolean polarity) {}

        /** The paragraph {@code block}, which may already be a clause, as a clause of one kind more. */
        public static Block of(ClauseKind kind, boolean polarity, Block block) {
            Said more = new Said(kind, polarity);
            if (block instanceof Clause known) {
                List<Said> all = new ArrayList<>(known.said());
                all.add(more);
                return new Clause(all, known.body());
            }
            return new Clause(List.of(more), (Paragraph) block);
        }

        /** What it says, in one line. */
        public String text() {
            return body.spans().stream().map(Span::text).collect(Collectors.joining());
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
