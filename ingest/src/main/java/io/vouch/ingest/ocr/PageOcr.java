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

    @Override
    void close();

    /**
     * @param words in no promised order
     * @param language {@code zh}, {@code en} or {@code und}
     */
    record Result(List<Word> words, String language) {}
}
