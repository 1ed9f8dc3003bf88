package io.vouch.alerts.cli;

import io.vouch.alerts.bench.BenchSection;
import io.vouch.alerts.bench.BenchSetting;
import io.vouch.alerts.bench.Corpus;
import io.vouch.alerts.bench.DealTruths;
import io.vouch.alerts.bench.MemorySection;
import io.vouch.alerts.bench.QualityReport;
import io.vouch.alerts.bench.QualitySection;
import io.vouch.alerts.bench.SpeedSection;
import io.vouch.alerts.bench.checks.ChecksSection;
import io.vouch.alerts.bench.matching.FloodSection;
import io.vouch.alerts.bench.matching.MatchingSection;
import io.vouch.alerts.bench.matching.ScaleSection;
import io.vouch.alerts.bench.ocr.OcrSection;
import io.vouch.alerts.job.JobSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code benchmark}: the figures of the README's quality table, measured again. */
@Command(
        name = "benchmark",
        description = "Measures fields read and problems caught; writes quality.md with every miss.",
        footer = {
            "",
            "Always measures the shipped deals. With --data also the corpora found there: einvoice/{files,keys},",
            "ofd/{invoices,keys}, invoice2data, sroie/{img,key}, cuad and kleister_nda/{pdf,keys}."
        })
final class BenchmarkCommand implements Callable<Integer> {

    private static final String QUALITY = "quality";
    private static final long FEWEST_PAPERS = 20_000;
    private static final long MOST_PAPERS = 2_000_000;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of documents with expected values. Default: none.")
    private Path data;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the report and the runs' files.")
    private Path out;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "SECTION",
            description =
                    "Measures these alone: quality (fields read and problems caught), memory (resident memory of"
                            + " parent and children over 300 pages), speed (digital pages beside bare PDFBox, fields"
                            + " after the words are there, two readers beside one, QR codes), ocr (characters, words, numbers and pages a"
                            + " second beside the tesseract command line), matching (copies caught and honest"
                            + " papers disturbed), scale (cost of a paper among very many), flood (the same among"
                            + " 50,000 look-alikes) or checks (generated deals with planted frauds: caught, missed and false alerts, check by check). Default: quality.")
    private List<String> only = List.of(QUALITY);

    @Option(
            names = "--papers",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Known invoices of the section scale, 20000 to 2000000. Default: ${DEFAULT-VALUE}.")
    private long papers;

    @Mixin
    private PlantedDealsOptions planted;

    @Mixin
    private RunOptions options;

    private final Terminal terminal;
    private final Clock clock;

    BenchmarkCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        QualityReport report = new QualityReport(Hardware.line());
        List<BenchSection> wanted = wanted();
        if (only.contains(QUALITY)) {
            quality(report);
        }
        for (BenchSection section : wanted) {
            report.add(measured(section));
        }
        write(report);
        report.tables().forEach(terminal::line);
        terminal.note("Every miss is in " + out.resolve("quality.md"));
        return ExitStatus.DONE;
    }

    /** What can be measured beside quality, by name. */
    private List<BenchSection> sections() {
        if (papers < FEWEST_PAPERS || papers > MOST_PAPERS) {
            throw new UsageException(
                    "--papers is %d; %d to %d are possible".formatted(papers, FEWEST_PAPERS, MOST_PAPERS));
        }
        return List.of(
                new MemorySection(),
                new SpeedSection(),
                new OcrSection(new ScanDrawing()),
                new MatchingSection(),
                new ScaleSection(papers),
                new FloodSection(),
                new ChecksSection(planted.drawing(), this::check));
    }

    private List<BenchSection> wanted() {
        List<BenchSection> sections = sections();
        List<BenchSection> wanted = sections.stream()
                .filter(section -> only.contains(section.name()))
                .toList();
        List<String> known = new ArrayList<>(List.of(QUALITY));
        sections.forEach(section -> known.add(section.name()));
        for (String name : only) {
            if (!known.contains(name)) {
                throw new UsageException("--only knows %s, not '%s'".formatted(String.join(", ", known), name));
            }
        }
        return wanted;
    }

    private QualitySection measured(BenchSection section) {
        terminal.note("Measuring " + section.name() + ": " + section.purpose());
        try (ClosingStack held = ClosingStack.closedOnSignal()) {
            Workspace workspace = held.hold(Workspace.open());
            RunRequest request = options.request(JobSettings.Depth.EXTRACTION, List.of(), out, DemoCommand.DEMO_DAY);
            var workers = PipelineRun.workers(request, workspace).withCache("", 0);
            Files.createDirectories(out);
            return section.measure(
                    new BenchSetting(DemoCommand.deals(), Optional.ofNullable(data), out, workers, terminal::note));
        } catch (IOException e) {
            throw new EnvironmentException("cannot measure " + section.name() + ": " + e.getMessage(), e);
        }
    }

    private void quality(QualityReport report) {
        Path deals = DemoCommand.deals();
        Path shipped = run(JobSettings.Depth.CHECKS, deals, "fixtures");
        report.add(new DealTruths(deals.resolveSibling("truth")).measure(shipped.resolve("alerts.jsonl")));
        List<Corpus> corpora = data == null ? List.of() : Corpus.under(data);
        if (data != null && corpora.isEmpty()) {
            throw new UsageException("--data: none of " + String.join(", ", Corpus.KNOWN) + " is in " + data);
        }
        for (Corpus corpus : corpora) {
            Path read = run(JobSettings.Depth.EXTRACTION, corpus.papers(), corpus.name());
            report.add(corpus.measure(read.resolve("documents.jsonl")));
        }
    }

    private Path run(JobSettings.Depth depth, Path papers, String name) {
        Path folder = out.resolve(name);
        terminal.note("Measuring " + name);
        run(depth, papers, folder);
        return folder;
    }

    private void check(Path deals, Path folder) {
        run(JobSettings.Depth.CHECKS, deals, folder);
    }

    private void run(JobSettings.Depth depth, Path papers, Path folder) {
        RunRequest request = options.request(depth, List.of(papers), folder, DemoCommand.DEMO_DAY);
        new PipelineRun(terminal.quiet(), clock).execute(request);
    }

    private void write(QualityReport report) {
        try {
            Files.write(out.resolve("quality.md"), report.markdown());
        } catch (IOException e) {
            throw new EnvironmentException("cannot write to " + out + "; choose another --out", e);
        }
    }
}
