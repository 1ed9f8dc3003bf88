package io.vouch.alerts.cli;

import io.vouch.testdata.Generation;
import io.vouch.testdata.GenerationOptions;
import io.vouch.testdata.Medium;
import io.vouch.testdata.Plots;
import io.vouch.testdata.layout.LayoutBook;
import io.vouch.testdata.render.FontMissingException;
import io.vouch.testdata.world.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code generate}: synthetic deals with their truth. */
@Command(
        name = "generate",
        description = "Draws invented deals as papers, some with a planted problem, with the truth.")
final class GenerateCommand implements Callable<Integer> {

    @Option(names = "--seed", required = true, paramLabel = "N", description = "Equal seeds give equal papers.")
    private long seed;

    @Option(names = "--deals", required = true, paramLabel = "N", description = "How many deals, 1 to 1000000.")
    private int deals;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for deals/, truth/ and manifest.json.")
    private Path out;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            defaultValue = "2026-06-30",
            description = "Day on which the papers are looked at. Default: ${DEFAULT-VALUE}.")
    private LocalDate asOf;

    @Option(
            names = "--lang",
            split = ",",
            paramLabel = "LANG",
            defaultValue = "zh,en",
            description = "Languages of the papers, in turn: zh, en. Default: ${DEFAULT-VALUE}.")
    private List<String> languages;

    @Option(
            names = "--medium",
            split = ",",
            paramLabel = "MEDIUM",
            defaultValue = "digital,scan",
            description = "What the papers come as: digital, hybrid, ofd, xml, docx, scan, photo, fax, rescan."
                    + " Default: ${DEFAULT-VALUE}.")
    private List<String> media;

    @Option(
            names = "--fraud",
            split = ",",
            paramLabel = "KIND",
            defaultValue = "mix",
            description =
                    "Frauds or innocent look-alikes to plant by name, 'none' for clean deals, or 'mix' for all of them"
                            + " among clean deals. Default: ${DEFAULT-VALUE}.")
    private List<String> frauds;

    @Option(
            names = "--layouts",
            split = ",",
            paramLabel = "LAYOUT",
            description =
                    "'train' or 'test' (no layout is in both), layouts to use by name, or '!NAME' to hold one out."
                            + " Default: all.")
    private List<String> layouts = List.of();

    @Option(names = "--labels", description = "Also write labels.jsonl: words with boxes for training.")
    private boolean labels;

    private final Terminal terminal;

    GenerateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        GenerationOptions options;
        try {
            options = new GenerationOptions(
                    seed,
                    deals,
                    languages.stream()
                            .map(name -> constant(Language.class, "language", name))
                            .toList(),
                    media.stream()
                            .map(name -> constant(Medium.class, "medium", name))
                            .toList(),
                    Plots.named(frauds),
                    LayoutBook.chosen(layouts),
                    asOf,
                    labels);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
        try {
            Generation.run(options, out, this::progress);
        } catch (FontMissingException e) {
            throw new EnvironmentException(e.getMessage() + ". Type: apt-get install fonts-wqy-zenhei", e);
        } catch (IOException e) {
            throw new EnvironmentException("cannot write to " + out, e);
        }
        terminal.line("Deals, truth and manifest.json are in " + out);
        return ExitStatus.DONE;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String what, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(name)) {
                return constant;
            }
        }
        String all = Arrays.stream(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw new IllegalArgumentException("unknown " + what + " '" + name + "'; one of " + all);
    }

    /** A line for each tenth of the work. */
    private void progress(int made, int of) {
        if (made * 10L / of != (made - 1) * 10L / of) {
            terminal.note("drew %d of %d deals".formatted(made, of));
        }
    }
}
