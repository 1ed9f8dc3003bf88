package io.vouch.ingest.ocr;

import io.vouch.ingest.page.Word;
import java.awt.image.BufferedImage;
import java.util.List;

/** Reads the words of a page's picture. One instance belongs to one thread; closing it frees native memory. */
public interface PageOcr extends AutoCloseable {

    /**
     * @param picture the page as a person sees it (upright as stored), any colour model
     * @param pageWidth width of the page in points that the picture's width stands for
     * @param pageHeight height of the page in points
     * @return words in page points with source OCR, and the language that they were read in
     */
    Result read(BufferedImage picture, double pageWidth, double pageHeight);

    /**
     * Reads one level line of Latin letters, which may stand far apart, such as those along a seal's ring.
     *
     * @param line the line alone, black on white
     * @return one word, or none
     */
    default Result readLatinLine(BufferedImage line) {
        return new Result(List.of(), "und");
    }

    @Override
    void close();

    /**
     * The words of one page, on the page as it lies after turning: first {@code quarterTurns} clockwise (which swap width and
     * height when odd), then {@code skewDegrees} clockwise about the page's centre.
     *
     * @param words in no promised order
     * @param language {@code zh}, {@code en} or {@code und}
     * @param quarterTurns 0..3: how often the picture must be turned clockwise for its text to stand upright
     * @param skewDegrees -5..5: the further clockwise turn that makes its lines level; 0 if they are
     */
    record Result(List<Word> words, String language, int quarterTurns, double skewDegrees) {

        public Result {
            words = List.copyOf(words);
            if (quarterTurns < 0 || quarterTurns > 3) {
                throw new IllegalArgumentException("quarter turns " + quarterTurns + " are not in 0..3");
            }
        }

        /** The words of a page whose picture stands upright and level. */
        public Result(List<Word> words, String language) {
            this(words, language, 0, 0);
        }

        /** Degrees clockwise in all by which the picture was turned. */
        public double turned() {
            return 90.0 * quarterTurns + skewDegrees;
        }

        /** True if width and height of the page change places. */
        public boolean liesOnItsSide() {
            return quarterTurns % 2 == 1;
        }
    }
}
