package io.vouch.alerts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.alerts.store.Database;
import io.vouch.alerts.store.EmbeddedServer;
import io.vouch.alerts.store.Pool;
import io.vouch.alerts.store.intake.BlobStore;
import io.vouch.alerts.store.intake.FileState;
import io.vouch.alerts.store.intake.Intake;
import io.vouch.ingest.Submission;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as a process of its own: killed in the middle, stopped, refused beside another. */
class ServeEndToEndTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long WAIT_SECONDS = 120;
    private static final int FURTHER_DEALS = 30;

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
        System.clearProperty("vouch.home");
    }

    @Test
    void killedInTheMiddleAndStartedAgainEveryFileHasAnAnswerAndNoAlertComesTwice() throws Exception {
        Path deals = Papers.deals(folder.resolve("deals"));
        for (int i = 0; i < FURTHER_DEALS; i++) {
            Papers.invoice(deals.resolve("further-%02d/invoice.xml".formatted(i)), "FUR-" + (4000 + 13 * i), "");
        }
        Path home = folder.resolve("home");
        Process first = serve(home, "first");
        try (Pool pool = Pool.connect(database(home), 2)) {
            handIn(deals, home, pool);
            await("the first answers", () -> answered(pool) >= 3);
        }
        first.destroyForcibly().waitFor();

        Process second = serve(home, "second");
        try (Pool pool = Pool.connect(database(home), 2)) {
            handIn(deals, home, pool);
            await("an answer for every file", () -> new Intake(pool).waiting() == 0);
            // A machine under load takes its time until the last deal is judged with all that is known.
            List<String> expected = kindsOfCheck(deals);
            await("the alerts of check", () -> kinds(pool).equals(expected));
            Thread.sleep(2_000);

            assertThat(new Intake(pool).filesOfDeal(DemoDeals.TENANT, "deal-3", 0, 10))
                    .extracting(FileState::state)
                    .containsExactlyInAnyOrder(FileState.State.ACCEPTED, FileState.State.QUARANTINED);
            assertThat(count(pool, "select count(*) from submission")).isEqualTo(FURTHER_DEALS + 4);
            assertThat(kinds(pool)).isEqualTo(expected);
            assertThat(count(pool, "select count(*) from alert_event where action = 'RAISE_AGAIN'"))
                    .as("alerts that the restart withdrew and raised again")
                    .isZero();
        }
        second.destroy();
        assertThat(second.waitFor(WAIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        try (Stream<Path> tree = Files.walk(home.resolve("service/state"))) {
            assertThat(tree.map(Path::toString).filter(path -> path.contains("/stops/")))
                    .as("the state of a clean stop")
                    .isNotEmpty();
        }
    }

    @Test
    void aSecondServiceOnTheSameDataIsRefused() throws Exception {
        Path home = folder.resolve("home");
        serve(home, "one");

        Process two = process(home, "two");
        assertThat(two.waitFor(WAIT_SECONDS, TimeUnit.SECONDS)).isTrue();

        assertThat(two.exitValue()).isEqualTo(ExitStatus.ENVIRONMENT);
        assertThat(Files.readString(folder.resolve("two.log"))).contains("already runs");
    }

    private void handIn(Path deals, Path home, Pool pool) throws IOException {
        List<Submission> papers = new PaperFinder().find(List.of(deals), 0);
        BlobStore blobs = BlobStore.open(home.resolve("service/blobs"), Instant.now());
        DemoDeals.handIn(papers, new Intake(pool), blobs, Instant.now());
    }

    private static long answered(Pool pool) {
        return count(pool, "select count(*) from paper");
    }

    /** Deals and checks of the alerts that stand. Ids carry the tenant, so those of a run on the command line differ. */
    private static List<String> kinds(Pool pool) {
        return column(
                pool,
                """
                select deal || ' ' || check_id as kind from raised_alert where withdrawn_at is null
                order by deal collate "C", check_id collate "C\"""");
    }

    private List<String> kindsOfCheck(Path deals) throws IOException {
        System.setProperty("vouch.home", folder.resolve("check-home").toString());
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Path out = folder.resolve("out");
        assertThat(Vouch.run(
                        new Terminal(nowhere, nowhere, false, 120),
                        Clock.systemUTC(),
                        "check",
                        deals.toString(),
                        "--out",
                        out.toString(),
                        "--as-of",
                        "2026-06-30",
                        "--jobs",
                        "1"))
                .isZero();
        List<String> kinds = new ArrayList<>();
        for (String line : Files.readAllLines(out.resolve("alerts.jsonl"))) {
            var alert = JSON.readTree(line);
            kinds.add(alert.get("deal").textValue() + " " + alert.get("check").textValue());
        }
        kinds.sort(null);
        return kinds;
    }

    private static long count(Pool pool, String query) {
        return Long.parseLong(column(pool, query).get(0));
    }

    private static List<String> column(Pool pool, String query) {
        return pool.inTransaction(connection -> {
            List<String> values = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(query);
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        });
    }

    private static Database database(Path home) {
        return EmbeddedServer.runningIn(home.resolve("service/store")).orElseThrow();
    }

    private Process serve(Path home, String log) throws Exception {
        Process service = process(home, log);
        await("a service that answers", () -> {
            assertThat(service.isAlive()).as("the service lives").isTrue();
            return Files.readString(folder.resolve(log + ".log")).contains("Vouch serves on");
        });
        return service;
    }

    private Process process(Path home, String log) throws IOException {
        Process service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "-Dvouch.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Vouch.class.getName(),
                        "serve",
                        "--port",
                        "0",
                        "--jobs",
                        "1",
                        "--as-of",
                        "2026-06-30")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log + ".log").toFile())
                .start();
        started.add(service);
        return service;
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(String what, Condition condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("no " + what + " within " + WAIT_SECONDS + " s");
            }
            Thread.sleep(50);
        }
    }
}
