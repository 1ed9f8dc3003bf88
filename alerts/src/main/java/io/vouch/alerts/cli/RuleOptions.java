package io.vouch.alerts.cli;

import io.vouch.matching.CheckRules;
import io.vouch.matching.weight.MatchWeights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options that say by what rules papers are judged, in a run, by the service or in a replay. */
final class RuleOptions {

    /** Weights are some sixty numbers. */
    private static final long MOST_BYTES = 1 << 20;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description =
                    "JSON file that changes thresholds, switches checks off and lists companies. Default: the shipped"
                            + " thresholds. policy-example.json in the matching module shows every key.")
    private Path policy;

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description =
                    "Match weights of duplicate detection, as the command weights writes them. Default: the shipped"
                            + " ones.")
    private Path weights;

    /** @throws UsageException if the file cannot be read or followed */
    CheckRules rules() {
        return PolicyFile.read(policy);
    }

    /** @throws UsageException if the file cannot be read or is no file of weights */
    MatchWeights weights() {
        if (weights == null) {
            return MatchWeights.shipped();
        }
        try {
            if (Files.size(weights) > MOST_BYTES) {
                throw new UsageException("--weights %s is too large to be a file of weights".formatted(weights));
            }
            return MatchWeights.parse(Files.readAllBytes(weights));
        } catch (IOException e) {
            throw new UsageException("--weights %s cannot be used: %s".formatted(weights, e.getMessage()));
        }
    }
}
