package io.vouch.alerts.bench.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** The rows of a report whose measurements take long: each is told as soon as it is known. */
final class Rows {

    /** Progress is told this many times. */
    private static final int STEPS = 10;

    private final List<String> table = new ArrayList<>(List.of("| what | measured |", "|---|---|"));
    private final Consumer<String> notes;

    Rows(Consumer<String> notes) {
        this.notes = notes;
    }

    void add(String what, String measured) {
        table.add(String.format(Locale.ROOT, "| %s | %s |", what, measured));
        notes.accept(what + ": " + measured);
    }

    /** Hears how many papers are through, and tells it now and then. */
    LongConsumer progress(long of) {
        long[] told = {0};
        return through -> {
            if (through - told[0] >= of / STEPS) {
                told[0] = through;
                notes.accept("%d of %d papers".formatted(through, of));
            }
        };
    }

    List<String> table() {
        return List.copyOf(table);
    }
}
