package io.vouch.ingest.page;

import java.util.List;

/**
 * A run of characters without white space, with its place on the page. In Chinese text a word may be a whole line's run;
 * {@link #slice} cuts out the box of a part of it.
 *
 * @param text not empty, as read (not normalised)
 * @param box where it stands, in points
 * @param cuts left edge in points of each UTF-16 unit of {@code text}, then the right edge of the last: {@code
 *     text.length() + 1} ascending numbers; or empty if only the whole box is known
 * @param confidence 0..1; 1 for text objects, the engine's own figure for OCR
 * @param source text objects or OCR
 */
public record Word(String text, Box box, List<Double> cuts, double confidence, WordSource source) {

    public Word {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("empty word");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not in 0..1");
        }
        if (!cuts.isEmpty() && cuts.size() != text.length() + 1) {
            throw new IllegalArgumentException(
                    "%d cuts for a word of %d characters".formatted(cuts.size(), text.length()));
        }
        cuts = List.copyOf(cuts);
    }

    /** The box of characters {@code from} (inclusive) to {@code to} (exclusive); interpolated when there are no cuts. */
    public Box slice(int from, int to) {
        if (from < 0 || to > text.length() || from >= to) {
            throw new IllegalArgumentException("slice %d..%d of %d characters".formatted(from, to, text.length()));
        }
        return Box.ofCorners(edge(from), box.y0(), edge(to), box.y1());
    }

    /** The same word at another place: for a picture that covers only a part of its page. */
    public Word movedBy(double dx, double dy) {
        Box moved = new Box(box.x0() + dx, box.y0() + dy, box.x1() + dx, box.y1() + dy);
        List<Double> movedCuts = cuts.stream().map(cut -> cut + dx).toList();
        return new Word(text, moved, movedCuts, confidence, source);
    }

    private double edge(int index) {
        return cuts.isEmpty() ? box.x0() + box.width() * index / text.length() : cuts.get(index);
    }
}
