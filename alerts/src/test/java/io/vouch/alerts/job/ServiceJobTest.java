package io.vouch.alerts.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.alerts.output.RunFacts;
import io.vouch.alerts.store.Store;
import io.vouch.alerts.store.intake.FileState;
import io.vouch.ingest.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The continuous job over the shipped papers: a small Flink cluster, child JVMs and a database. In order, because each step
 * begins with what the one before left.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServiceJobTest {

    /** Digital papers that bring alerts within a deal and between deals. */
    private static final List<String> DEALS =
            List.of("d02-clean-en-digital", "d16-one-character-en-first", "d17-one-character-en-again");

    private static final Path FIXTURES = Path.of("..", "testdata", "fixtures", "deals");

    @TempDir
    static Path home;

    private static RunningService service;

    @BeforeAll
    static void start() throws IOException {
        service = RunningService.in(home);
        service.startJob(2);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void everyFileGetsItsAnswerAndTheAlertsAreThoseOfABoundedRun() throws Exception {
        DEALS.forEach(deal -> service.submitDeal("local", FIXTURES.resolve(deal)));
        service.submit("local", "d-bad", "d-bad/empty.pdf", new byte[0]);
        service.awaitAnswers();

        assertThat(service.files("local", DEALS.get(0)))
                .extracting(FileState::state)
                .containsOnly(FileState.State.ACCEPTED);
        assertThat(service.files("local", "d-bad")).singleElement().satisfies(file -> {
            assertThat(file.state()).isEqualTo(FileState.State.QUARANTINED);
            assertThat(file.reasonCode()).isEqualTo("EMPTY");
            assertThat(file.message()).isNotBlank();
        });
        assertThat(service.standing("local")).isNotEmpty().isEqualTo(boundedRun());
        assertThat(service.withdrawn("local").keySet())
                .doesNotContainAnyElementsOf(service.standing("local").keySet());
        assertThat(service.column("select truth from deal_state where deal = 'd02-clean-en-digital'"))
                .singleElement()
                .satisfies(truth -> assertThat(truth).contains("\"fact\":\"amount\""));
        assertThat(service.column("select distinct result from deal_coverage")).contains("PASSED", "FIRED");
    }

    @Test
    @Order(2)
    void aStopAndAStartChangeNothingAndTheNextPaperIsJudgedWithThoseBefore() throws Exception {
        SortedMap<String, String> before = service.standing("local");
        List<String> events = service.column("select action from alert_event order by event_id");

        service.stopJob();
        service.submit("local", "d-after", "d-after/invoice.pdf", otherBytes("d02-clean-en-digital/invoice-1.pdf"));
        service.startJob(1);
        service.awaitAnswers();

        SortedMap<String, String> after = service.standing("local");
        assertThat(after).containsAllEntriesOf(before);
        assertThat(after.values()).anySatisfy(alert -> assertThat(alert).startsWith("d-after DUP-0"));
        assertThat(service.column("select action from alert_event order by event_id"))
                .isEqualTo(events);
    }

    @Test
    @Order(3)
    void readingTheWholeLogAnewAlertsNothingTwiceAndWithdrawsNothing() throws Exception {
        List<String> rows = raised();
        SortedMap<String, String> withdrawn = service.withdrawn("local");
        List<String> events = service.column("select action from alert_event order by event_id");

        service.stopJob();
        service.forgetState();
        service.startJob(2);
        service.submit("local", "d-marker", "d-marker/note.txt", "One more paper.".getBytes(StandardCharsets.UTF_8));
        service.awaitAnswers();

        assertThat(raised()).isEqualTo(rows);
        assertThat(service.withdrawn("local")).isEqualTo(withdrawn);
        assertThat(service.column("select action from alert_event order by event_id"))
                .isEqualTo(events);
    }

    @Test
    @Order(4)
    void aLatePaperWithdrawsAnAlertWithAReasonAndTheWorkOnIt() throws Exception {
        Path deal = FIXTURES.resolve("d02-clean-en-digital");
        service.submitDeal("late", deal, "invoice-2.pdf");
        service.awaitAnswers();
        SortedMap<String, String> before = service.standing("late");
        // On a slow machine a deal is judged while its first papers are still being read.
        Set<String> gone = service.withdrawn("late").keySet();

        service.submitFile("late", "d02-clean-en-digital", deal.resolve("invoice-2.pdf"));
        service.awaitAnswers();

        assertThat(before).isNotEmpty();
        assertThat(service.standing("late")).doesNotContainKeys(before.keySet().toArray(String[]::new));
        SortedMap<String, String> withdrawn = new TreeMap<>(service.withdrawn("late"));
        withdrawn.keySet().removeAll(gone);
        assertThat(withdrawn)
                .containsOnlyKeys(before.keySet().toArray(String[]::new))
                .allSatisfy((id, reason) -> assertThat(reason)
                        .contains("invoice-2.pdf was read, check")
                        .contains("passes"));
        assertThat(
                        service.column(
                                """
                        select distinct state from alert_work
                        join raised_alert using (tenant, alert_id) where tenant = 'late' and withdrawn_at is not null"""))
                .containsExactly("WITHDRAWN");
    }

    @Test
    @Order(5)
    void tenantsNeverMeet() throws Exception {
        for (String tenant : List.of("tenant-a", "tenant-b")) {
            service.submitFile(tenant, "deal-of-" + tenant, FIXTURES.resolve("d02-clean-en-digital/invoice-1.pdf"));
        }
        service.awaitAnswers();

        assertThat(service.standing("tenant-a")).isEmpty();
        assertThat(service.standing("tenant-b")).isEmpty();
        assertThat(service.files("tenant-a", "deal-of-tenant-b")).isEmpty();
    }

    private static List<String> raised() {
        return service.column("select alert_id || ' ' || raised_at from raised_alert order by 1");
    }

    /** The same page in other bytes: a comment behind the end of the file. */
    private static byte[] otherBytes(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(FIXTURES.resolve(file));
        byte[] comment = "%another copy\n".getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(bytes, bytes.length + comment.length);
        System.arraycopy(comment, 0, both, bytes.length, comment.length);
        return both;
    }

    /** The alerts that a bounded run over the same papers gives. */
    private static SortedMap<String, String> boundedRun() throws Exception {
        List<Submission> submissions = new ArrayList<>();
        for (String deal : DEALS) {
            try (Stream<Path> files = Files.list(FIXTURES.resolve(deal))) {
                for (Path file : files.sorted().toList()) {
                    submissions.add(new Submission(
                            "local",
                            deal,
                            deal + "/" + file.getFileName(),
                            file.toString(),
                            Files.size(file),
                            submissions.size() + 1,
                            0));
                }
            }
        }
        Path work = Files.createDirectories(home.resolve("bounded"));
        JobSettings settings =
                new JobSettings(JobSettings.Depth.CHECKS, 1, service.workers(), work, RunningService.POLICY);
        VouchJob job = new VouchJob(
                SubmissionLog.write(work.resolve("log"), submissions),
                FactSinks.store(service.server().database(), "bounded"),
                settings);
        try (LocalRun run = LocalRun.start(job, settings)) {
            run.await(files -> {});
        }
        SortedMap<String, String> alerts = new TreeMap<>();
        try (Store store = Store.open(service.server().database())) {
            new RunFacts(store, "bounded")
                    .alerts(alert -> alerts.putAll(Map.of(alert.alertId(), alert.deal() + " " + alert.check())));
        }
        return alerts;
    }
}
