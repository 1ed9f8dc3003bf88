package io.vouch.alerts.bench.ocr;

import java.util.Locale;

/** Adds up what one way of reading gave over all pages. */
final class Tally {

    private final String name;
    private PageScore score = PageScore.NONE;
    private double cpuSeconds;
    private double wallSeconds;
    private int pages;

    Tally(String name) {
        this.name = name;
    }

    void add(PageSample sample, TimedReading reading) {
        score = score.plus(PageScoring.score(sample.printed(), reading.pieces(), reading.words()));
        cpuSeconds += reading.cpuSeconds();
        wallSeconds += reading.wallSeconds();
        pages++;
    }

    String name() {
        return name;
    }

    PageScore score() {
        return score;
    }

    int pages() {
        return pages;
    }

    /** 0 where the machine does not tell. */
    double pagesACpuSecond() {
        return cpuSeconds == 0 ? 0 : pages / cpuSeconds;
    }

    double pagesASecond() {
        return wallSeconds == 0 ? 0 : pages / wallSeconds;
    }

    /** A row of the table. */
    String markdown() {
        return String.format(
                Locale.ROOT,
                "| %s | %.4f | %.4f | %.4f (%d/%d) | %.2f | %.2f |",
                name,
                score.characterErrorRate(),
                score.wordRecall(),
                score.numberRecall(),
                score.numbersRead(),
                score.numbers(),
                pagesACpuSecond(),
                pagesASecond());
    }
}
