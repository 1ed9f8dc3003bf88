package io.vouch.testdata;

import io.vouch.testdata.world.Language;
import java.time.LocalDate;
import java.util.List;

/**
 * What to generate: the seed; how many deals, at least (a pair of deals counts two); languages and media to take in turn; the
 * problems to plant, in turn, into every second deal (none: all clean); and the day on which the papers are looked at.
 */
public record GenerationOptions(
        long seed, int deals, List<Language> languages, List<Medium> media, List<Problem> problems, LocalDate asOf) {
    public GenerationOptions {
        languages = List.copyOf(languages);
        media = List.copyOf(media);
        problems = List.copyOf(problems);
        if (deals < 1 || deals > 1_000_000) {
            throw new IllegalArgumentException("deals must be 1 to 1000000, not " + deals);
        }
        if (languages.isEmpty() || media.isEmpty()) {
            throw new IllegalArgumentException("at least one language and one medium are needed");
        }
    }

    /** Both languages, digital and scanned papers, every problem. */
    public static GenerationOptions mixed(long seed, int deals, LocalDate asOf) {
        return new GenerationOptions(
                seed,
                deals,
                List.of(Language.values()),
                List.of(Medium.DIGITAL, Medium.SCAN),
                List.of(Problem.values()),
                asOf);
    }
}
