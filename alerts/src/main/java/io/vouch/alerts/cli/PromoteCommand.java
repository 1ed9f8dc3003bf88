package io.vouch.alerts.cli;

import io.vouch.extraction.PageReader;
import io.vouch.extraction.nlp.FieldModel;
import io.vouch.models.compare.Comparison;
import io.vouch.models.data.Snapshot;
import io.vouch.models.gate.GoldenSet;
import io.vouch.models.gate.PromotionGate;
import io.vouch.models.gate.Verdict;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.registry.ModelEntry;
import io.vouch.models.registry.ModelRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code promote}: puts a model to use, if the gate lets it. */
@Command(
        name = "promote",
        description = "Puts a model to use, if it is no worse than the one in use and a second person approves.",
        footer = {
            "",
            "The gate: at least 40 labelled papers that the model was not trained on; on no slice of them"
                    + " significantly worse than",
            "the model in use; its confidence as honest as before; no mistake on the golden papers; a second person's"
                    + " name.",
            "Exit status: 0 in use, 1 refused. Running jobs take the model up without a restart."
        })
final class PromoteCommand implements Callable<Integer> {

    private static final int REFUSED = 1;

    @Parameters(paramLabel = "MODEL", description = "A model file with its .json and .md beside it, or a digest.")
    private String named;

    @Option(
            names = "--data",
            required = true,
            arity = "1..*",
            paramLabel = "SOURCE",
            description = "What to judge on. Papers that the model was trained on are left out. "
                    + LabelledSources.DESCRIPTION)
    private List<Path> data;

    @Option(
            names = "--golden",
            arity = "1..*",
            paramLabel = "SOURCE",
            description = "Further papers that must be read without a mistake.")
    private List<Path> golden = List.of();

    @Option(names = "--by", paramLabel = "NAME", description = "Who promotes. Default: the user's name.")
    private String by;

    @Option(
            names = "--approved-by",
            defaultValue = "",
            paramLabel = "NAME",
            description = "The second person, who neither trained nor promotes the model.")
    private String approvedBy;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the comparison.")
    private Path out;

    private final Terminal terminal;
    private final Clock clock;

    PromoteCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        ModelFolder models = ModelFolder.here();
        ModelRegistry registry = models.registry(clock);
        try {
            String digest = digest(registry);
            FieldModel candidate = models.open(digest, clock);
            FieldModel inUse = models.open("current", clock);
            if (digest.equals(inUse.digest())) {
                throw new UsageException("model " + digest + " is in use already");
            }
            Verdict verdict = judge(registry, candidate, inUse);
            verdict.conditions()
                    .forEach(condition -> terminal.line((condition.holds() ? "  holds   " : "  REFUSES ")
                            + condition.name() + ": " + condition.finding()));
            if (!verdict.passes()) {
                terminal.line("Not promoted. The model in use stays: " + inUse.name());
                return REFUSED;
            }
            registry.promote(digest, person(), approvedBy, verdict.line());
            terminal.line(
                    "In use: " + candidate.name() + ". Before: " + inUse.name() + "; 'vouch rollback' brings it back.");
            return ExitStatus.DONE;
        } catch (IOException e) {
            throw new EnvironmentException("promotion failed: " + e.getMessage(), e);
        }
    }

    private String digest(ModelRegistry registry) throws IOException {
        Path file = Path.of(named);
        return Files.isRegularFile(file) ? registry.add(file) : registry.resolve(named);
    }

    private String person() {
        return by == null ? LabelledSources.person() : by;
    }

    /** Papers that the model or one that it went on from was trained on, as far back as the registry knows. */
    private static Set<String> seen(ModelRegistry registry, String digest) throws IOException {
        Set<String> seen = new HashSet<>();
        Set<String> ancestors = new HashSet<>();
        Optional<ModelEntry> next = registry.find(digest).entry();
        while (next.isPresent() && ancestors.add(next.get().digest())) {
            seen.addAll(next.get().seen());
            next = registry.find(next.get().parent()).entry();
        }
        return seen;
    }

    private Verdict judge(ModelRegistry registry, FieldModel candidate, FieldModel inUse) throws IOException {
        if (registry.find(candidate.digest()).entry().isEmpty()) {
            throw new UsageException(
                    "nothing is known of the model's origin; promote the fields.model that 'vouch train' wrote");
        }
        Set<String> seen = seen(registry, candidate.digest());
        String author = registry.find(candidate.digest())
                .entry()
                .map(ModelEntry::author)
                .orElse("");
        List<LabelledDocument> all = LabelledSources.read(data, out);
        List<LabelledDocument> unseen = all.stream()
                .filter(document -> !seen.contains(Snapshot.key(document)))
                .toList();
        Comparison comparison = CompareCommand.compare(inUse, candidate, unseen);
        CompareCommand.print(terminal, comparison);
        CompareCommand.write(comparison, inUse, candidate, out);
        List<LabelledDocument> papers = new ArrayList<>(GoldenSet.shipped());
        if (!golden.isEmpty()) {
            papers.addAll(LabelledSources.read(golden, out));
        }
        String made = approvedBy.strip().equalsIgnoreCase(person().strip()) ? person() : author;
        return PromotionGate.judge(new PromotionGate.Case(
                comparison, all.size() - unseen.size(), PageReader.with(candidate), papers, made, approvedBy));
    }
}
