package io.vouch.testdata.page;

/** A colour, 0 to 255 a channel. */
public record Ink(int red, int green, int blue) {
    public static final Ink BLACK = new Ink(0, 0, 0);
    public static final Ink GREY = new Ink(110, 110, 110);
    /** Colour of the printed form of fully digital invoices. */
    public static final Ink DIGITAL_FORM = new Ink(128, 0, 0);
    /** Colour of the printed form of electronic ordinary invoices. */
    public static final Ink ELECTRONIC_FORM = new Ink(156, 82, 35);
}
