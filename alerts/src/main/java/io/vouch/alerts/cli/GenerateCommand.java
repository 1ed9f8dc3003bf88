package io.vouch.alerts.cli;

import io.vouch.testdata.Generation;
import io.vouch.testdata.GenerationOptions;
import io.vouch.testdata.render.FontMissingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
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

    private final Terminal terminal;

    GenerateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        GenerationOptions options;
        try {
            options = GenerationOptions.mixed(seed, deals, asOf);
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

    /** A line for each tenth of the work. */
    private void progress(int made, int of) {
        if (made * 10L / of != (made - 1) * 10L / of) {
            terminal.note("drew %d of %d deals".formatted(made, of));
        }
    }
}
