package io.vouch.alerts.cli;

import io.vouch.alerts.output.OutputFolder;
import io.vouch.alerts.output.PageLines;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Submission;
import io.vouch.ingest.worker.WorkerOptions;
import io.vouch.ingest.worker.WorkerPool;
import io.vouch.ingest.worker.WorkersUnavailableException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * Reads papers and writes the words of their pages and the cells of their tables. What it reads goes into the cache of readings, so
 * the extraction that follows pays nothing twice.
 */
final class PageRun {

    /** Readings that may wait for an earlier one: their pages are in memory. */
    private static final int WAITING_PER_WORKER = 3;

    private final Terminal terminal;
    private final Clock clock;

    PageRun(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** @param options with {@link WorkerOptions#pictures} if the pages are to be painted as well */
    void execute(RunRequest request, List<Submission> submissions, WorkerOptions options, ClosingStack held) {
        try (OutputFolder output = OutputFolder.open(request.out());
                ProgressDisplay progress = new ProgressDisplay(terminal, clock, submissions.size())) {
            Path cells = Files.createTempFile(Path.of(options.scratch()).getParent(), "cells", ".jsonl");
            WorkerPool pool = held.hold(new WorkerPool(options));
            try (BufferedWriter cellLines = Files.newBufferedWriter(cells, StandardCharsets.UTF_8)) {
                output.write(
                        "pages.jsonl",
                        lines -> read(submissions, options.workers(), pool, progress, document -> {
                            document.pages().forEach(page -> lines.accept(PageLines.page(document, page)));
                            writeCells(document, cellLines);
                        }));
            } finally {
                pool.close();
            }
            try (var lines = Files.lines(cells, StandardCharsets.UTF_8)) {
                output.write("cells.jsonl", sink -> lines.forEach(sink));
            }
            Files.delete(cells);
            output.publish();
        } catch (IOException | UncheckedIOException e) {
            throw new EnvironmentException("cannot write to " + request.out() + "; is the disk full?", e);
        }
    }

    private static void read(
            List<Submission> submissions,
            int workers,
            WorkerPool pool,
            ProgressDisplay progress,
            Consumer<IngestedDocument> each) {
        Deque<CompletableFuture<List<IngestedDocument>>> waiting = new ArrayDeque<>();
        int done = 0;
        for (Submission submission : submissions) {
            waiting.add(pool.submit(submission));
            while (waiting.size() >= WAITING_PER_WORKER * workers) {
                await(waiting.remove()).forEach(each);
                progress.at(++done);
            }
        }
        while (!waiting.isEmpty()) {
            await(waiting.remove()).forEach(each);
            progress.at(++done);
        }
    }

    private static List<IngestedDocument> await(CompletableFuture<List<IngestedDocument>> reading) {
        try {
            return reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EnvironmentException("interrupted", e);
        } catch (ExecutionException e) {
            throw new EnvironmentException(
                    WorkersUnavailableException.messageIn(e).orElse("stopped"), e);
        }
    }

    private static void writeCells(IngestedDocument document, BufferedWriter lines) {
        document.payloads().forEach(table -> table.cells().forEach(cell -> {
            try {
                lines.write(PageLines.cell(document, table, cell));
                lines.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }
}
