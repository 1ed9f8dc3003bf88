package io.vouch.alerts.cli;

import io.vouch.alerts.job.ClusterRun;
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
    private final boolean onCluster;

    /** In this process. */
    PipelineRun(Terminal terminal, Clock clock) {
        this(terminal, clock, false);
    }

    /** @param onCluster true to run the job on the cluster that this process was started for */
    PipelineRun(Terminal terminal, Clock clock, boolean onCluster) {
        this.terminal = terminal;
        this.clock = clock;
        this.onCluster = onCluster;
    }

    /** What is made of a run's facts while they are there. */
    interface Use<T> {
        T of(RunFacts facts, Duration took);
    }

    /** Finds the papers, runs the job, writes the files and prints the table. */
    RunSummary execute(RunRequest request) {
        List<Submission> submissions = submissions(request);
        return held(held -> {
            OutputFolder output = held.hold(openOutput(request.out()));
            return run(request, submissions, held, (facts, took) -> {
                RunSummary summary = RunSummary.of(facts, took);
                RunStories stories = facts.stories();
                List<StoryView> shown = StoryView.first(MOST_STORIES, stories, facts);
                publish(request, facts, stories, shown, summary, output);
                new ResultTable(terminal, request.out(), request.depth() == JobSettings.Depth.CHECKS)
                        .print(shown, stories.stories().size(), summary);
                return summary;
            });
        });
    }

    /** Runs the job over papers that lie somewhere, and leaves it to the caller what its facts are for. */
    <T> T over(RunRequest request, List<Submission> submissions, Use<T> use) {
        return held(held -> run(request, submissions, held, use));
    }

    /** Work that holds things which must be let go. */
    private interface Held<T> {
        T with(ClosingStack held) throws InterruptedException;
    }

    private static <T> T held(Held<T> work) {
        try (ClosingStack held = ClosingStack.closedOnSignal()) {
            try {
                return work.with(held);
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

    private <T> T run(RunRequest request, List<Submission> submissions, ClosingStack held, Use<T> use)
            throws InterruptedException {
        Workspace workspace = held.hold(Workspace.open());
        Store store = held.hold(Store.open(database(request, workspace, held)));
        CheckPolicy policy = CheckPolicy.of(request.rules(), request.asOf().toEpochDay());
        String model = request.model()
                .orElseGet(() -> ModelFolder.of(workspace.folder()).digestInUse(terminal));
        String runId = RunIdentity.of(submissions, circumstances(request, policy, model));
        held.hold(store.claim(runId));
        store.delete(runId);
        Instant start = clock.instant();
        if (!submissions.isEmpty()) {
            runJob(request, submissions, policy, model, runId, store, workspace, held);
        }
        T result = use.of(new RunFacts(store, runId), Duration.between(start, clock.instant()));
        store.delete(runId);
        return result;
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
                RunIdentity.digest(request.weights().json()),
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
                FingerprintsCommand.folder(workspace.folder()).toString(),
                request.weights());
        try {
            var source = SubmissionLog.write(workspace.work().resolve("submissions.jsonl"), submissions);
            var job = new VouchJob(source, FactSinks.store(store.database(), runId), settings);
            if (onCluster) {
                ClusterRun.execute(job);
                return;
            }
            try (ProgressDisplay progress = new ProgressDisplay(terminal, clock, submissions.size())) {
                held.hold(LocalRun.start(job, settings)).await(progress::at);
            }
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
                    summary, shown, stories.stories().size() - shown.size(), circumstances(request), Hardware.line());
            output.write("summary.md", lines::forEach);
            output.write(
                    RunRecord.FILE, sink -> sink.accept(RunRecord.of(request).line()));
            output.publish();
        } catch (IOException e) {
            throw new EnvironmentException("cannot write to " + request.out() + "; is the disk full?", e);
        }
    }
}
