package io.vouch.ingest.page;

import java.util.List;

/**
 * One page as a person sees it (rotation applied).
 *
 * @param number counts from 1
 * @param width in points
 * @param height in points
 * @param words in no promised order; text objects and OCR words of the same spot may both be present, told apart by their source
 * @param ocr true if the page's picture was read by OCR
 * @param language {@code zh}, {@code en} or {@code und}: the script that dominates the words
 * @param fingerprint hexadecimal digest of the page's look for finding re-scans, or empty
 */
public record Page(
        int number, double width, double height, List<Word> words, boolean ocr, String language, String fingerprint) {

    public Page {
        if (number < 1) {
            throw new IllegalArgumentException("page number " + number + " is below 1");
        }
        words = List.copyOf(words);
    }
}
