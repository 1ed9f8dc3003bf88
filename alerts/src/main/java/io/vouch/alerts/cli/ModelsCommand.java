package io.vouch.alerts.cli;

import io.vouch.extraction.nlp.FieldModel;
import io.vouch.models.registry.ModelEntry;
import io.vouch.models.registry.ModelRegistry;
import io.vouch.models.registry.Promotion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code models}: which models there are, which is in use, where they come from. */
@Command(
        name = "models",
        description = "Lists the models of this installation; with a name, shows that model's card and lineage.",
        footer = {"", "A model is named by current, shipped, or the first digits of its digest."})
final class ModelsCommand implements Callable<Integer> {

    private static final int SHORT = 12;
    private static final int LONGEST_LINEAGE = 50;

    @Parameters(arity = "0..1", paramLabel = "MODEL", description = "The model to show.")
    private String named;

    @Option(names = "--add", paramLabel = "FILE", description = "Take in a model file without putting it to use.")
    private Path added;

    @Option(names = "--history", description = "What was promoted and rolled back, when, by whom, approved by whom.")
    private boolean history;

    private final Terminal terminal;
    private final Clock clock;

    private ModelsCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** With its own commands. */
    static CommandLine with(Terminal terminal, Clock clock) {
        return new CommandLine(new ModelsCommand(terminal, clock))
                .addSubcommand(new ConvertCommand(terminal))
                .addSubcommand(new CorrectionsCommand(terminal))
                .addSubcommand(new ConfusionCommand(terminal))
                .addSubcommand(new SampleCommand(terminal))
                .addSubcommand(new DriftCommand(terminal));
    }

    @Override
    public Integer call() {
        ModelRegistry registry = ModelFolder.here().registry(clock);
        try {
            if (added != null) {
                terminal.line("Registered: sha256:" + registry.add(added));
            } else if (history) {
                registry.history().forEach(this::print);
            } else if (named != null) {
                show(registry, registry.resolve(named));
            } else {
                list(registry);
            }
            return ExitStatus.DONE;
        } catch (IOException e) {
            throw new EnvironmentException("cannot read the models: " + e.getMessage(), e);
        }
    }

    private void print(Promotion promotion) {
        terminal.line("%s  %-8s  %s -> %s  by %s%s"
                .formatted(
                        seconds(promotion.at()),
                        promotion.action().name().toLowerCase(Locale.ROOT),
                        shortened(promotion.previous()),
                        shortened(promotion.digest()),
                        promotion.by(),
                        promotion.approvedBy().isEmpty() ? "" : ", approved by " + promotion.approvedBy()));
        if (!promotion.verdict().isEmpty()) {
            terminal.line("  " + promotion.verdict());
        }
    }

    private void list(ModelRegistry registry) throws IOException {
        String inUse = ModelFolder.here().digestInUse(terminal);
        TextTable table = new TextTable(List.of(2, SHORT, 20, 12, 9, 6, 6, SHORT));
        row(table, List.of("", "digest", "made", "author", "documents", "F1", "ECE", "went on from"));
        for (ModelRegistry.Registered model : registry.list()) {
            Optional<ModelEntry> entry = model.entry();
            row(
                    table,
                    List.of(
                            model.digest().equals(inUse) ? "*" : "",
                            shortened(model.digest()),
                            entry.map(origin -> seconds(origin.made())).orElse("unknown"),
                            entry.map(ModelEntry::author).orElse(""),
                            entry.map(origin -> Integer.toString(origin.documents()))
                                    .orElse(""),
                            entry.map(origin -> figure(origin.heldOutF1())).orElse(""),
                            entry.map(origin -> figure(origin.heldOutError())).orElse(""),
                            entry.map(origin -> shortened(origin.parent())).orElse("")));
        }
        String shipped = FieldModel.shipped().map(FieldModel::digest).orElse("");
        row(table, List.of(shipped.equals(inUse) ? "*" : "", shortened(shipped), "shipped", "", "", "", "", ""));
        terminal.line("* in use. F1 and calibration error (ECE) on vendors and layouts not trained on.");
    }

    private static String seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void row(TextTable table, List<String> cells) {
        table.row(cells.stream().map(List::of).toList()).forEach(terminal::line);
    }

    private static String figure(double figure) {
        return figure < 0 ? "" : String.format(Locale.ROOT, "%.3f", figure);
    }

    private static String shortened(String digest) {
        return digest.substring(0, Math.min(SHORT, digest.length()));
    }

    private void show(ModelRegistry registry, String digest) throws IOException {
        ModelRegistry.Registered model = registry.find(digest);
        terminal.line("sha256:" + digest);
        String next = digest;
        for (int i = 0; i < LONGEST_LINEAGE && !next.isEmpty(); i++) {
            Optional<ModelEntry> entry = registry.find(next).entry();
            String from = next;
            entry.ifPresent(origin -> terminal.line("%s made %s by %s from %d documents (labels %s, %s)%s"
                    .formatted(
                            shortened(from),
                            origin.made(),
                            origin.author(),
                            origin.documents(),
                            shortened(origin.data()),
                            String.join(", ", origin.sources()),
                            origin.parent().isEmpty() ? "" : ", went on from " + shortened(origin.parent()))));
            next = entry.map(ModelEntry::parent).orElse("");
        }
        model.card().lines().forEach(terminal::line);
    }
}
