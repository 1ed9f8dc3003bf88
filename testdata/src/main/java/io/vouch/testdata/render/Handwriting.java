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
        int letters = 5 + random.nextInt(5);
        double slope = tall * (0.1 + 0.25 * random.nextDouble());
        double x = box.x0();
        // The capital: up, round and down again.
        double capital = width * (0.1 + 0.16 * random.nextDouble());
        double high = tall * (0.75 + 0.4 * random.nextDouble());
        double waist = 0.2 + 0.5 * random.nextDouble();
        path.moveTo(x + capital * (0.1 + 0.5 * random.nextDouble()), base + tall * (0.3 * random.nextDouble() - 0.2));
        path.curveTo(
                x + capital * (random.nextDouble() - 0.6),
                base + high * waist,
                x + capital * random.nextDouble(),
                base + high * 1.2,
                x + capital * (0.6 + 0.6 * random.nextDouble()),
                base + high * (0.5 + 0.5 * random.nextDouble()));
        path.curveTo(
                x + capital * (0.9 + 0.6 * random.nextDouble()),
                base + high * waist,
                x + capital * (random.nextDouble() - 0.3),
                base + high * 0.5 * random.nextDouble(),
                x + capital,
                base);
        x += capital;
        // Small letters as loops that lean forward, ever flatter to the end.
        double step = (width - capital) / letters;
        for (int i = 0; i < letters; i++) {
            double fade = 1 - 0.6 * i / letters;
            double up = tall * fade * (random.nextInt(4) == 0 ? 0.75 : 0.2 + 0.2 * random.nextDouble());
            double lift = slope * (i + 1) / letters;
            double wide = step * (0.8 + 0.5 * random.nextDouble());
            double down = tall * 0.06 * random.nextGaussian();
            path.curveTo(
                    x + wide * 1.1,
                    base + lift + up,
                    x + wide * 0.1,
                    base + lift + up,
                    x + wide * 0.7,
                    base + lift + down);
            x += wide * 0.7;
        }
        path.curveTo(x + step, base + slope, x + step * 1.6, base + slope * 1.2, x + step * 2.2, base + slope * 0.9);
        if (random.nextInt(3) == 0) {
            path.moveTo(box.x0() + width * 0.05, base - tall * 0.2);
            path.curveTo(
                    box.x0() + width * 0.4,
                    base - tall * 0.05,
                    box.x0() + width * 0.7,
                    base - tall * 0.3,
                    box.x1(),
                    base - tall * 0.02);
        }
        return path;
    }
}
