package io.vouch.alerts.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a run is: a bar that moves on a terminal, now and then a plain line elsewhere. */
final class ProgressDisplay implements AutoCloseable {

    private static final Duration PLAIN_INTERVAL = Duration.ofSeconds(10);

    private final Terminal terminal;
    private final Clock clock;
    private final long total;
    private final Instant start;
    private final Optional<ProgressBar> bar;
    private Instant nextLine;
    private long furthest;

    ProgressDisplay(Terminal terminal, Clock clock, long total) {
        this.terminal = terminal;
        this.clock = clock;
        this.total = total;
        this.start = clock.instant();
        this.nextLine = start.plus(PLAIN_INTERVAL);
        this.bar = terminal.interactive() ? Optional.of(bar(terminal, total)) : Optional.empty();
    }

    private static ProgressBar bar(Terminal terminal, long total) {
        return new ProgressBarBuilder()
                .setTaskName("Reading papers")
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), terminal.width()))
                .build();
    }

    /** Tells the number of files done; a smaller one than before is ignored. */
    void at(long done) {
        furthest = Math.max(furthest, done);
        bar.ifPresent(shown -> shown.stepTo(furthest));
        Instant now = clock.instant();
        if (bar.isEmpty() && !now.isBefore(nextLine)) {
            terminal.note(line(Duration.between(start, now)));
            nextLine = now.plus(PLAIN_INTERVAL);
        }
    }

    private String line(Duration elapsed) {
        double rate = furthest / Math.max(0.001, elapsed.toMillis() / 1000.0);
        String left = furthest == 0
                ? "time left not known yet"
                : "about %s left".formatted(minutes(Math.round((total - furthest) / rate)));
        return String.format(Locale.ROOT, "read %d of %d files, %.2f files/s, %s", furthest, total, rate, left);
    }

    private static String minutes(long seconds) {
        return "%d:%02d min".formatted(seconds / 60, seconds % 60);
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
