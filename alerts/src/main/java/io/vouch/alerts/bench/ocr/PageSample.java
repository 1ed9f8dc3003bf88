package io.vouch.alerts.bench.ocr;

import io.vouch.ingest.page.Word;
import java.nio.file.Path;
import java.util.List;

/**
 * A picture of one page and what is printed on it.
 *
 * @param name for people
 * @param picture JPEG file
 * @param printed pieces with boxes in points, as the page lies in the picture
 * @param width of the page in points
 * @param height of the page in points
 * @param language {@code zh} or {@code en}
 */
record PageSample(String name, Path picture, List<Word> printed, double width, double height, String language) {

    private static final double A4_WIDTH = 210 / 25.4 * 72;
    private static final double A4_HEIGHT = 297 / 25.4 * 72;
    private static final double TOLERANCE = 10 / 25.4 * 72;

    PageSample {
        printed = List.copyOf(printed);
    }

    /** Whether the page is 210 x 297 mm, within 10 mm, as it is stored: scans are cut with some loss. */
    boolean isUprightA4() {
        return Math.abs(width - A4_WIDTH) <= TOLERANCE && Math.abs(height - A4_HEIGHT) <= TOLERANCE;
    }
}
