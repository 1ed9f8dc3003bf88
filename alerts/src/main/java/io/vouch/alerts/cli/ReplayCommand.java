package io.vouch.alerts.cli;

import io.vouch.alerts.job.JobSettings;
import io.vouch.alerts.replay.AlertChange;
import io.vouch.alerts.replay.AlertChanges;
import io.vouch.alerts.replay.SaidAlert;
import io.vouch.alerts.store.access.Access;
import io.vouch.alerts.store.deal.StandingAlerts;
import io.vouch.alerts.store.intake.Intake;
import io.vouch.ingest.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code replay}: what would other rules, weights or another model say of the papers that are there? */
@Command(
        name = "replay",
        description =
                "Judges stored papers again by another policy, other weights or another model, and shows which alerts"
                        + " are gained, lost and changed. Nothing that is stored changes.",
        footer = {
            "",
            "With OUT, a folder that check wrote: its papers must still lie where they lay. Without: the papers that the service",
            "of --data and --db holds, whether it runs or not. What was read before is not read again.",
            "Exit status: 0 done, 2 wrong usage, 3 the environment is broken."
        })
final class ReplayCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "OUT",
            description = "Folder that check wrote. Default: the service's store.")
    private Path checked;

    @Option(
            names = "--tenant",
            paramLabel = "ID",
            defaultValue = Access.FIRST_TENANT,
            description = "Whose papers of the service. Default: ${DEFAULT-VALUE}.")
    private String tenant;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description =
                    "Model that reads the papers: a digest or its beginning, current, shipped. Default: the one in use.")
    private String model;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Day to judge dates by. Default: that of the run; for the service, today.")
    private LocalDate asOf;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "JSON Lines of the changes: change, alert_id, check, deal, severity, score, title, before.")
    private Path out;

    @Mixin
    private RuleOptions rules;

    @Mixin
    private ServiceOptions data;

    @Mixin
    private ReadingOptions reading;

    private final Terminal terminal;
    private final Clock clock;

    ReplayCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Papers, and what is said of them so far. */
    private record Known(List<Submission> papers, List<SaidAlert> alerts, LocalDate day, List<String> languages) {}

    @Override
    public Integer call() {
        Known known = checked == null ? ofService() : ofRun(RunRecord.read(checked));
        List<SaidAlert> now = new ArrayList<>();
        new PipelineRun(terminal, clock).over(request(known), known.papers(), (facts, took) -> {
            facts.alerts(row -> now.add(SaidAlert.of(row.line())));
            return now.size();
        });
        List<AlertChange> changes = AlertChanges.between(known.alerts(), now);
        new ReplayTable(terminal).print(known.papers().size(), known.alerts().size(), now.size(), changes);
        if (out != null) {
            write(changes);
        }
        return ExitStatus.DONE;
    }

    private RunRequest request(Known known) {
        RunRequest request = new RunRequest(
                JobSettings.Depth.CHECKS,
                List.of(),
                Path.of(""),
                asOf == null ? known.day() : asOf,
                reading.jobs(),
                known.languages(),
                Optional.empty(),
                reading.limits(),
                rules.rules(),
                rules.weights(),
                Optional.empty());
        return model == null ? request : request.readBy(digest());
    }

    private String digest() {
        try {
            return ModelFolder.here().registry(clock).resolve(model);
        } catch (IOException e) {
            throw new EnvironmentException("cannot read the models: " + e.getMessage(), e);
        }
    }

    private Known ofService() {
        try (ServiceStore store = ServiceStore.open(data)) {
            Path blobs = data.folder().resolve("blobs");
            List<Submission> papers = StoredPapers.of(tenant, new Intake(store.pool()), blobs);
            if (papers.isEmpty()) {
                throw new UsageException(
                        "the service holds no paper of tenant '%s'; see --tenant, --data and --db".formatted(tenant));
            }
            List<SaidAlert> alerts = new ArrayList<>();
            new StandingAlerts(store.pool()).each(tenant, line -> alerts.add(SaidAlert.of(line)));
            return new Known(papers, alerts, LocalDate.now(clock), reading.languages());
        }
    }

    private Known ofRun(RunRecord run) {
        RunRequest asBefore = new RunRequest(
                JobSettings.Depth.CHECKS,
                run.paths(),
                checked,
                run.asOf(),
                1,
                run.languages(),
                Optional.empty(),
                reading.limits(),
                rules.rules(),
                rules.weights(),
                Optional.empty());
        List<Submission> papers = new PipelineRun(terminal, clock).submissions(asBefore);
        UnchangedPapers.require(papers, checked.resolve("documents.jsonl"));
        return new Known(papers, alertsOf(checked.resolve("alerts.jsonl")), run.asOf(), run.languages());
    }

    private static List<SaidAlert> alertsOf(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.map(SaidAlert::of).toList();
        } catch (IOException | IllegalArgumentException e) {
            throw new UsageException("%s cannot be read; run check again".formatted(file));
        }
    }

    private void write(List<AlertChange> changes) {
        try {
            Files.write(out, changes.stream().map(AlertChange::line).toList(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new EnvironmentException("cannot write to " + out, e);
        }
    }
}
