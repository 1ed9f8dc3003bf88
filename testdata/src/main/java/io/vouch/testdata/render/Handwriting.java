package io.vouch.testdata.render;

import io.vouch.testdata.page.Box;
import io.vouch.testdata.page.Element;
import java.awt.geom.Path2D;
import java.util.Random;

/** Draws a signature: one wandering stroke of loops, and sometimes a line under it. */
final class Handwriting {
    private Handwriting() {}

    /** {@code height} is that of the page, since PDF counts from the bottom. */
    static Path2D of(Element.Scribble scribble, double height) {
        Random random = new Random(scribble.hand());
        Box box = scribble.box();
        double width = box.x1() - box.x0();
        double tall = box.y1() - box.y0();
        double base = height - box.y1() + tall * 0.3;
        Path2D path = new Path2D.Double();
        int loops = 4 + random.nextInt(4);
        double x = box.x0();
        path.moveTo(x, base + tall * 0.2 * random.nextDouble());
        for (int i = 0; i < loops; i++) {
            double step = width / loops * (0.7 + 0.5 * random.nextDouble());
            double up = tall * (i == 0 ? 0.7 : 0.15 + 0.5 * random.nextDouble());
            path.curveTo(
                    x + step * 0.2,
                    base + up,
                    x + step * (0.9 - 0.7 * random.nextDouble()),
                    base + up * 0.9,
                    x + step * 0.7,
                    base - tall * 0.2 * random.nextDouble());
            x += step * 0.8;
        }
        if (random.nextBoolean()) {
            path.moveTo(box.x0() + width * 0.1, base - tall * 0.15);
            path.lineTo(Math.min(x, box.x1()), base - tall * 0.05);
        }
        return path;
    }
}
