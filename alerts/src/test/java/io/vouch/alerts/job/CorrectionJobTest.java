package io.vouch.alerts.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.alerts.store.access.Access;
import io.vouch.alerts.store.access.Person;
import io.vouch.alerts.store.access.Role;
import io.vouch.alerts.store.review.Actor;
import io.vouch.alerts.store.review.Correction;
import io.vouch.alerts.store.review.Corrections;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What a reviewer corrects while the job runs: a small Flink cluster, child JVMs and a database over the shipped papers. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CorrectionJobTest {

    private static final Path FIXTURES = Path.of("..", "testdata", "fixtures", "deals");
    private static final String CLEAN = "d02-clean-en-digital";
    private static final String FIRST = "d16-one-character-en-first";
    private static final String AGAIN = "d17-one-character-en-again";

    @TempDir
    static Path home;

    private static RunningService service;
    private static Actor reviewer;

    @BeforeAll
    static void start() throws IOException {
        service = RunningService.in(home);
        service.startJob(1);
        Access access = new Access(service.pool(), Clock.systemUTC());
        access.ensureTenant("test", "local", "Local");
        Person person = access.people().add("test", "local", "anna", "Anna Berg", Set.of(Role.REVIEWER), "en");
        reviewer = Actor.person("local", person.personId());
        List.of(CLEAN, FIRST, AGAIN).forEach(deal -> service.submitDeal("local", FIXTURES.resolve(deal)));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static void correct(String paper, String field, String from, String to) {
        String id = service.column("select document_id from paper where name = '%s'".formatted(paper))
                .get(0);
        String deal = paper.substring(0, paper.indexOf('/'));
        new Corrections(service.pool(), Clock.systemUTC())
                .add(reviewer, new Correction(deal, id, field, from, to, 0, List.of(), "fields@sha256:0"));
    }

    private static JsonNode field(String paper, String field) throws IOException {
        String line = service.column("select line from paper where name = '%s'".formatted(paper))
                .get(0);
        return new ObjectMapper().readTree(line).path("fields").path(field).path(0);
    }

    private static boolean stands(String alert) {
        return service.standing("local").values().stream().anyMatch(each -> each.startsWith(alert));
    }

    @Test
    @Order(1)
    void aCorrectedValueIsJudgedAtOnceAndWhatRestedOnAMisreadOneIsWithdrawnWithTheReason() throws Exception {
        service.awaitAnswers();
        SortedMap<String, String> before = service.standing("local");
        String invoice = CLEAN + "/invoice-1.pdf";
        String printed = field(invoice, "gross_amount").path("value").asText();
        JsonNode place = field(invoice, "gross_amount").path("box");

        correct(invoice, "gross_amount", printed, "18,368.44");
        RunningService.await("an alert on the other amount", () -> stands(CLEAN));
        correct(invoice, "gross_amount", "18,368.44", printed);
        RunningService.await("its end", () -> !stands(CLEAN));

        assertThat(service.standing("local")).isEqualTo(before);
        assertThat(service.withdrawn("local").values()).anySatisfy(reason -> assertThat(reason)
                .startsWith("Since a reviewer corrected the gross amount of " + invoice + ", check ")
                .endsWith(" passes."));
        assertThat(field(invoice, "gross_amount").path("value").asText()).isEqualTo(printed);
        assertThat(field(invoice, "gross_amount").path("confidence").asDouble()).isEqualTo(1);
        assertThat(field(invoice, "gross_amount").path("box")).isEqualTo(place);
    }

    @Test
    @Order(2)
    void aNumberThatWasMisreadAccusesNoOtherDealOnceItIsCorrected() throws Exception {
        String earlier = FIRST + "/invoice-1.pdf";
        String number = field(earlier, "invoice_number").path("value").asText();
        RunningService.await(
                "a look-alike of the earlier invoice", () -> !accusing(number).isEmpty());

        correct(earlier, "invoice_number", number, "QX-7-OTHER-8841");

        RunningService.await("its end", () -> accusing(number).isEmpty());
        assertThat(service.withdrawn("local").values()).anySatisfy(reason -> assertThat(reason)
                .startsWith("Since a reviewer corrected the invoice number of " + earlier));
    }

    /** Alerts on the later deal that stand and show a number of the earlier one's invoice. */
    private static List<String> accusing(String number) {
        return service.column(
                """
                select alert_id from raised_alert
                where deal = '%s' and check_id like 'DUP-%%' and withdrawn_at is null and line like '%%"%s"%%'"""
                        .formatted(AGAIN, number));
    }

    @Test
    @Order(3)
    @EnabledIfSystemProperty(named = "vouch.slow", matches = "true", disabledReason = "a restart that reads all again")
    void aJobThatReadsTheWholeLogAnewTakesUpTheCorrectionsAgain() throws Exception {
        service.stopJob();
        service.forgetState();
        service.startJob(1);
        service.submit("local", "d-marker", "d-marker/note.txt", "One more paper.".getBytes(StandardCharsets.UTF_8));
        service.awaitAnswers();

        assertThat(field(FIRST + "/invoice-1.pdf", "invoice_number")
                        .path("value")
                        .asText())
                .isEqualTo("QX-7-OTHER-8841");
        assertThat(field(CLEAN + "/invoice-1.pdf", "gross_amount")
                        .path("confidence")
                        .asDouble())
                .isEqualTo(1);
    }
}
