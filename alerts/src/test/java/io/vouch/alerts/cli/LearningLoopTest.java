package io.vouch.alerts.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.vouch.alerts.console.Browser;
import io.vouch.alerts.store.Pool;
import io.vouch.alerts.store.access.Access;
import io.vouch.alerts.store.access.Person;
import io.vouch.alerts.store.access.Role;
import io.vouch.alerts.store.intake.Blob;
import io.vouch.alerts.store.intake.NewSubmission;
import io.vouch.ingest.IngestSettings;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.labels.LabelledLines;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole loop on a running service, with a browser: papers of a new layout are misread and alerts rest on it; a reviewer corrects
 * ten values; the alerts are withdrawn; a model is trained on the corrections, passes the gate and is taken up by the running job;
 * the next paper of that layout is read right and raises nothing. Run by {@code mvn -pl alerts -am test
 * -Dtest=LearningLoopTest -Dvouch.slow=true -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@EnabledIfSystemProperty(
        named = "vouch.slow",
        matches = "true",
        disabledReason = "takes minutes: a service, a browser, training")
class LearningLoopTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long WAIT_SECONDS = 180;
    private static final String TENANT = Access.FIRST_TENANT;
    private static final List<NewLayout> CORRECTED =
            IntStream.range(0, 10).mapToObj(NewLayout::new).toList();
    private static final NewLayout NEXT = new NewLayout(12);

    @TempDir
    Path folder;

    private final Clock clock = Clock.systemDefaultZone();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private ClosingStack held;
    private Service service;

    @BeforeEach
    void serve() {
        Assumptions.assumeTrue(
                Files.isExecutable(Browser.CHROMIUM), "skipped: no " + Browser.CHROMIUM + "; apt-get install chromium");
        System.setProperty("vouch.home", folder.resolve("home").toString());
        held = ClosingStack.closedOnSignal();
        service = Service.start(
                ServiceRequest.local(
                        folder.resolve("home/service"),
                        1,
                        List.of("en"),
                        IngestSettings.DEFAULT,
                        Optional.of(LocalDate.of(2026, 6, 30)),
                        0),
                clock,
                held);
    }

    @AfterEach
    void stop() {
        if (held != null) {
            held.close();
        }
        System.clearProperty("vouch.home");
    }

    @Test
    void tenCorrectionsOfANewLayoutWithdrawWhatRestedOnItAndTeachTheModelToReadTheNext() throws Exception {
        Access access = new Access(service.pool(), clock);
        access.ensureTenant("test", TENANT, "Local");
        Person anna = access.people().add("test", TENANT, "anna", "Anna Berg", Set.of(Role.REVIEWER), "en");
        String cookie = access.sessions().open(anna).cookie();
        for (NewLayout paper : CORRECTED) {
            submit("deal-" + paper.place(), paper);
        }
        await("an alert on each misread paper", () -> standing("XDOC-03").size() == CORRECTED.size());
        List<String> misread = standing("XDOC-03");

        try (Browser browser = new Browser()) {
            Page page = browser.open(cookie, address());
            for (NewLayout paper : CORRECTED) {
                page.navigate(address() + "/console/documents/" + id("deal-" + paper.place() + "/invoice.pdf"));
                correct(page, "invoice_number", paper.number());
            }
            await("the end of what rested on misread values", () -> standing("XDOC-03")
                    .isEmpty());

            assertThat(
                            column(
                                    "select withdrawn_reason from raised_alert where withdrawn_at is not null and check_id = 'XDOC-03'"))
                    .hasSize(CORRECTED.size())
                    .allSatisfy(reason ->
                            assertThat(reason).startsWith("Since a reviewer corrected the invoice number of "));
            page.navigate(address() + "/console/alerts/" + misread.get(0));
            assertThat(page.locator("body")).containsText("Since a reviewer corrected the ");

            String digest = learn();
            await("a job that reads with the new model", () -> model("probe-" + System.nanoTime())
                    .endsWith(digest));
            submit("deal-next", NEXT);
            await("the next paper", () -> service.intake().waiting() == 0);

            JsonNode read = paper("deal-next/invoice.pdf");
            assertThat(read.path("model").asText()).endsWith(digest);
            assertThat(value(read, "invoice_number")).isEqualTo(NEXT.number());
            assertThat(value(read, "gross_amount")).isEqualTo(NEXT.gross());
            Thread.sleep(1_000);
            assertThat(standing("XDOC-03")).isEmpty();
            page.navigate(address() + "/console/documents/" + id("deal-next/invoice.pdf"));
            assertThat(page.locator("#field-invoice_number [name=value]")).hasValue(NEXT.number());
            assertThat(browser.errors).isEmpty();
        }
    }

    private static String value(JsonNode paper, String field) {
        return paper.path("fields").path(field).path(0).path("value").asText();
    }

    private static void correct(Page page, String field, String value) {
        Locator row = page.locator("#field-" + field);
        row.locator("[name=value]").fill(value);
        row.locator("[name=value]").press("Enter");
        assertThat(row.locator(".pill.ACCEPTED")).isVisible();
    }

    /** Trains on the corrections, and promotes; the digest. */
    private String learn() throws Exception {
        Path out = folder.resolve("trained");
        vouch("train", "--corrections", "--base", "current", "--author", "ann", "--out", out.toString());
        assertThat(Files.readAllLines(out.resolve("corrections/labels.jsonl"))).hasSize(CORRECTED.size());
        assertThat(Files.readString(out.resolve("corrections/quarantine.tsv"))).isEmpty();
        assertThat(said()).contains("10 values corrected and 0 confirmed on 10 papers, 0 set aside");
        Path judge = folder.resolve("judge.jsonl");
        List<LabelledDocument> unseen = new ArrayList<>();
        IntStream.range(20, 70).forEach(place -> unseen.add(new NewLayout(place).labelled()));
        LabelledLines.write(unseen, judge);
        vouch(
                "promote",
                out.resolve("fields.model").toString(),
                "--data",
                judge.toString(),
                "--by",
                "ann",
                "--approved-by",
                "bob",
                "--out",
                folder.resolve("gate").toString());
        return Files.readString(out.resolve("fields.model.sha256"));
    }

    private void vouch(String... arguments) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        assertThat(Vouch.run(new Terminal(out, out, false, 120), clock, arguments))
                .as(said())
                .isZero();
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String address() {
        return "http://localhost:" + service.port();
    }

    private void submit(String deal, NewLayout paper) {
        // The notice first: an alert on the deal's own papers waits until all of them have been read.
        submit(deal, "notice.pdf", paper.notice());
        submit(deal, "invoice.pdf", paper.invoice());
    }

    private void submit(String deal, String name, byte[] bytes) {
        try {
            Blob blob = service.blobs().put(new ByteArrayInputStream(bytes), 1L << 20);
            service.intake()
                    .append(new NewSubmission(
                            TENANT,
                            deal + "|" + name,
                            deal,
                            deal + "/" + name,
                            blob.sha256(),
                            blob.bytes(),
                            Optional.empty(),
                            "test",
                            Instant.now()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The model that a paper which is handed in now is read with. */
    private String model(String deal) throws Exception {
        String text = "INVOICE\nInvoice No: " + deal + "\nTotal EUR 107.50\n";
        submit(deal, "paper.txt", text.getBytes(StandardCharsets.UTF_8));
        await("a reading of the probe", () -> service.intake().waiting() == 0);
        return paper(deal + "/paper.txt").path("model").asText();
    }

    private JsonNode paper(String name) throws Exception {
        return JSON.readTree(column("select line from paper where name = '%s'".formatted(name))
                .get(0));
    }

    private String id(String name) {
        return column("select document_id from paper where name = '%s'".formatted(name))
                .get(0);
    }

    /** Ids of the alerts of checks that stand. */
    private List<String> standing(String checks) {
        return column(
                "select alert_id from raised_alert where withdrawn_at is null and check_id like '%s%%' order by deal, alert_id"
                        .formatted(checks));
    }

    private List<String> column(String query) {
        Pool pool = service.pool();
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

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(String what, Condition condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("no " + what + " within " + WAIT_SECONDS + " s");
            }
            Thread.sleep(100);
        }
    }
}
