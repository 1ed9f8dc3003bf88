package io.vouch.ingest.ocr;

/**
 * How a page of one kind is prepared and read.
 *
 * @param language Tesseract's name
 * @param segmentation one of {@link TesseractHandle}'s constants
 * @param normalise whether the paper is evened out first
 * @param dpi dots per inch of the paper to which the picture is brought; 0 leaves it as it is
 * @param border white pixels added on each side
 */
record Recipe(String language, int segmentation, boolean normalise, int dpi, int border) {

    /**
     * Receipts and other Latin pages, as they are. Measured on 42 receipts (character error rate, words): as they are .133, .742;
     * enlarged to 1400 pixels across .166, .741; shrunk to 800 .141, .721; one column (4) instead of one block reads the same
     * for 8 percent more time.
     */
    static final Recipe LATIN = new Recipe(OcrLanguages.LATIN, TesseractHandle.BLOCK, false, 0, 20);

    /** Receipts and what reads as badly, with the network that was tuned on receipts; see {@link ReceiptPage}. */
    static final Recipe RECEIPT = new Recipe(OcrLanguages.RECEIPT, TesseractHandle.BLOCK, false, 0, 20);

    /**
     * Chinese pages: the Chinese model alone; adding English costs 16 to 48 % more time and reads no better. Measured on stamped
     * papers: scans of 300 dpi read at an error rate of .076 as they are and .050 when shrunk to 200, scans of 150 at .055 and
     * .043 when enlarged to 200; one block instead of one column reads tables at twice the errors.
     */
    static final Recipe CHINESE = new Recipe(OcrLanguages.CHINESE, TesseractHandle.COLUMN, true, 200, 20);

    /** Most that a picture is enlarged by: beyond it nothing is left to see. */
    private static final double MOST = 3;
    /** Larger pictures are shrunk to it in any case: A4 at 220 dpi. */
    private static final double LONGEST_SIDE = 2600;
    /** Smaller changes cost more sharpness than they are worth. */
    private static final double NEGLIGIBLE = 0.06;

    /** @param pageWidth in points, of the page that the picture shows */
    double scale(GreyPicture picture, double pageWidth) {
        double fitting = Math.min(1, LONGEST_SIDE / Math.max(picture.width(), picture.height()));
        if (dpi == 0) {
            return fitting;
        }
        double wanted = dpi * pageWidth / 72 / picture.width();
        double scale = Math.min(Math.min(MOST, wanted), LONGEST_SIDE / Math.max(picture.width(), picture.height()));
        return Math.abs(scale - 1) < NEGLIGIBLE ? 1 : scale;
    }
}
