package io.vouch.alerts.job;

import io.vouch.extraction.flink.ExtractFunction;
import io.vouch.extraction.flink.ModelReaders;
import io.vouch.ingest.worker.WorkerOptions;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.weight.MatchWeights;
import java.nio.file.Path;

/**
 * How a bounded run executes.
 *
 * @param depth how far down the stages it goes
 * @param parallelism of the stages after ingest
 * @param workers how child JVMs read papers
 * @param workFolder an existing folder for checkpoints; emptied by the caller
 * @param policy thresholds of the checks
 * @param extractors what reads the papers, and with which model
 * @param foreignFolder where other institutions' fingerprints lie; empty for none
 * @param weights what agreements and differences of two invoices say
 */
public record JobSettings(
        Depth depth,
        int parallelism,
        WorkerOptions workers,
        Path workFolder,
        CheckPolicy policy,
        ExtractFunction.Factory extractors,
        String foreignFolder,
        MatchWeights weights) {

    /** With the shipped weights, without other institutions' fingerprints. */
    public JobSettings(
            Depth depth,
            int parallelism,
            WorkerOptions workers,
            Path workFolder,
            CheckPolicy policy,
            ExtractFunction.Factory extractors) {
        this(depth, parallelism, workers, workFolder, policy, extractors, "", MatchWeights.shipped());
    }

    /** A run that reads with the shipped model, without other institutions' fingerprints. */
    public JobSettings(Depth depth, int parallelism, WorkerOptions workers, Path workFolder, CheckPolicy policy) {
        this(depth, parallelism, workers, workFolder, policy, ModelReaders.pinned("", ""));
    }

    public JobSettings {
        if (parallelism < 1) {
            throw new IllegalArgumentException("parallelism must be 1 or more, not " + parallelism);
        }
    }

    /** How far a run goes. */
    public enum Depth {
        /** Ingest and extraction: what the papers say. */
        EXTRACTION,
        /** All stages: what is wrong with them. */
        CHECKS
    }
}
