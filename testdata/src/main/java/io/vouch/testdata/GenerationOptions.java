package io.vouch.testdata;

import io.vouch.testdata.layout.LayoutBook;
import io.vouch.testdata.world.Language;
import java.time.LocalDate;
import java.util.List;

/**
 * What to generate: the seed; how many deals, at least (a group counts all of its deals); languages and media to take in turn;
 * the plots to plant, in turn, into every second group (none: all clean); the layouts; the day on which the papers are looked at;
 * and whether words with boxes are exported for training.
 */
public record GenerationOptions(
        long seed,
        int deals,
        List<Language> languages,
        List<Medium> media,
        List<Plot> plots,
        LayoutBook layouts,
        LocalDate asOf,
        boolean labels) {
    public GenerationOptions {
        languages = List.copyOf(languages);
        media = List.copyOf(media);
        plots = List.copyOf(plots);
        if (deals < 1 || deals > 1_000_000) {
            throw new IllegalArgumentException("deals must be 1 to 1000000, not " + deals);
        }
        if (languages.isEmpty() || media.isEmpty()) {
            throw new IllegalArgumentException("at least one language and one medium are needed");
        }
    }
}
