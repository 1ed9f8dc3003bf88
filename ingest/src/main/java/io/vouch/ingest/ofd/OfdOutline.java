package io.vouch.ingest.ofd;

import java.awt.geom.Path2D;
import java.util.Optional;

/** Outlines as {@code AbbreviatedData} writes them: {@code M x y L x y Q .. B .. C} (GB/T 33190-2016, 9.3). */
final class OfdOutline {

    private static final int MAX_PARTS = 400_000;

    private OfdOutline() {}

    /** As much of the outline as is well-formed; arcs are drawn as lines to their ends. */
    static Path2D of(String data) {
        var path = new Path2D.Double();
        String[] parts = data.strip().split("\\s+", MAX_PARTS);
        int at = 0;
        while (at < parts.length) {
            String operator = parts[at];
            int count = operands(operator);
            double[] n = new double[Math.max(0, count)];
            for (int i = 0; i < count; i++) {
                Optional<Double> number =
                        at + 1 + i < parts.length ? Millimetres.number(parts[at + 1 + i]) : Optional.empty();
                if (number.isEmpty()) {
                    return path;
                }
                n[i] = number.get();
            }
            boolean begun = path.getCurrentPoint() != null;
            if (count < 0 || !begun && !operator.equals("M") && !operator.equals("S")) {
                return path;
            }
            draw(operator, n, path);
            at += 1 + count;
        }
        return path;
    }

    private static int operands(String operator) {
        return switch (operator) {
            case "S", "M", "L" -> 2;
            case "Q" -> 4;
            case "B" -> 6;
            case "A" -> 7;
            case "C" -> 0;
            default -> -1;
        };
    }

    private static void draw(String operator, double[] n, Path2D path) {
        switch (operator) {
            case "S", "M" -> path.moveTo(n[0], n[1]);
            case "L" -> path.lineTo(n[0], n[1]);
            case "Q" -> path.quadTo(n[0], n[1], n[2], n[3]);
            case "B" -> path.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
            case "A" -> path.lineTo(n[5], n[6]);
            default -> path.closePath();
        }
    }
}
