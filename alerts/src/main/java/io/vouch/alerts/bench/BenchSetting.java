package io.vouch.alerts.bench;

import io.vouch.ingest.worker.WorkerOptions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a {@link BenchSection} measures with.
 *
 * @param papers folder of the shipped deals
 * @param data folder of further corpora, if one was named
 * @param out existing folder for a section's own files
 * @param workers how child JVMs read papers, without a cache
 * @param notes hears of progress, one line each
 */
public record BenchSetting(Path papers, Optional<Path> data, Path out, WorkerOptions workers, Consumer<String> notes) {}
