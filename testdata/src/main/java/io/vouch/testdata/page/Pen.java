package io.vouch.testdata.page;

/** How text is set: face, size, ink, and whether it is part of the empty form. */
public record Pen(Typeface face, double size, Ink ink, boolean form) {
    public static Pen of(Typeface face, double size) {
        return new Pen(face, size, Ink.BLACK, false);
    }

    public Pen sized(double newSize) {
        return new Pen(face, newSize, ink, form);
    }

    public Pen in(Ink newInk) {
        return new Pen(face, size, newInk, form);
    }

    public Pen faced(Typeface newFace) {
        return new Pen(newFace, size, ink, form);
    }

    /** Ink of the empty form. */
    public Pen asForm(Ink newInk) {
        return new Pen(face, size, newInk, true);
    }
}
