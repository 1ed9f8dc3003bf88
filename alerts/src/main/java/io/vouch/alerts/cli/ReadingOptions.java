package io.vouch.alerts.cli;

import io.vouch.ingest.IngestSettings;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that say how papers are read, in a run or by the service. */
final class ReadingOptions {

    private static final Set<String> LANGUAGES = Set.of("zh", "en");
    private static final int MOST_JOBS = 256;
    /** A child JVM with its native memory, and as much again for the rest of the machine. */
    private static final int GIBIBYTES_A_JOB = 2;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description =
                    "Papers read at the same time, 1 to 256. Each takes up to 1.6 GB of memory. Default: the number of"
                            + " cores, fewer if memory is short.")
    private Integer jobs;

    @Option(
            names = "--lang",
            split = ",",
            paramLabel = "LANG",
            defaultValue = "zh,en",
            description = "Languages that pictures are read in: zh, en. Default: ${DEFAULT-VALUE}.")
    private List<String> languages;

    @Mixin
    private LimitOptions limits;

    /** How many children read. */
    int jobs() {
        if (jobs == null) {
            int cores = Runtime.getRuntime().availableProcessors();
            return (int) Math.max(1, Math.min(cores, Hardware.memoryGibibytes() / GIBIBYTES_A_JOB));
        }
        if (jobs < 1 || jobs > MOST_JOBS) {
            throw new UsageException("--jobs is %d; 1 to %d are possible".formatted(jobs, MOST_JOBS));
        }
        return jobs;
    }

    /** Sorted, each once. */
    List<String> languages() {
        for (String language : languages) {
            if (!LANGUAGES.contains(language)) {
                throw new UsageException("--lang knows zh and en, not '" + language + "'");
            }
        }
        return languages.stream().distinct().sorted().toList();
    }

    /** The bounds that hold. */
    IngestSettings limits() {
        return limits.settings();
    }
}
