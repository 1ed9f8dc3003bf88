package io.vouch.ingest.ocr;

/**
 * How a page of one kind is prepared and read.
 *
 * @param language Tesseract's name
 * @param segmentation one of {@link TesseractHandle}'s constants
 * @param normalise whether the paper is evened out first
 * @param width pixels across, to which narrower pictures are enlarged
 * @param border white pixels added on each side
 */
record Recipe(String language, int segmentation, boolean normalise, int width, int border) {

    /** Receipts and other Latin pages. */
    static final Recipe LATIN = new Recipe(OcrLanguages.LATIN, TesseractHandle.BLOCK, false, 1400, 20);

    /** Chinese pages: the Chinese model alone; adding English costs 16 to 48 % more time and reads no better. */
    static final Recipe CHINESE = new Recipe(OcrLanguages.CHINESE, TesseractHandle.AUTO, true, 1400, 20);

    /** Most that a picture is enlarged by: beyond it nothing is left to see. */
    private static final double MOST = 3;

    double scale(GreyPicture picture) {
        return Math.max(1, Math.min(MOST, (double) width / picture.width()));
    }
}
