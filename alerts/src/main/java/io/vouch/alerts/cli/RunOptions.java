package io.vouch.alerts.cli;

import io.vouch.alerts.job.JobSettings;
import io.vouch.matching.CheckRules;
import io.vouch.matching.weight.MatchWeights;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of every command that reads papers once. */
final class RunOptions {

    @Option(
            names = "--db",
            paramLabel = "URL",
            defaultValue = "${env:VOUCH_DB}",
            description = "PostgreSQL 15 or newer to keep the run's facts in:"
                    + " jdbc:postgresql://HOST:PORT/NAME?user=U&password=P. Also as variable VOUCH_DB. Default: a built-in"
                    + " server.")
    private String database;

    @Mixin
    private ReadingOptions reading;

    RunRequest request(JobSettings.Depth depth, List<Path> paths, Path out, LocalDate asOf) {
        return new RunRequest(
                depth,
                paths,
                out,
                asOf,
                reading.jobs(),
                reading.languages(),
                Optional.ofNullable(database).filter(url -> !url.isBlank()),
                reading.limits(),
                CheckRules.STANDARD,
                MatchWeights.shipped(),
                Optional.empty());
    }

    /** How papers are read. */
    ReadingOptions reading() {
        return reading;
    }
}
