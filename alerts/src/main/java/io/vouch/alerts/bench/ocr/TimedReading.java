package io.vouch.alerts.bench.ocr;

import io.vouch.ingest.page.Word;
import java.util.List;

/**
 * What was read from one page, and what it cost.
 *
 * @param words whole, for counting them; their places do not matter
 * @param pieces the same text in pieces, as small as their places are known, on the page as it lies in the picture
 * @param cpuSeconds of all threads, or of the child process
 * @param wallSeconds by the clock
 */
record TimedReading(List<Word> words, List<Word> pieces, double cpuSeconds, double wallSeconds) {}
