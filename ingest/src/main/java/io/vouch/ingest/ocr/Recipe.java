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

    /**
     * Receipts and other Latin pages. Measured on 25 receipts: 1000 pixels across reads .659 of the words, 1400 reads .649, one
     * column (4) instead of one block reads .636.
     */
    static final Recipe LATIN = new Recipe(OcrLanguages.LATIN, TesseractHandle.BLOCK, false, 1000, 20);

    /**
     * Chinese pages: the Chinese model alone; adding English costs 16 to 48 % more time and reads no better. Measured on 5 stamped
     * invoices: one column reads .979 of the numbers; one block .974, with noise in the margins; sparse text .949; automatic
     * blocks lose first characters of columns.
     */
    static final Recipe CHINESE = new Recipe(OcrLanguages.CHINESE, TesseractHandle.COLUMN, true, 1400, 20);

    /** Most that a picture is enlarged by: beyond it nothing is left to see. */
    private static final double MOST = 3;

    double scale(GreyPicture picture) {
        return Math.max(1, Math.min(MOST, (double) width / picture.width()));
    }
}
