package io.vouch.ingest.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which finder marks may belong to one code: three of one size at the corners of a square, also of one seen aslant. */
final class MarkTriples {

    /** Sizes of the marks of a photographed code differ, the legs of their triangle too. */
    private static final double MOST_SIZE_RATIO = 1.7;

    private static final double MOST_LEG_RATIO = 1.45;
    /** How far the longest side may be from that of a right-angled triangle, as a share of it. */
    private static final double MOST_OFF_SQUARE = 0.16;
    /** Modules between the centres of two marks: 14 in the smallest code, 170 in the largest (ISO/IEC 18004). */
    private static final double LEAST_MODULES = 10;

    private static final double MOST_MODULES = 200;
    /** Modules between the centre of a mark and the edge of its code, and the quiet zone around that. */
    private static final double EDGE_MODULES = 3.5 + 6;

    private static final int MAX_TRIPLES = 24;

    private MarkTriples() {}

    /**
     * A part of the picture that may show a code.
     *
     * @param off how far its marks are from a perfect square and from one size; 0 is perfect
     */
    record Area(double x0, double y0, double x1, double y1, double off) {

        boolean holds(double x, double y) {
            return x >= x0 && x <= x1 && y >= y0 && y <= y1;
        }
    }

    /** The likeliest first, at most 24. */
    static List<Area> areas(List<FinderMark> marks) {
        List<FinderMark> bySize = new ArrayList<>(marks);
        bySize.sort(Comparator.comparingDouble(FinderMark::module)
                .thenComparingDouble(FinderMark::y)
                .thenComparingDouble(FinderMark::x));
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < bySize.size(); i++) {
            double largest = bySize.get(i).module() * MOST_SIZE_RATIO;
            for (int j = i + 1; j < bySize.size() && bySize.get(j).module() <= largest; j++) {
                if (!mayBelongTogether(bySize.get(i), bySize.get(j))) {
                    continue;
                }
                for (int k = j + 1; k < bySize.size() && bySize.get(k).module() <= largest; k++) {
                    addIfSquare(bySize.get(i), bySize.get(j), bySize.get(k), areas);
                }
            }
        }
        areas.sort(Comparator.comparingDouble(Area::off)
                .thenComparingDouble(Area::y0)
                .thenComparingDouble(Area::x0));
        return List.copyOf(areas.subList(0, Math.min(MAX_TRIPLES, areas.size())));
    }

    private static boolean mayBelongTogether(FinderMark one, FinderMark other) {
        double modules = one.distance(other) / ((one.module() + other.module()) / 2);
        return modules >= LEAST_MODULES && modules <= MOST_MODULES * Math.sqrt(2);
    }

    private static void addIfSquare(FinderMark a, FinderMark b, FinderMark c, List<Area> areas) {
        double[] sides = {a.distance(b), b.distance(c), a.distance(c)};
        java.util.Arrays.sort(sides);
        double module = (a.module() + b.module() + c.module()) / 3;
        double legs = sides[1] / Math.max(1, sides[0]);
        double slant = Math.abs(sides[2] / Math.hypot(sides[0], sides[1]) - 1);
        boolean square = legs <= MOST_LEG_RATIO && slant <= MOST_OFF_SQUARE;
        if (square && sides[0] >= LEAST_MODULES * module && sides[1] <= MOST_MODULES * module) {
            double sizes = Math.max(a.module(), Math.max(b.module(), c.module()))
                    / Math.min(a.module(), Math.min(b.module(), c.module()));
            areas.add(area(a, b, c, module, (legs - 1) + slant + (sizes - 1)));
        }
    }

    /** Around the three marks and the corner without one, which lies opposite the right angle. */
    private static Area area(FinderMark a, FinderMark b, FinderMark c, double module, double off) {
        FinderMark right = rightAngle(a, b, c);
        double fourthX = a.x() + b.x() + c.x() - 2 * right.x();
        double fourthY = a.y() + b.y() + c.y() - 2 * right.y();
        double room = EDGE_MODULES * module * 1.3;
        return new Area(
                Math.min(Math.min(a.x(), b.x()), Math.min(c.x(), fourthX)) - room,
                Math.min(Math.min(a.y(), b.y()), Math.min(c.y(), fourthY)) - room,
                Math.max(Math.max(a.x(), b.x()), Math.max(c.x(), fourthX)) + room,
                Math.max(Math.max(a.y(), b.y()), Math.max(c.y(), fourthY)) + room,
                off);
    }

    private static FinderMark rightAngle(FinderMark a, FinderMark b, FinderMark c) {
        double ab = a.distance(b);
        double bc = b.distance(c);
        double ac = a.distance(c);
        if (bc >= ab && bc >= ac) {
            return a;
        }
        return ac >= ab ? b : c;
    }
}
