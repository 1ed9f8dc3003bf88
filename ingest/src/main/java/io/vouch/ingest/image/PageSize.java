package io.vouch.ingest.image;

/**
 * Size of the paper that a picture shows, in points.
 *
 * @param width in points
 * @param height in points
 */
record PageSize(double width, double height) {

    private static final double POINTS_PER_INCH = 72;
    /** Longest side in points (A3) that a stated resolution may lead to; beyond it the figure is a camera's default. */
    private static final double LONGEST = 1_191;

    private static final double SHORTEST = 60;
    private static final double A4_SHORT = 595;
    private static final double A4_LONG = 842;
    /** Without a sane statement small pictures are taken as this, in dots per inch. */
    private static final double LEAST_DPI = 72;

    /**
     * @param statedDpi from the file; 0 or less if it says nothing. Not believed when the paper would be larger than A3 or
     *     tiny: then the picture is taken to fill an A4 page
     */
    static PageSize of(int pixelsAcross, int pixelsDown, double statedDpi) {
        int longer = Math.max(pixelsAcross, pixelsDown);
        int shorter = Math.min(pixelsAcross, pixelsDown);
        double dpi = statedDpi;
        if (!(dpi > 0 && longer / dpi * POINTS_PER_INCH <= LONGEST && longer / dpi * POINTS_PER_INCH >= SHORTEST)) {
            dpi = Math.max(LEAST_DPI, Math.max(longer / A4_LONG, shorter / A4_SHORT) * POINTS_PER_INCH);
        }
        return new PageSize(pixelsAcross / dpi * POINTS_PER_INCH, pixelsDown / dpi * POINTS_PER_INCH);
    }
}
