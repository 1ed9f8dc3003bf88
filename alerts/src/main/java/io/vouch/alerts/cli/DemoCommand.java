package io.vouch.alerts.cli;

import io.vouch.alerts.job.JobSettings;
import io.vouch.alerts.store.access.Access;
import io.vouch.alerts.store.access.Person;
import io.vouch.alerts.store.access.Role;
import io.vouch.ingest.Submission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo}: the pipeline on the deals that ship with Vouch. */
@Command(
        name = "demo",
        description = "Runs the pipeline on the shipped example deals, prints the alerts and opens the review console.",
        footer = {"", "The console runs until Ctrl-C. Its data are kept apart from those of serve."})
final class DemoCommand implements Callable<Integer> {

    private static final String DEALS = "testdata/fixtures/deals";

    /** The shipped papers are dated; judged by another day, the demo would change with the calendar. */
    static final LocalDate DEMO_DAY = LocalDate.of(2026, 6, 30);

    /** How long the printed link may be used. */
    private static final Duration LINK = Duration.ofHours(1);

    private static final String PERSON = "demo";
    private static final String ACTOR = "vouch demo";

    @Option(names = "--no-serve", description = "Stop after the table.")
    private boolean noServe;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port of the console; 0 takes any free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Mixin
    private RunOptions options;

    private final Terminal terminal;
    private final Clock clock;

    DemoCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path deals = deals();
        Path out = Workspace.home().resolve("demo");
        RunRequest request = options.request(JobSettings.Depth.CHECKS, List.of(deals), out, DEMO_DAY);
        PipelineRun run = new PipelineRun(terminal, clock);
        run.execute(request);
        if (!noServe) {
            serve(request, run.submissions(request));
        }
        return ExitStatus.DONE;
    }

    private void serve(RunRequest run, List<Submission> papers) throws InterruptedException {
        ServiceRequest request = ServiceRequest.local(
                Workspace.home().resolve("demo-service"),
                run.jobs(),
                run.languages(),
                run.ingest(),
                Optional.of(DEMO_DAY),
                port);
        try (ClosingStack held = ClosingStack.closedOnSignal()) {
            Service service = Service.start(request, clock, held);
            DemoDeals.handIn(papers, service.intake(), service.blobs(), clock.instant());
            Access access = new Access(service.pool(), clock);
            String secret = access.sessions().link(ACTOR, person(access), LINK);
            terminal.line("");
            terminal.line("The review console shows the same alerts. Sign in with this link, which works once:");
            terminal.line("  %s/console/link/%s".formatted(ServiceGreeting.address(request, service), secret));
            terminal.line("Stop with Ctrl-C.");
            new CountDownLatch(1).await();
        }
    }

    /** The one reviewer of the example deals. */
    private static Person person(Access access) {
        return access.people().named(PERSON).orElseGet(() -> access.people()
                .add(
                        ACTOR,
                        DemoDeals.TENANT,
                        PERSON,
                        "Demo reviewer",
                        Set.of(Role.SUBMITTER, Role.SUPERVISOR, Role.SCIENTIST),
                        "en"));
    }

    /** The folder of the shipped deals. */
    static Path deals() {
        Path deals = Path.of(System.getProperty("vouch.root", "."), DEALS);
        if (!Files.isDirectory(deals)) {
            throw new EnvironmentException(
                    "the example deals are not at %s; start Vouch by its launcher ./vouch".formatted(deals));
        }
        return deals;
    }
}
