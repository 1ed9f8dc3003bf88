package io.vouch.alerts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.alerts.store.Pool;
import io.vouch.alerts.store.deal.StandingAlerts;
import io.vouch.ingest.IngestSettings;
import io.vouch.matching.weight.MatchWeights;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The same papers under other rules, over what check wrote and over what the service holds. */
class ReplayEndToEndTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final long WAIT_SECONDS = 120;

    @TempDir
    static Path folder;

    private static Path deals;
    private static Path checked;
    private static Path withoutDoubles;

    @BeforeAll
    static void checkOnce() throws IOException {
        System.setProperty("vouch.home", folder.resolve("home").toString());
        deals = Papers.deals(folder.resolve("deals"));
        checked = folder.resolve("out");
        withoutDoubles = Files.writeString(
                folder.resolve("policy.json"), "{\"version\":\"no doubles\",\"switched_off\":[\"DUP-02\"]}");
        assertThat(vouch(
                                "check",
                                deals.toString(),
                                "--out",
                                checked.toString(),
                                "--as-of",
                                DAY.toString(),
                                "--jobs",
                                "1")
                        .status())
                .isZero();
    }

    @AfterAll
    static void forgetHome() {
        System.clearProperty("vouch.home");
    }

    @Test
    void theSameRulesChangeNothing() {
        Said said = vouch("replay", checked.toString(), "--jobs", "1");

        assertThat(said.status()).as(said.text()).isZero();
        assertThat(said.text()).contains("4 papers judged again", "lost     0", "gained   0", "changed  0");
    }

    @Test
    void aCheckThatIsSwitchedOffLosesItsAlertsAndTheFileSaysWhich() throws IOException {
        Path changes = folder.resolve("changes.jsonl");
        Said said = vouch(
                "replay",
                checked.toString(),
                "--jobs",
                "1",
                "--policy",
                withoutDoubles.toString(),
                "--out",
                changes.toString());

        assertThat(said.status()).as(said.text()).isZero();
        List<JsonNode> lines = lines(changes);
        assertThat(lines)
                .filteredOn(line -> line.path("check").asText().equals("DUP-02"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.path("change").asText()).isEqualTo("LOST"));
        assertThat(said.text()).contains("LOST", "DUP-02");
    }

    @Test
    void weightsThatSayNothingAreTakenAndDamagedOnesRefused() throws IOException {
        Path shipped = Files.writeString(
                folder.resolve("shipped.json"), MatchWeights.shipped().json());
        Said same = vouch("replay", checked.toString(), "--jobs", "1", "--weights", shipped.toString());
        assertThat(same.text()).contains("lost     0", "gained   0", "changed  0");

        Path damaged = Files.writeString(folder.resolve("damaged.json"), "{\"prior\":-16}");
        Said refused = vouch("replay", checked.toString(), "--weights", damaged.toString());
        assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(refused.text()).contains("--weights");
    }

    @Test
    void papersThatChangedSinceAreRefusedByName() throws IOException {
        Path others = Papers.deals(folder.resolve("others"));
        Path out = folder.resolve("others-out");
        assertThat(vouch("check", others.toString(), "--out", out.toString(), "--as-of", DAY.toString(), "--jobs", "1")
                        .status())
                .isZero();
        Papers.invoice(others.resolve("deal-1/invoice.xml"), "INV-2026-0001", "altered");

        Said said = vouch("replay", out.toString());

        assertThat(said.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(said.text()).contains("deal-1/invoice.xml", "has changed");
    }

    @Test
    void whatTheServiceHoldsIsJudgedAgainAndNothingOfItChanges() throws Exception {
        Path data = folder.resolve("service");
        try (ClosingStack held = new ClosingStack()) {
            Service service = Service.start(request(data), Clock.systemUTC(), held);
            DemoDeals.handIn(
                    new PaperFinder().find(List.of(deals), 0),
                    service.intake(),
                    service.blobs(),
                    DAY.atStartOfDay(ZoneOffset.UTC).toInstant());
            await("alerts", () -> service.intake().waiting() == 0 && standing(service.pool()) > 0);
            Thread.sleep(1_000);
            int before = standing(service.pool());

            Said same = replay(data);
            assertThat(same.text()).contains("lost     0", "gained   0", "changed  0");
            Said other = replay(data, "--policy", withoutDoubles.toString());
            assertThat(other.text()).contains("LOST", "DUP-02");
            assertThat(standing(service.pool())).isEqualTo(before);
        }
    }

    @Test
    @EnabledIfSystemProperty(
            named = "vouch.slow",
            matches = "true",
            disabledReason = "waits for the log to be read anew")
    void aServiceThatStartsUnderOtherRulesJudgesAllPapersAgain() throws Exception {
        Path data = folder.resolve("other-rules");
        try (ClosingStack held = new ClosingStack()) {
            Service service = Service.start(request(data), Clock.systemUTC(), held);
            DemoDeals.handIn(
                    new PaperFinder().find(List.of(deals), 0),
                    service.intake(),
                    service.blobs(),
                    DAY.atStartOfDay(ZoneOffset.UTC).toInstant());
            await(
                    "alerts",
                    () -> service.intake().waiting() == 0
                            && checks(service.pool()).contains("DUP-02"));
        }
        ServiceRequest plain = request(data);
        ServiceRequest strict = new ServiceRequest(
                plain.folder(),
                plain.external(),
                plain.jobs(),
                plain.languages(),
                plain.ingest(),
                plain.asOf(),
                plain.host(),
                plain.port(),
                plain.tls(),
                plain.webhookHosts(),
                PolicyFile.read(withoutDoubles),
                plain.weights(),
                plain.oidc());
        try (ClosingStack held = new ClosingStack()) {
            Service service = Service.start(strict, Clock.systemUTC(), held);
            await("the doubles to be withdrawn", () -> !checks(service.pool()).contains("DUP-02"));
        }
    }

    private static ServiceRequest request(Path data) {
        return ServiceRequest.local(data, 1, List.of("en"), IngestSettings.DEFAULT, Optional.of(DAY), 0);
    }

    private static Said replay(Path data, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "replay",
                "--data",
                data.toString(),
                "--tenant",
                DemoDeals.TENANT,
                "--as-of",
                DAY.toString(),
                "--jobs",
                "1"));
        words.addAll(List.of(more));
        return vouch(words.toArray(String[]::new));
    }

    private static int standing(Pool pool) {
        return lines(pool).size();
    }

    private static List<String> checks(Pool pool) {
        return lines(pool).stream()
                .map(line -> {
                    try {
                        return JSON.readTree(line).path("check").asText();
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    private static List<String> lines(Pool pool) {
        List<String> lines = new ArrayList<>();
        new StandingAlerts(pool).each(DemoDeals.TENANT, lines::add);
        return lines;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            nodes.add(JSON.readTree(line));
        }
        return nodes;
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("no " + what + " within " + WAIT_SECONDS + " s");
            }
            Thread.sleep(100);
        }
    }

    private record Said(int status, String text) {}

    private static Said vouch(String... words) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int status = Vouch.run(new Terminal(stream, stream, false, 120), Clock.systemUTC(), words);
        return new Said(status, printed.toString(StandardCharsets.UTF_8));
    }
}
