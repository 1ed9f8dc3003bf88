package io.vouch.matching.check.integrity;

import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.matching.Severity;
import java.util.ArrayList;
import java.util.List;

/** What was found wrong with one paper, and what could not be decided. Not thread-safe. */
final class Doubts {

    private final List<Doubt> found = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    void add(Doubt doubt) {
        found.add(doubt);
    }

    void addAll(List<Doubt> doubts) {
        found.addAll(doubts);
    }

    /** Notes a contradiction that may be a matter of reading alone. */
    void leaveOpen(String why) {
        open.add(why);
    }

    List<Doubt> found() {
        return List.copyOf(found);
    }

    /** Reasons why something could not be decided, in the order in which they were met. */
    List<String> open() {
        return List.copyOf(open);
    }

    /** A contradiction in which a picture has a part accuses less than one in print. */
    static Severity severity(List<Reading> readings, Severity inPrint) {
        boolean ocr = readings.stream().anyMatch(reading -> reading.source() == ReadingSource.OCR);
        return ocr ? Severity.MEDIUM : inPrint;
    }
}
