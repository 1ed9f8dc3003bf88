package io.vouch.testdata.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Breaks spans into lines of a given width. A marked span stays whole where it fits on one line. */
final class LineBreaker {
    /** Characters that must not begin a line (kinsoku). */
    private static final String NO_START = "，。、；：！？）》」』”’,.;:!?)]}%";

    /** Characters that must not end a line. */
    private static final String NO_END = "（《「『“‘([{";

    private final Typesetter typesetter;
    private final Pen pen;
    private final double room;
    private final List<List<Span>> lines = new ArrayList<>();
    private List<Span> line = new ArrayList<>();
    private double used;

    private LineBreaker(Typesetter typesetter, Pen pen, double room, double indent) {
        this.typesetter = typesetter;
        this.pen = pen;
        this.room = room;
        this.used = indent;
    }

    static List<List<Span>> lines(List<Span> spans, Typesetter typesetter, Pen pen, double room, double indent) {
        LineBreaker breaker = new LineBreaker(typesetter, pen, room, indent);
        for (Span span : spans) {
            if (span.marks().isEmpty() || breaker.width(span.text()) > room) {
                pieces(span.text()).forEach(piece -> breaker.add(new Span(piece, span.marks())));
            } else {
                breaker.add(span);
            }
        }
        breaker.close();
        return breaker.lines;
    }

    private void add(Span piece) {
        double length = width(piece.text().stripTrailing());
        boolean mayStart =
                piece.text().isEmpty() || NO_START.indexOf(piece.text().charAt(0)) < 0;
        if (used + length > room && !line.isEmpty() && mayStart) {
            Optional<Span> opening = opening();
            close();
            opening.ifPresent(each -> {
                line.add(each);
                used = width(each.text());
            });
            if (piece.text().isBlank()) {
                return;
            }
        }
        line.add(piece);
        used += width(piece.text());
    }

    /** Takes an opening bracket from the end of the line, unless it is all that the line has. */
    private Optional<Span> opening() {
        Span last = line.get(line.size() - 1);
        boolean bracket =
                line.size() > 1 && last.marks().isEmpty() && last.text().length() == 1 && NO_END.contains(last.text());
        if (!bracket) {
            return Optional.empty();
        }
        line.remove(line.size() - 1);
        return Optional.of(last);
    }

    private void close() {
        lines.add(merged(line));
        line = new ArrayList<>();
        used = 0;
    }

    private double width(String text) {
        return typesetter.width(text, pen);
    }

    /** Joins neighbours with the same marks, so that a line is few runs. */
    private static List<Span> merged(List<Span> pieces) {
        List<Span> merged = new ArrayList<>();
        for (Span piece : pieces) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.marks().equals(piece.marks())) {
                merged.set(merged.size() - 1, new Span(last.text() + piece.text(), piece.marks()));
            } else {
                merged.add(piece);
            }
        }
        return merged;
    }

    /** Words with their trailing space, and single Han characters. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || isBreak(text.charAt(i - 1), text.charAt(i))) {
                pieces.add(text.substring(start, i));
                start = i;
            }
        }
        return pieces;
    }

    private static boolean isBreak(char before, char after) {
        return before == ' ' || before > 0x2E80 || after > 0x2E80;
    }
}
