package io.vouch.alerts.cli;

import io.vouch.models.labels.LabelledLines;
import io.vouch.models.labels.OcrLabels;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
            arity = "1..*",
            split = ",",
            paramLabel = "KIND",
            defaultValue = "mix",
            description =
                    "Frauds or innocent look-alikes to plant, by name and in turn (one name: into every deal; several:"
                            + " into every second), 'none' for clean deals, or 'mix' for all of them. A wrong name is answered with"
                            + " the nearest; 'list' prints them all. Default: ${DEFAULT-VALUE}.")
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

    @Option(
            names = "--ocr",
            description = "With --labels: read the scans, photos and faxes by OCR too (seconds a page) and write"
                    + " labels-ocr.jsonl, the words as OCR saw them.")
    private boolean ocr;

    private final Terminal terminal;
    private final long started = System.nanoTime();

    GenerateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (frauds.equals(List.of("list"))) {
            Stream.concat(Plots.frauds().stream(), Plots.innocents().stream())
                    .forEach(plot -> terminal.line(plot.tag()
                            + (plot.checks().isEmpty() ? " (innocent)" : " " + String.join(" ", plot.checks()))));
            return ExitStatus.DONE;
        }
        if (ocr && !labels) {
            throw new UsageException("--ocr says where label words come from; give --labels too");
        }
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
                    LayoutBook.chosen(known(layouts)),
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
        if (ocr) {
            readPictures();
        }
        terminal.line("Deals, truth and manifest.json are in " + out);
        return ExitStatus.DONE;
    }

    private void readPictures() {
        OcrLabels.Report report = OcrLabels.read(out, done -> terminal.note("read %d pictures by OCR".formatted(done)));
        try {
            LabelledLines.write(report.documents(), out.resolve("labels-ocr.jsonl"));
        } catch (IOException e) {
            throw new EnvironmentException("cannot write to " + out, e);
        }
        terminal.line("Of %d values on pictures %d have words of OCR; %d pictures could not be read."
                .formatted(report.values(), report.aligned(), report.unread()));
        new TreeMap<>(report.missing())
                .forEach((field, count) -> terminal.line("  not aligned: %s %d".formatted(field, count)));
    }

    /** {@code layouts} as they are, or the nearest known one named where one is not known. */
    private static List<String> known(List<String> layouts) {
        List<String> names = new ArrayList<>(LayoutBook.FULL.names());
        names.addAll(List.of("train", "test"));
        for (String layout : layouts) {
            String name = layout.startsWith("!") ? layout.substring(1) : layout;
            if (!names.contains(name)) {
                throw new IllegalArgumentException(
                        "unknown layout '%s'; did you mean '%s'? Give 'train', 'test', names or '!NAME'"
                                .formatted(name, Plots.nearest(name, names)));
            }
        }
        return layouts;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String what, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(name)) {
                return constant;
            }
        }
        List<String> all = Arrays.stream(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
        throw new IllegalArgumentException("unknown %s '%s'; did you mean '%s'? One of %s"
                .formatted(what, name, Plots.nearest(name.toLowerCase(Locale.ROOT), all), String.join(", ", all)));
    }

    /** A line for each tenth of the work, with the rate so far and the time that is left. */
    private void progress(int made, int of) {
        if (made * 10L / of != (made - 1) * 10L / of) {
            double seconds = Math.max(0.001, (System.nanoTime() - started) / 1e9);
            double rate = made / seconds;
            terminal.note(String.format(
                    Locale.ROOT,
                    "drew %d of %d deals, %.1f a second, %.0f s left",
                    made,
                    of,
                    rate,
                    (of - made) / rate));
        }
    }
}
