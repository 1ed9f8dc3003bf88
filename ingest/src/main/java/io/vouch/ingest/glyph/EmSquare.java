package io.vouch.ingest.glyph;

/**
 * Where a glyph's em square lies on the page as seen, in points with y downwards.
 *
 * @param x origin of the glyph on its base line
 * @param y origin of the glyph on its base line
 * @param rightX where one em along the base line leads to, from the origin
 * @param rightY the same, downwards
 * @param upX where one em up leads to, from the origin
 * @param upY the same, downwards: negative for upright letters
 */
public record EmSquare(double x, double y, double rightX, double rightY, double upX, double upY) {

    double pageX(double right, double up) {
        return x + right * rightX + up * upX;
    }

    double pageY(double right, double up) {
        return y + right * rightY + up * upY;
    }

    double width() {
        return Math.hypot(rightX, rightY);
    }

    double height() {
        return Math.hypot(upX, upY);
    }
}
