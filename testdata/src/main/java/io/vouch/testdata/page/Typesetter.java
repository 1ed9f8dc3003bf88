package io.vouch.testdata.page;

import java.util.List;

/** Measures text, in points, as the renderer will set it, and says in which face it will. */
public interface Typesetter {
    /** The width of text in exactly that face. */
    double width(String text, Typeface face, double size);

    /** The face in which {@code text} is set where {@code pen} is asked for. */
    default Typeface face(Pen pen, String text) {
        return pen.face();
    }

    /** Text cut where it has to change its face. */
    default List<String> runs(Pen pen, String text) {
        return List.of(text);
    }

    /** The width of text as {@code pen} sets it. */
    default double width(String text, Pen pen) {
        return width(text, face(pen, text), pen.size());
    }
}
