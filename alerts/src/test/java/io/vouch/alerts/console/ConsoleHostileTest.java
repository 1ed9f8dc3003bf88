package io.vouch.alerts.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.vouch.alerts.store.access.Role;
import io.vouch.alerts.store.review.Act;
import io.vouch.alerts.store.review.Actor;
import io.vouch.alerts.store.review.ClosingReason;
import io.vouch.alerts.store.review.Decisions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What hostile papers, people and requests try on the console, in a real browser: it is refused or shown as plain text. */
@ExtendWith(OneStand.class)
class ConsoleHostileTest {

    private static final String SCRIPT = "<script>alert('x')</script><img src=x onerror=alert(1)>";

    private final Stand stand;
    private final Browser browser;

    ConsoleHostileTest(Stand stand, Browser browser) {
        this.stand = stand;
        this.browser = browser;
    }

    @Test
    void scriptsInNamesAreText() throws Exception {
        String paper = "abad1dea00000001";
        ObjectNode document = new ObjectMapper().createObjectNode();
        document.put("deal", "hostile " + SCRIPT).put("document_id", paper).put("name", "../../etc/" + SCRIPT + ".pdf");
        document.put("outcome", "ACCEPTED").put("type", "INVOICE").put("pages", 0);
        document.putObject("fields")
                .putArray("seller_name")
                .addObject()
                .put("value", SCRIPT + " Ltd")
                .put("confidence", 0.3);
        stand.paper(document, 0);
        ObjectNode alert = stand.alert("hostile-names", SCRIPT);
        alert.put("deal", "hostile " + SCRIPT).put("explanation", SCRIPT).put("recommended_action", SCRIPT);
        alert.withArray("reasons")
                .removeAll()
                .addObject()
                .put("text_en", SCRIPT)
                .put("text_zh", SCRIPT)
                .put("weight", 2);
        alert.withArray("evidence")
                .removeAll()
                .addObject()
                .put("document_id", paper)
                .put("name", SCRIPT)
                .put("field", SCRIPT)
                .put("value", SCRIPT)
                .put("expected", "x")
                .put("page", 1);
        alert.withArray("innocent_causes").removeAll().add(SCRIPT);
        stand.raise("local", alert, List.of(SCRIPT + " Ltd"), Duration.ofHours(1));
        for (String who : List.of("anna", "li.wei")) {
            Page page = browser.open(stand, stand.named(who), "light");
            page.onDialog(dialog -> browser.errors.add("a script ran: " + dialog.message()));
            for (String address : List.of(
                    "queue?whose=ANYONE&party=onerror",
                    "alerts/hostile-names",
                    "documents",
                    "documents/" + paper,
                    "documents?q=alert",
                    "documents?q=" + Visit.encoded(SCRIPT),
                    "submit?deal=" + Visit.encoded(SCRIPT))) {
                page.navigate(stand.address() + "/console/" + address);
                assertThat(page.locator("main")).isVisible();
                assertThat((Integer) page.evaluate("document.querySelectorAll('main script, main img').length"))
                        .as(address)
                        .isZero();
            }
            page.navigate(stand.address() + "/console/alerts/hostile-names");
            page.locator("[name=comment]").first().fill(SCRIPT);
            page.locator("[value=COMMENT]").click();
            assertThat(page.locator(".plainlist").last()).containsText(SCRIPT);
        }
    }

    @Test
    void aNameThatClimbsIsANameAlone() {
        Page page = browser.open(stand, stand.named("sam"), "light");
        page.navigate(stand.address() + "/console/submit");
        page.locator("#deal").fill("../../climbing");
        byte[] bytes = "a paper that climbs".getBytes(StandardCharsets.UTF_8);
        page.locator("#files").setInputFiles(new FilePayload("..\\..\\passwd", "text/plain", bytes));
        assertThat(page.locator("#sending td[data-state]")).isVisible();
        var files = stand.intake.filesOfDeal("local", "../../climbing", 0, 10);
        assertThat(files).extracting(file -> file.name()).allMatch(name -> !name.contains(".."));
    }

