package io.vouch.alerts.cli;

import io.vouch.models.train.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A line for each tenth of a stage of training, with the time that the stage still takes. */
final class TrainingDisplay implements Progress {

    private final Terminal terminal;
    private final Clock clock;
    private String stage = "";
    private Instant start;

    TrainingDisplay(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.start = clock.instant();
    }

    @Override
    public void fitted(String field, int examples, double objective) {
        terminal.note(String.format(
                Locale.ROOT, "%s: fitted to %d examples, objective %.2f nats", field, examples, objective));
    }

    @Override
    public void at(String what, int done, int of) {
        if (!what.equals(stage)) {
            stage = what;
            start = clock.instant();
        }
        if (done > 0 && done * 10L / of != (done - 1) * 10L / of) {
            long spent = Duration.between(start, clock.instant()).toSeconds();
            terminal.note("%s: %d of %d, about %d s left".formatted(what, done, of, spent * (of - done) / done));
        }
    }
}
