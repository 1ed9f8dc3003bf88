package io.vouch.testdata.render;

import io.vouch.testdata.page.Box;
import java.awt.geom.AffineTransform;

/**
 * A scanned page: its JPEG, its size in points, and how places on the clean page moved: by {@code moved} in pixels, then as the
 * camera saw it, then cut by {@code cutX} and {@code cutY} pixels; there are {@code pixels} of them to a point.
 */
public record Scan(
        byte[] jpeg,
        double width,
        double height,
        AffineTransform moved,
        Keystone keystone,
        double cutX,
        double cutY,
        double pixels) {
    public Scan {
        jpeg = jpeg.clone();
        moved = new AffineTransform(moved);
    }

    @Override
    public byte[] jpeg() {
        return jpeg.clone();
    }

    /** The upright box around where {@code box} of the clean page came to lie. */
    public Box box(Box box) {
        double[] corners = {box.x0(), box.y0(), box.x1(), box.y0(), box.x1(), box.y1(), box.x0(), box.y1()};
        Box around = null;
        for (int i = 0; i < corners.length; i += 2) {
            double[] at = {corners[i] * pixels, corners[i + 1] * pixels};
            moved.transform(at, 0, at, 0, 1);
            at = keystone.seen(at[0], at[1]);
            double x = (at[0] - cutX) / pixels;
            double y = (at[1] - cutY) / pixels;
            Box corner = new Box(x, y, x, y);
            around = around == null ? corner : around.union(corner);
        }
        return around;
    }
}
