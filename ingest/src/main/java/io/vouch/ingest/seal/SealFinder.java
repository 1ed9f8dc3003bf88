package io.vouch.ingest.seal;

import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.page.Box;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds red seals on the picture of a page, as facts with the code {@code SEAL}: {@code after} is {@code ROUND}, {@code OVAL} or
 * {@code SQUARE}, the box is its place.
 *
 * <p>Saturated red is gathered on a coarse grid, so that the ring, star and characters of one seal grow together; groups of a
 * seal's size and shape are kept. Round company seals measure 38 to 45 mm, oval tax seals 40 x 30 mm, name seals about 20 mm.
 */
public final class SealFinder {

    public static final String CODE = "SEAL";

    /** Points along the side of a grid cell. */
    private static final double CELL = 4;
    /** Least and largest side of a seal in points: 14 mm and 65 mm. */
    private static final double SMALLEST = 40;

    private static final double LARGEST = 185;
    private static final double MOST_STRETCHED = 1.9;
    private static final double ROUND_STRETCH = 1.15;
    /** Share of the box's cells that a seal's ring, star and characters touch. */
    private static final double LEAST_FILL = 0.25;
    /** Share of ink cells outside the ellipse in the box: corners are empty on a round seal, full on a square one. */
    private static final double EMPTY_CORNERS = 0.06;

    private static final int MAX_SEALS = 12;
    private static final int MAX_CELLS_ACROSS = 1_500;

    private SealFinder() {}

    /**
     * @param picture the page in colour; a grey one has no red and yields nothing
     * @param page number from 1, for the facts
     * @param pageWidth in points
     * @param pageHeight in points
     * @return largest first, at most 12
     */
    public static List<IntegrityFact> find(BufferedImage picture, int page, double pageWidth, double pageHeight) {
        if (picture.getColorModel().getColorSpace().getNumComponents() < 3) {
            return List.of();
        }
        double cell = Math.max(CELL, Math.max(pageWidth, pageHeight) / MAX_CELLS_ACROSS);
        RedGrid grid = RedGrid.of(picture, (int) Math.ceil(pageWidth / cell), (int) Math.ceil(pageHeight / cell));
        List<IntegrityFact> seals = new ArrayList<>();
        for (RedGrid.Group group : grid.groups()) {
            double width = (group.right() - group.left() + 1) * cell;
            double height = (group.bottom() - group.top() + 1) * cell;
            double stretch = Math.max(width, height) / Math.min(width, height);
            boolean fits = Math.min(width, height) >= SMALLEST && Math.max(width, height) <= LARGEST;
            if (fits && stretch <= MOST_STRETCHED && group.fill() >= LEAST_FILL) {
                seals.add(new IntegrityFact(
                        CODE, "", shape(group, stretch), page, box(group, cell, pageWidth, pageHeight)));
            }
        }
        seals.sort(Comparator.<IntegrityFact>comparingDouble(
                        s -> -s.box().width() * s.box().height())
                .thenComparingDouble(s -> s.box().y0())
                .thenComparingDouble(s -> s.box().x0()));
        return List.copyOf(seals.subList(0, Math.min(MAX_SEALS, seals.size())));
    }

    private static String shape(RedGrid.Group group, double stretch) {
        if (group.outsideEllipse() > EMPTY_CORNERS) {
            return "SQUARE";
        }
        return stretch <= ROUND_STRETCH ? "ROUND" : "OVAL";
    }

    private static Box box(RedGrid.Group group, double cell, double pageWidth, double pageHeight) {
        return new Box(
                group.left() * cell,
                group.top() * cell,
                Math.min(pageWidth, (group.right() + 1) * cell),
                Math.min(pageHeight, (group.bottom() + 1) * cell));
    }
}
