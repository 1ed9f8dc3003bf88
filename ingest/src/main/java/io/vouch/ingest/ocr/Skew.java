package io.vouch.ingest.ocr;

/** Finds the small angle at which a page lies on the scanner, from how sharply its text lines stand out in the row profile. */
final class Skew {

    /** Larger angles are not taken for a crooked scan. */
    private static final double MAX_DEGREES = 5;

    private static final double COARSE_STEP = 0.5;
    private static final double FINE_STEP = 0.1;
    /** Smaller angles are left alone: turning blurs more than it mends. */
    private static final double NEGLIGIBLE = 0.25;
    /** The profile must be this much sharper than without turning. */
    private static final double CLEARLY_SHARPER = 1.05;
    /** Pixels across, to which the page is shrunk first. */
    private static final int WIDTH = 800;

    private Skew() {}

    /** Degrees by which the picture must be turned clockwise to lie straight; 0 if it lies straight or nobody can tell. */
    static double degrees(GreyPicture picture) {
        if (picture.width() < 200 || picture.height() < 200) {
            return 0;
        }
        GreyPicture small = Resampling.scaled(picture, Math.min(1, (double) WIDTH / picture.width()));
        int[] ink = inkPositions(small);
        double best = 0;
        double bestSharpness = sharpness(ink, small, 0);
        double straight = bestSharpness;
        for (double angle = -MAX_DEGREES; angle <= MAX_DEGREES; angle += COARSE_STEP) {
            double sharpness = sharpness(ink, small, angle);
            if (sharpness > bestSharpness) {
                bestSharpness = sharpness;
                best = angle;
            }
        }
        double centre = best;
        for (double angle = centre - COARSE_STEP; angle <= centre + COARSE_STEP; angle += FINE_STEP) {
            double sharpness = sharpness(ink, small, angle);
            if (sharpness > bestSharpness) {
                bestSharpness = sharpness;
                best = angle;
            }
        }
        boolean convincing = bestSharpness > straight * CLEARLY_SHARPER && Math.abs(best) < MAX_DEGREES;
        return convincing && Math.abs(best) >= NEGLIGIBLE ? best : 0;
    }

    /** Positions of dark pixels, as {@code y * width + x}. */
    private static int[] inkPositions(GreyPicture picture) {
        int threshold = picture.percentile(0.5) * 2 / 3;
        int[] positions = new int[picture.pixels().length];
        int count = 0;
        for (int i = 0; i < positions.length; i++) {
            if ((picture.pixels()[i] & 0xFF) < threshold) {
                positions[count++] = i;
            }
        }
        return java.util.Arrays.copyOf(positions, count);
    }

    /** Sum of squared differences of neighbouring rows' ink, after shearing by the angle. */
    private static double sharpness(int[] ink, GreyPicture picture, double degrees) {
        double slope = Math.tan(Math.toRadians(degrees));
        int margin = (int) Math.ceil(picture.width() * Math.tan(Math.toRadians(MAX_DEGREES + 1)));
        int[] rows = new int[picture.height() + 2 * margin];
        int w = picture.width();
        for (int position : ink) {
            int y = position / w;
            int x = position - y * w;
            rows[margin + (int) Math.round(y + slope * (x - w / 2.0))]++;
        }
        double sum = 0;
        for (int i = 1; i < rows.length; i++) {
            double difference = rows[i] - rows[i - 1];
            sum += difference * difference;
        }
        return sum;
    }
}
