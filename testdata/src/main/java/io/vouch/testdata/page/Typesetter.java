package io.vouch.testdata.page;

/** Measures text, in points, as the renderer will set it. */
public interface Typesetter {
    double width(String text, Typeface face, double size);
}
