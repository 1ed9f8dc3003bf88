package io.vouch.ingest.page;

import java.util.List;

/**
 * One page with its words. Words of text objects stand where a person sees them on the page. Words of OCR stand on the page as
 * it was turned to be read ({@code turned}), so that their lines are level; {@link #onPaper} leads back to the page as it is.
 *
 * @param number counts from 1
 * @param width in points, of the page as it was read
 * @param height in points, of the page as it was read
 * @param words in no promised order; text objects and OCR words of the same spot may both be present, told apart by their source
 * @param ocr true if the page's picture was read by OCR
 * @param language {@code zh}, {@code en} or {@code und}: the script that dominates the words
 * @param fingerprint hexadecimal digest of the page's look for finding re-scans, or empty
 * @param turned degrees clockwise by which the picture was turned before OCR, 0 if it was not: whole quarter turns for a page that
 *     lies on its side, and less than 45 degrees for one that was scanned crookedly
 */
public record Page(
        int number,
        double width,
        double height,
        List<Word> words,
        boolean ocr,
        String language,
        String fingerprint,
        double turned) {

    public Page {
        if (number < 1) {
            throw new IllegalArgumentException("page number " + number + " is below 1");
        }
        if (!Double.isFinite(turned)) {
            throw new IllegalArgumentException("page turned by " + turned);
        }
        words = List.copyOf(words);
    }

    /** A page that was read as it lies. */
    public Page(
            int number,
            double width,
            double height,
            List<Word> words,
            boolean ocr,
            String language,
            String fingerprint) {
        this(number, width, height, words, ocr, language, fingerprint, 0);
    }

    /** This page with fewer or other words. */
    public Page withWords(List<Word> others) {
        return new Page(number, width, height, others, ocr, language, fingerprint, turned);
    }

    /** The box around a place of the page as it was read, on the page as it was handed in. */
    public Box onPaper(Box box) {
        if (turned == 0 || box.isNone()) {
            return box;
        }
        double cos = Math.cos(Math.toRadians(turned));
        double sin = Math.sin(Math.toRadians(turned));
        boolean sideways = Math.round(turned / 90) % 2 != 0;
        double centerX = (sideways ? height : width) / 2;
        double centerY = (sideways ? width : height) / 2;
        double dx = box.centerX() - width / 2;
        double dy = box.centerY() - height / 2;
        double x = centerX + cos * dx + sin * dy;
        double y = centerY - sin * dx + cos * dy;
        double halfWidth = (Math.abs(cos) * box.width() + Math.abs(sin) * box.height()) / 2;
        double halfHeight = (Math.abs(sin) * box.width() + Math.abs(cos) * box.height()) / 2;
        return new Box(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight);
    }
}
