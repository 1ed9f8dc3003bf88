package io.vouch.testdata.page;

/** How flowing prose is set: page size, margins, body size and leading in points, and the body face. */
public record FlowStyle(
        double width,
        double height,
        double margin,
        double size,
        double leading,
        Typeface face,
        boolean ruledTables,
        boolean seals) {
    public static FlowStyle a4(double margin, double size, double leading, Typeface face) {
        return new FlowStyle(595.28, 841.89, margin, size, leading, face, true, false);
    }

    public FlowStyle withSeals(boolean drawn) {
        return new FlowStyle(width, height, margin, size, leading, face, ruledTables, drawn);
    }
}
