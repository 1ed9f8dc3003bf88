package io.vouch.testdata.render;

import io.vouch.testdata.page.Box;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;

/** A scanned page: its JPEG, its size in points, and how places on the clean page moved. */
public record Scan(byte[] jpeg, double width, double height, AffineTransform moved) {
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
        moved.transform(corners, 0, corners, 0, 4);
        Box around = new Box(corners[0], corners[1], corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            Point2D corner = new Point2D.Double(corners[i], corners[i + 1]);
            around = around.union(new Box(corner.getX(), corner.getY(), corner.getX(), corner.getY()));
        }
        return around;
    }
}