    @Test
    void noCellOfADownloadedTableIsAFormula() throws Exception {
        stand.access.people().add("test", "local", "formula", "=HYPERLINK(\"http://x\")", Set.of(Role.REVIEWER), "en");
        stand.raise("local", stand.alert("by-formula", "t"), List.of("P"), Duration.ofHours(1));
        String id = stand.named("formula").personId();
        new Decisions(stand.pool, stand.clock)
                .act(Actor.person("local", id), Act.close("by-formula", 0, ClosingReason.FRAUD, ""));
        Page page = browser.open(stand, stand.named("anna"), "light");
        for (String table : List.of("volume", "precision", "time", "throughput", "age")) {
            APIResponse answer = page.request().get(stand.address() + "/console/plots/" + table + ".csv?days=30");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text())
                    .as(table)
                    .contains(",")
                    .doesNotContain("\"=")
                    .doesNotContain(",=");
        }
        assertThat(page.request()
                        .get(stand.address() + "/console/plots/throughput.csv?days=30")
                        .text())
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
    }

    @Test
    void aClosedAlertIsNotDecidedAgain() throws Exception {
        stand.raise("local", stand.alert("closed-once", "t"), List.of("P"), Duration.ofHours(1));
        Page anna = browser.open(stand, stand.named("anna"), "light");
        Page ben = browser.open(stand, stand.named("ben"), "light");
        anna.navigate(stand.address() + "/console/alerts/closed-once");
        ben.navigate(stand.address() + "/console/alerts/closed-once");
        anna.locator("button[value=FRAUD]").click();
        assertThat(anna.locator(".flash [data-key=u]")).isVisible();
        ben.locator("button[value=MISREAD]").click();
        assertThat(ben.locator(".flash.bad")).containsText("Somebody changed this alert");
        assertThat(ben.locator(".pill.CLOSED").first()).isVisible();
        assertThat(ben.locator("button[value=MISREAD]")).hasCount(0);
        ben.evaluate(
                """
                () => {
                  const form = document.querySelector('form[action$="/act"]');
                  const field = document.createElement('input'); field.name = 'reason'; field.value = 'MISREAD';
                  form.append(field); form.submit();
                }""");
        assertThat(ben.locator(".flash.bad")).containsText("does not allow");
        assertThat(ben.locator(".notice")).containsText("Forged or fraudulent");
        browser.errors.removeIf(error -> error.contains("status of 409"));
    }

    @Test
    void everyoneSeesTheirOwnAlone() throws Exception {
        Page eve = browser.open(stand, stand.named("eve"), "light");
        eve.navigate(stand.address() + "/console/queue?whose=ANYONE");
        assertThat(eve.locator("#list tbody tr[data-alert]")).hasCount(0);
        stand.raise("local", stand.alert("ours-alone", "t"), List.of("P"), Duration.ofHours(1));
        String alertId = "ours-alone";
        Map<String, Integer> answers = Map.of(
                "/console/alerts/" + alertId,
                404,
                "/console/alerts/" + alertId + "/evidence.zip",
                404,
                "/console/documents/b1ec9dc1e4b244b15e3415eb7fd057cd",
                404,
                "/console/documents/b1ec9dc1e4b244b15e3415eb7fd057cd/pages/1",
                404);
        answers.forEach((address, status) -> assertThat(
                        eve.request().get(stand.address() + address).status())
                .as(address)
                .isEqualTo(status));
        Page sam = browser.open(stand, stand.named("sam"), "light");
        assertThat(sam.request()
                        .get(stand.address() + "/console/alerts/" + alertId)
                        .status())
                .isEqualTo(403);
        assertThat(sam.request().get(stand.address() + "/console/plots").status())
                .isEqualTo(403);
        assertThat(sam.request()
                        .post(stand.address() + "/console/alerts/" + alertId + "/undo")
                        .status())
                .isEqualTo(403);
        Page anna = browser.open(stand, stand.named("anna"), "light");
        assertThat(anna.request()
                        .post(stand.address() + "/console/alerts/" + alertId + "/undo")
                        .status())
                .as("a form without the session's token")
                .isEqualTo(403);
    }

    @Test
    void everyReadOfAPaperIsInTheAudit() {
        assertThat(stand.access.audit().verify().isWhole()).isTrue();
        long reads = stand.pool.inTransaction(connection -> {
            try (var select = connection.prepareStatement("select count(*) from audit where action = 'DOCUMENT_READ'");
                    var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
        assertThat(reads).isPositive();
    }
}
