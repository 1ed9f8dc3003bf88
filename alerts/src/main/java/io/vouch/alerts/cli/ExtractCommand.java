package io.vouch.alerts.cli;

import io.vouch.alerts.job.JobSettings;
import io.vouch.ingest.Submission;
import io.vouch.ingest.worker.WorkerOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code extract PATH... --out DIR}: ingest and extraction alone. */
@Command(
        name = "extract",
        description = "Reads papers and writes what they say to documents.jsonl; checks nothing.",
        footer = {
            "",
            "pages.jsonl, one JSON object a page: document_id, name, page (from 1), width, height (points), language (zh,",
            "en, und), ocr, turned (degrees that the picture was turned by to be read), words. A word: text, box [x0,y0,x1,y1]",
            "in points from the top-left corner of the page as handed in, confidence 0..1, source TEXT or OCR, cuts (left",
            "edge of each UTF-16 unit, right edge of the last; absent on turned pages).",
            "cells.jsonl, one JSON object a value of a sheet, CSV file, bank statement or payment message: document_id, name,",
            "table (sheet), cell (C7, :61: or Stmt[1]/Ntry[2]/Amt), row, column, type TEXT, NUMBER, DATE or BOOLEAN, value,",
            "page and box where the file has pages.",
            "Overlay: " + Overlay.LEGEND + "."
        })
final class ExtractCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders or archives.")
    private List<Path> paths;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for documents.jsonl.")
    private Path out;

    @Option(
            names = "--pages",
            description =
                    "Also write the words of every page to pages.jsonl and the cells of every table to cells.jsonl.")
    private boolean pages;

    @Option(
            names = "--overlay",
            paramLabel = "DIR",
            description = "Folder for pictures of the pages with the boxes of words and fields drawn; implies --pages.")
    private Path overlay;

    @Mixin
    private RunOptions options;

    private final Terminal terminal;
    private final Clock clock;

    ExtractCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        RunRequest request = options.request(JobSettings.Depth.EXTRACTION, paths, out, LocalDate.now(clock));
        var run = new PipelineRun(terminal, clock);
        if (!pages && overlay == null) {
            run.execute(request);
            return ExitStatus.DONE;
        }
        try (ClosingStack held = ClosingStack.closedOnSignal()) {
            Workspace workspace = held.hold(Workspace.open());
            Path pictures = workspace.work().resolve("pictures");
            List<Submission> submissions = run.submissions(request);
            WorkerOptions workers = PipelineRun.workers(request, workspace);
            new PageRun(terminal, clock)
                    .execute(
                            request,
                            submissions,
                            overlay == null ? workers : workers.withPictures(pictures.toString()),
                            held);
            run.execute(request);
            if (overlay != null) {
                draw(pictures);
            }
        }
        return ExitStatus.DONE;
    }

    private void draw(Path pictures) {
        try {
            int drawn = new Overlay(pictures, overlay).draw(out.resolve("pages.jsonl"), out.resolve("documents.jsonl"));
            terminal.note("%d pages drawn in %s (%s)".formatted(drawn, overlay, Overlay.LEGEND));
        } catch (IOException e) {
            throw new EnvironmentException("cannot write to " + overlay + "; choose another --overlay", e);
        }
    }
}
