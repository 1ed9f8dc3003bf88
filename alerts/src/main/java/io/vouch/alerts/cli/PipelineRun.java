package io.vouch.alerts.cli;

import io.vouch.alerts.job.FactSinks;
import io.vouch.alerts.job.JobSettings;
import io.vouch.alerts.job.LocalRun;
import io.vouch.alerts.job.SubmissionLog;
import io.vouch.alerts.job.VouchJob;
import io.vouch.alerts.output.Lines;
import io.vouch.alerts.output.OutputFolder;
import io.vouch.alerts.output.RunFacts;
import io.vouch.alerts.output.RunStories;
import io.vouch.alerts.output.RunSummary;
import io.vouch.alerts.output.StoryView;
import io.vouch.alerts.output.SummaryFile;
import io.vouch.alerts.store.Database;
import io.vouch.alerts.store.EmbeddedServer;
import io.vouch.alerts.store.Store;
import io.vouch.ingest.Submission;
import io.vouch.ingest.worker.WorkerOptions;
import io.vouch.matching.CheckPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** One bounded run: papers found, job executed, files written, table printed. */
final class PipelineRun {

    /** Shown at the end and in the summary; all are in the files. */
    private static final int MOST_STORIES = 50;

    private final Terminal terminal;
    private final Clock clock;

    PipelineRun(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    RunSummary execute(RunRequest request) {
        List<Submission> submissions = submissions(request);
        try (ClosingStack held = ClosingStack.closedOnSignal()) {
            try {
                return execute(request, submissions, held);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EnvironmentException("interrupted", e);
            } catch (RuntimeException e) {
                if (held.isClosed()) {
                    throw new EnvironmentException("stopped", e);
                }
                throw e;
            }
        }
    }

    List<Submission> submissions(RunRequest request) {
        PaperFinder finder = new PaperFinder();
        long submittedAt =
                request.asOf().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        List<Submission> submissions = finder.find(request.paths(), submittedAt);
        finder.notes().forEach(terminal::note);
        return submissions;
    }

    private RunSummary execute(RunRequest request, List<Submission> submissions, ClosingStack held)
            throws InterruptedException {
        OutputFolder output = held.hold(openOutput(request.out()));
        Workspace workspace = held.hold(Workspace.open());
        Store store = held.hold(Store.open(database(request, workspace, held)));
        CheckPolicy policy = CheckPolicy.of(request.rules(), request.asOf().toEpochDay());
        String model = ModelFolder.of(workspace.folder()).digestInUse(terminal);
        String runId = RunIdentity.of(submissions, circumstances(request, policy, model));
        held.hold(store.claim(runId));
        store.delete(runId);
        Instant start = clock.instant();
        if (!submissions.isEmpty()) {
            runJob(request, submissions, policy, model, runId, store, workspace, held);
        }
        RunFacts facts = new RunFacts(store, runId);
        RunSummary summary = RunSummary.of(facts, Duration.between(start, clock.instant()));
        RunStories stories = facts.stories();
        List<StoryView> shown = StoryView.first(MOST_STORIES, stories, facts);
        publish(request, facts, stories, shown, summary, output);
        new ResultTable(terminal, request.out(), request.depth() == JobSettings.Depth.CHECKS)
                .print(shown, stories.stories().size(), summary);
        store.delete(runId);
        return summary;
    }

    private static OutputFolder openOutput(Path folder) {
        try {
            return OutputFolder.open(folder);
        } catch (IOException e) {
            throw new EnvironmentException("cannot write to " + folder + "; choose another --out", e);
        }
    }

    private static Database database(RunRequest request, Workspace workspace, ClosingStack held) {
        if (request.database().isPresent()) {
            try {
                return Database.external(request.database().get());
            } catch (IllegalArgumentException e) {
                throw new UsageException("--db: " + e.getMessage());
            }
        }
        return held.hold(EmbeddedServer.start(workspace.folder())).database();
    }

    private static String circumstances(RunRequest request) {
        String digest = request.rules().digest();
        String policy = digest.isEmpty()
                ? ""
                : " Policy %s, sha256:%s.".formatted(request.rules().version(), digest.substring(0, 16));
        return "As of %s.%s".formatted(request.asOf(), policy);
    }

    private static List<String> circumstances(RunRequest request, CheckPolicy policy, String model) {
        return List.of(
                Version.text(),
                request.depth().name(),
                request.asOf().toString(),
                policy.version(),
                policy.rules().digest(),
                model,
                String.join(",", request.languages()),
                request.ingest().limits().toString());
    }

    private void runJob(
            RunRequest request,
            List<Submission> submissions,
            CheckPolicy policy,
            String model,
            String runId,
            Store store,
            Workspace workspace,
            ClosingStack held)
            throws InterruptedException {
        JobSettings settings = new JobSettings(
                request.depth(),
                request.jobs(),
                workers(request, workspace),
                workspace.work(),
                policy,
                ModelFolder.of(workspace.folder()).readers(model),
                FingerprintsCommand.folder(workspace.folder()).toString());
        try (ProgressDisplay progress = new ProgressDisplay(terminal, clock, submissions.size())) {
            var source = SubmissionLog.write(workspace.work().resolve("submissions.jsonl"), submissions);
            var job = new VouchJob(source, FactSinks.store(store.database(), runId), settings);
            held.hold(LocalRun.start(job, settings)).await(progress::at);
        } catch (IOException e) {
            throw new EnvironmentException("cannot write to " + workspace.work(), e);
        }
    }

    /** How children read the papers of a request. */
    static WorkerOptions workers(RunRequest request, Workspace workspace) {
        return workspace.workers(request.jobs(), request.ingest(), request.languages());
    }

    private static void publish(
            RunRequest request,
            RunFacts facts,
            RunStories stories,
            List<StoryView> shown,
            RunSummary summary,
            OutputFolder output) {
        try {
            output.write("documents.jsonl", sink -> facts.documents(row -> sink.accept(row.line())));
            if (request.depth() == JobSettings.Depth.CHECKS) {
                output.write("alerts.jsonl", sink -> facts.alerts(row -> sink.accept(stories.line(row))));
                output.write("coverage.jsonl", sink -> facts.coverage(row -> sink.accept(Lines.coverage(row))));
            }
            List<String> lines = SummaryFile.lines(
                    summary,
                    shown,
                    stories.stories().size() - shown.size(),
                    circumstances(request),
                    Hardware.line());
            output.write("summary.md", lines::forEach);
            output.publish();
        } catch (IOException e) {
            throw new EnvironmentException("cannot write to " + request.out() + "; is the disk full?", e);
        }
    }
}
