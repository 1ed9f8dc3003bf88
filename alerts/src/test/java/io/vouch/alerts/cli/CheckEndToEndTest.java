package io.vouch.alerts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real job, child processes and database over small papers. */
class CheckEndToEndTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long STARTED_SECONDS = 120;

    @TempDir
    static Path folder;

    private static Path deals;
    private static Path undisturbed;
    private static String printed;

    @BeforeAll
    static void runOnce() throws IOException {
        System.setProperty("vouch.home", folder.resolve("home").toString());
        deals = Papers.deals(folder.resolve("deals"));
        undisturbed = folder.resolve("out");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(check(out, undisturbed)).isZero();
        printed = out.toString(StandardCharsets.UTF_8);
    }

    @AfterAll
    static void forgetHome() {
        System.clearProperty("vouch.home");
    }

    @Test
    void oneInvoiceInTwoDealsIsAnAlertWithItsEvidence() throws IOException {
        List<JsonNode> alerts = lines(undisturbed, "alerts.jsonl");

        assertThat(alerts).extracting(alert -> alert.get("check").textValue()).contains("DUP-02");
        assertThat(alerts).allSatisfy(alert -> assertThat(alert.get("evidence")).isNotEmpty());
        assertThat(alerts).extracting(alert -> alert.get("deal").textValue()).doesNotContain("deal-3");
    }

    @Test
    void everyFileHasAnOutcomeAndABadOneDoesNotStopTheRest() throws IOException {
        List<JsonNode> documents = lines(undisturbed, "documents.jsonl");

        assertThat(documents)
                .extracting(document -> document.get("name").textValue() + " "
                        + document.get("outcome").textValue())
                .containsExactly(
                        "deal-1/invoice.xml ACCEPTED",
                        "deal-2/invoice.xml ACCEPTED",
                        "deal-3/empty.pdf QUARANTINED",
                        "deal-3/invoice.xml ACCEPTED");
        assertThat(documents.get(2).at("/reason/code").textValue()).isEqualTo("EMPTY");
    }

    @Test
    void thePersonAtTheTerminalReadsWhatIsWrongWhereAndHowMuch() {
        assertThat(printed).contains("DUP-02", "deal-1/invoice.xml", "deal-2/invoice.xml", "EUR 1,190.00", "EMPTY");
        assertThat(printed).doesNotContain("\u001b");
    }

    @Test
    void theStoryOfTheTwoDealsIsToldOnceWithWhatToDoNext() throws IOException {
        List<JsonNode> alerts = lines(undisturbed, "alerts.jsonl");
        assertThat(alerts)
                .extracting(alert -> alert.at("/story/story_id").textValue())
                .containsOnly(alerts.get(0).at("/story/story_id").textValue());
        assertThat(alerts.get(0).at("/story/deals").toString()).isEqualTo("[\"deal-1\",\"deal-2\"]");
        assertThat(alerts.get(0).at("/story/amounts_at_risk").toString())
                .isEqualTo("[{\"amount\":\"1190.00\",\"currency\":\"EUR\"}]");
        assertThat(printed).contains("deal-2 with deal-1", "at stake EUR 1,190.00", "Do next:", "in 1 story");
        assertThat(Files.readString(undisturbed.resolve("summary.md")))
                .contains("## What to look at", "deal deal-2 with deal-1, at stake EUR 1,190.00", "Do next:");
    }

    @Test
    void failOnTurnsAlertsIntoAnExitStatus() {
        assertThat(check(new ByteArrayOutputStream(), folder.resolve("fail-on"), "--fail-on", "low"))
                .isEqualTo(ExitStatus.ALERTS);
    }

    @Test
    void anyNumberOfJobsGivesTheSameFiles() throws IOException {
        Path other = folder.resolve("one-job");
        check(new ByteArrayOutputStream(), other, "--jobs", "1");

        assertSameFiles(other);
    }

    @Test
    void twoRunsAtOnceDoNotDisturbEachOther() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> runs = List.of(
                    () -> check(new ByteArrayOutputStream(), folder.resolve("left"), "--jobs", "1"),
                    () -> check(new ByteArrayOutputStream(), folder.resolve("right"), "--jobs", "1"));
            for (Future<Integer> run : two.invokeAll(runs)) {
                assertThat(run.get()).isZero();
            }
        } finally {
            two.shutdownNow();
        }
        assertSameFiles(folder.resolve("left"));
        assertSameFiles(folder.resolve("right"));
    }

    @Test
    void aRunThatIsKilledLeavesNoProcessAndRunsAgainToTheSameAlerts() throws Exception {
        Path home = folder.resolve("killed-home");
        Path out = folder.resolve("killed");
        Process run = inOwnProcess(home, out);
        List<ProcessHandle> family = awaitFamily(run, home);

        run.destroyForcibly().waitFor();

        for (ProcessHandle member : family) {
            member.onExit().get(60, TimeUnit.SECONDS);
        }
        assertThat(out.resolve("alerts.jsonl")).doesNotExist();
        assertThat(inOwnProcess(home, out).waitFor()).isZero();
        assertSameFiles(out);
    }

    /** The child JVMs that read papers, and the server, once all of them live. */
    private static List<ProcessHandle> awaitFamily(Process run, Path home) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STARTED_SECONDS);
        while (System.nanoTime() < deadline && run.isAlive()) {
            List<ProcessHandle> family = new ArrayList<>(run.descendants()
                    .filter(process -> process.info()
                            .command()
                            .map(path -> path.endsWith("java"))
                            .orElse(false))
                    .toList());
            Optional<ProcessHandle> server = server(home.resolve("store-1/data/postmaster.pid"));
            if (!family.isEmpty() && server.isPresent()) {
                family.add(server.get());
                return family;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the run did not get under way");
    }

    private static Optional<ProcessHandle> server(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String pid = Files.readAllLines(pidFile).stream().findFirst().orElse("").strip();
        return pid.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(pid));
    }

    private static Process inOwnProcess(Path home, Path out) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "-Dvouch.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Vouch.class.getName(),
                        "check",
                        deals.toString(),
                        "--out",
                        out.toString(),
                        "--as-of",
                        "2026-06-30")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int check(ByteArrayOutputStream out, Path folder, String... more) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(stream, stream, false, 120);
        List<String> words = new ArrayList<>(
                List.of("check", deals.toString(), "--out", folder.toString(), "--as-of", "2026-06-30"));
        words.addAll(List.of(more));
        return Vouch.run(terminal, Clock.systemUTC(), words.toArray(String[]::new));
    }

    private static void assertSameFiles(Path out) throws IOException {
        for (String file : List.of("alerts.jsonl", "documents.jsonl", "coverage.jsonl")) {
            assertThat(out.resolve(file)).hasSameTextualContentAs(undisturbed.resolve(file));
        }
    }

    private static List<JsonNode> lines(Path out, String file) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        try (Stream<String> lines = Files.lines(out.resolve(file))) {
            for (String line : lines.toList()) {
                nodes.add(JSON.readTree(line));
            }
        }
        return nodes;
    }
}
