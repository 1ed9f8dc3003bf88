package io.vouch.alerts.cli;

import io.vouch.alerts.bench.checks.RiskFit;
import io.vouch.alerts.bench.matching.CandidatePatterns;
import io.vouch.alerts.bench.matching.DecidedPairs;
import io.vouch.matching.weight.MatchWeights;
import io.vouch.matching.weight.WeightEstimation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code weights}: the match weights of duplicate detection, estimated again. */
@Command(
        name = "weights",
        description =
                "Estimates what agreements and differences of two invoices say, from invented pairs without labels or from"
                        + " reviewers' decisions; or, with --risks, what alerts say together of a story.",
        footer = {
            "",
            "Without --decisions: expectation and maximisation over the pairs that blocking brings together; the shipped weights",
            "are made so. With --decisions: lines of alerts.jsonl with one more key, \"decision\":\"CONFIRMED\" or \"DISMISSED\",",
            "move the shipped weights.",
            "With --risks: the chance that a story is real on each of the three risks, fitted to generated deals whose truth is known."
        })
final class WeightsCommand implements Callable<Integer> {

    /** The lowest that loses no copy: the rules decide which pairs are reported, and a lower prior takes copies among scans away. */
    private static final double PRIOR = -16;
    /** Decided pairs that outweigh what was known: a reviewer's week. */
    private static final double TRUST = 50;

    private static final int HONEST_SHARE = 33;

    static final long SEED = 20261122;
    static final int DISTINCT = 10_000;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The weights, as JSON.")
    private Path out;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "" + SEED,
            description = "Of the invented invoices. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--distinct",
            paramLabel = "N",
            defaultValue = "" + DISTINCT,
            description = "Invented invoices, 100 to 100000. Default: ${DEFAULT-VALUE}.")
    private int distinct;

    @Option(names = "--decisions", paramLabel = "FILE", description = "Decided alerts. Default: none.")
    private Path decisions;

    @Option(
            names = "--risks",
            split = ",",
            paramLabel = "FOLDER",
            description = "Output of benchmark --only checks, one or more. Default: none.")
    private List<Path> risks = List.of();

    private final Terminal terminal;
    private final Clock clock;

    WeightsCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (distinct < 100 || distinct > 100_000) {
            throw new UsageException("--distinct is %d; 100 to 100000 are possible".formatted(distinct));
        }
        try {
            if (!risks.isEmpty()) {
                Files.writeString(out, RiskFit.of(risks, fitted()).json());
                return ExitStatus.DONE;
            }
            MatchWeights weights = decisions == null ? invented(seed, distinct) : decided(decisions);
            Files.writeString(out, weights.json());
            table(weights).forEach(terminal::line);
        } catch (IOException e) {
            throw new EnvironmentException("cannot estimate weights: " + e.getMessage(), e);
        }
        return ExitStatus.DONE;
    }

    private Map<String, String> fitted() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put(
                "method",
                "logistic regression of the truth of a story on the evidence of its alerts, three weights a risk");
        said.put(
                "command",
                "./vouch benchmark --only checks --seed N --out FOLDER, then ./vouch weights --risks FOLDER --out FILE");
        said.put("made", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString());
        return said;
    }

    /** The weights that come with Vouch, made again. */
    static MatchWeights invented(long seed, int distinct) {
        CandidatePatterns patterns = CandidatePatterns.invented(seed, distinct, Math.max(1, distinct / HONEST_SHARE));
        Map<String, String> said = new LinkedHashMap<>();
        said.put("method", "m by expectation and maximisation over candidate pairs, u on pairs at random; no labels");
        said.put("pairs", patterns.size() + " that share a blocking key, invented");
        said.put(
                "prior",
                "the lowest whole number that loses nothing: every prior from 0 to -16 reports the same pairs of 10,000"
                        + " invented invoices, -18 loses 14 of 8,411 copies; the share of copies among candidate pairs, which"
                        + " would give -1.75, says how the pairs were made and not how often invoices come twice");
        said.put("command", "./vouch weights --seed %d --distinct %d --out FILE".formatted(seed, distinct));
        return WeightEstimation.withoutLabels(patterns.candidates(), patterns.atRandom(), patterns.ofOneSeller(), PRIOR)
                .madeBy(said);
    }

    /**
     * The shipped weights, moved by what reviewers decided.
     *
     * @throws UsageException if nothing in the file was decided
     */
    static MatchWeights decided(Path decisions) throws IOException {
        DecidedPairs pairs = DecidedPairs.read(decisions);
        if (pairs.size() == 0) {
            throw new UsageException("--decisions: no decided duplicate alert in " + decisions.getFileName());
        }
        MatchWeights shipped = MatchWeights.shipped();
        Map<String, String> said = new LinkedHashMap<>();
        said.put("method", "shipped weights as %.0f pairs, moved by decisions".formatted(TRUST));
        said.put("pairs", pairs.size() + " decided");
        said.put("before", shipped.provenance().getOrDefault("command", ""));
        said.put("command", "./vouch weights --decisions FILE --out FILE");
        return WeightEstimation.withLabels(pairs.same(), pairs.different(), shipped, TRUST)
                .madeBy(said);
    }

    static List<String> table(MatchWeights weights) {
        return weights.chances().entrySet().stream()
                .map(level -> String.format(
                        Locale.ROOT,
                        "%-22s m %.6f  u %.6f  %+.2f bits",
                        level.getKey(),
                        level.getValue().m(),
                        level.getValue().u(),
                        weights.bits(level.getKey())))
                .toList();
    }
}
