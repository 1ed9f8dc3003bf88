package io.vouch.ingest.page;

/**
 * A picture on a page that was turned to be read. Its words are told from the corner of the turned picture; they belong on the
 * page turned alike, from where {@link Page#onPaper} leads back to the page as it was handed in.
 *
 * @param picture what part of the page it covers, as handed in, in points
 * @param pageWidth of the page as handed in
 * @param pageHeight of the page as handed in
 * @param turned degrees clockwise
 */
public record TurnedPicture(Box picture, double pageWidth, double pageHeight, double turned) {

    /** A word of the turned picture on the turned page. */
    public Word onPage(Word word) {
        double cos = Math.cos(Math.toRadians(turned));
        double sin = Math.sin(Math.toRadians(turned));
        // Both turns are about a centre: the picture's when it was read, the page's when a box is led back.
        double fromX = picture.centerX() - pageWidth / 2;
        double fromY = picture.centerY() - pageHeight / 2;
        double dx = width() / 2 - turnedPictureWidth() / 2 + cos * fromX - sin * fromY;
        double dy = height() / 2 - turnedPictureHeight() / 2 + sin * fromX + cos * fromY;
        return dx == 0 && dy == 0 ? word : word.movedBy(dx, dy);
    }

    /** Width of the turned page: the height of the one handed in if it lies on its side. */
    public double width() {
        return isSideways() ? pageHeight : pageWidth;
    }

    /** Height of the turned page. */
    public double height() {
        return isSideways() ? pageWidth : pageHeight;
    }

    private double turnedPictureWidth() {
        return isSideways() ? picture.height() : picture.width();
    }

    private double turnedPictureHeight() {
        return isSideways() ? picture.width() : picture.height();
    }

    private boolean isSideways() {
        return Math.round(turned / 90) % 2 != 0;
    }
}
