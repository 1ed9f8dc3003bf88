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

    PageSample {
        printed = List.copyOf(printed);
    }
}
