package io.vouch.alerts.job;

import io.vouch.ingest.worker.WorkerOptions;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.weight.MatchWeights;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How the continuous job executes.
 *
 * @param parallelism of the stages after ingest
 * @param workers how child JVMs read papers
 * @param stateFolder where checkpoints are kept over restarts; made if absent
 * @param policy thresholds of the checks, and the day they judge by if no zone is given
 * @param zone time zone whose day is today; empty to judge by the policy's day for ever
 * @param checkpointEvery how much reading a crash may cost again
 * @param models folder of the promoted models, which is watched; need not exist
 * @param foreignFolder where other institutions' fingerprints lie; empty for none
 * @param weights what agreements and differences of two invoices say
 */
public record ServiceSettings(
        int parallelism,
        WorkerOptions workers,
        Path stateFolder,
        CheckPolicy policy,
        Optional<ZoneId> zone,
        Duration checkpointEvery,
        String models,
        String foreignFolder,
        MatchWeights weights) {

    /** Most of what a crash costs is reading, which the cache has kept; so seldom enough to cost nothing. */
    public static final Duration DEFAULT_CHECKPOINT = Duration.ofSeconds(15);

    /** With the models in the folder {@code models} beside the state, the shipped weights and nobody's fingerprints. */
    public ServiceSettings(
            int parallelism,
            WorkerOptions workers,
            Path stateFolder,
            CheckPolicy policy,
            Optional<ZoneId> zone,
            Duration checkpointEvery) {
        this(
                parallelism,
                workers,
                stateFolder,
                policy,
                zone,
                checkpointEvery,
                stateFolder.resolveSibling("models").toString(),
                "",
                MatchWeights.shipped());
    }

    public ServiceSettings {
        if (parallelism < 1) {
            throw new IllegalArgumentException("parallelism must be 1 or more, not " + parallelism);
        }
    }
}
