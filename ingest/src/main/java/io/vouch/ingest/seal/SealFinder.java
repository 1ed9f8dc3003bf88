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

    public static final String PICTURE_CODE = "SEAL_PICTURE";

    public static final String INK_CODE = "SEAL_INK";

    /** Points along the side of a grid cell. */
    private static final double CELL = 4;
    /** Least and largest side of a seal in points: 14 mm and 65 mm. */
    private static final double SMALLEST = 40;

    private static final double LARGEST = 185;
    private static final double MOST_STRETCHED = 1.9;
    private static final double ROUND_STRETCH = 1.15;
    /** Share of the box's cells that a seal's ring, star and characters touch. */
    private static final double LEAST_FILL = 0.25;
    /** The same where a closed ring proves the seal: worn rubber leaves the inside pale. */
    private static final double LEAST_FILL_IN_RING = 0.08;
    /** Share of directions from the centre in which a ring is red. */
    private static final double RINGED = 0.8;
    /** Least red channel of fresh seals, which lie over the dark red lines of a form; then of any. */
    private static final int BRIGHT_RED = 160;

    private static final int ANY_RED = 0;
    /** Share of ink cells outside the ellipse in the box: corners are empty on a round seal, full on a square one. */
    private static final double EMPTY_CORNERS = 0.06;

    /** Share of a square seal's edge that is red: its frame; letters leave gaps. */
    private static final double FRAMED = 0.7;

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
        return seals(picture, pageWidth, pageHeight).stream()
                .map(seal -> new IntegrityFact(CODE, "", seal.shape(), page, seal.box()))
                .toList();
    }

    /**
     * Digests of the seals' pictures, as facts with the code {@code SEAL_PICTURE}: equal ones are one picture, pasted twice.
     *
     * @param found what {@link #find} gave for this picture
     */
    public static List<IntegrityFact> pictures(
            BufferedImage picture, List<IntegrityFact> found, double pageWidth, double pageHeight) {
        return found.stream()
                .map(seal -> new IntegrityFact(
                        PICTURE_CODE,
                        "",
                        SealPrint.of(picture, seal.box(), pageWidth, pageHeight),
                        seal.page(),
                        seal.box()))
                .filter(fact -> !fact.after().isEmpty())
                .toList();
    }

    /**
     * Prints of the ink along the rings of round and oval seals, as facts with the code {@code SEAL_INK}; see {@link RingInk}.
     *
     * @param found what {@link #find} gave for this picture
     */
    public static List<IntegrityFact> inks(
            BufferedImage picture, List<IntegrityFact> found, double pageWidth, double pageHeight) {
        return found.stream()
                .filter(seal -> !seal.after().equals("SQUARE"))
                .flatMap(seal -> RingInk.of(picture, seal.box(), pageWidth, pageHeight).stream()
                        .map(print -> new IntegrityFact(INK_CODE, "", print, seal.page(), seal.box())))
                .toList();
    }

    /**
     * Places of seals, in points: red ink that may be taken off the page. A block of red letters without a frame is none of
     * them: it is text.
     */
    public static List<Box> boxes(BufferedImage picture, double pageWidth, double pageHeight) {
        return seals(picture, pageWidth, pageHeight).stream()
                .filter(Seal::isDrawnAround)
                .map(Seal::box)
                .toList();
    }

    private record Seal(Box box, String shape, boolean isDrawnAround) {}

    private static List<Seal> seals(BufferedImage picture, double pageWidth, double pageHeight) {
        if (picture.getColorModel().getNumColorComponents() < 3) {
            return List.of();
        }
        double cell = Math.max(CELL, Math.max(pageWidth, pageHeight) / MAX_CELLS_ACROSS);
        List<Seal> seals = new ArrayList<>();
        int columns = (int) Math.ceil(pageWidth / cell);
        int rows = (int) Math.ceil(pageHeight / cell);
        for (RedGrid grid : RedGrid.of(picture, columns, rows, BRIGHT_RED, ANY_RED)) {
            for (RedGrid.Group group : grid.groups()) {
                Box box = box(group, cell, pageWidth, pageHeight);
                if (isSeal(group, cell)
                        && seals.stream().noneMatch(seal -> seal.box().overlaps(box))) {
                    seals.add(new Seal(box, shape(group), isRinged(group) || group.framed() >= FRAMED));
                }
            }
        }
        seals.sort(
                Comparator.<Seal>comparingDouble(s -> -s.box().width() * s.box().height())
                        .thenComparingDouble(s -> s.box().y0())
                        .thenComparingDouble(s -> s.box().x0()));
        return List.copyOf(seals.subList(0, Math.min(MAX_SEALS, seals.size())));
    }

    private static boolean isSeal(RedGrid.Group group, double cell) {
        double width = (group.right() - group.left() + 1) * cell;
        double height = (group.bottom() - group.top() + 1) * cell;
        boolean fits = Math.min(width, height) >= SMALLEST && Math.max(width, height) <= LARGEST;
        double leastFill = isRinged(group) ? LEAST_FILL_IN_RING : LEAST_FILL;
        return fits && stretch(group) <= MOST_STRETCHED && group.fill() >= leastFill;
    }

    private static double stretch(RedGrid.Group group) {
        double width = group.right() - group.left() + 1;
        double height = group.bottom() - group.top() + 1;
        return Math.max(width, height) / Math.min(width, height);
    }

    private static boolean isRinged(RedGrid.Group group) {
        return group.outsideEllipse() <= EMPTY_CORNERS && group.ringed() >= RINGED;
    }

    private static String shape(RedGrid.Group group) {
        if (group.outsideEllipse() > EMPTY_CORNERS) {
            return "SQUARE";
        }
        return stretch(group) <= ROUND_STRETCH ? "ROUND" : "OVAL";
    }

    private static Box box(RedGrid.Group group, double cell, double pageWidth, double pageHeight) {
        return new Box(
                group.left() * cell,
                group.top() * cell,
                Math.min(pageWidth, (group.right() + 1) * cell),
                Math.min(pageHeight, (group.bottom() + 1) * cell));
    }
}
