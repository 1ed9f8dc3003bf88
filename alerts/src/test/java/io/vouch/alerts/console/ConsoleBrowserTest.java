package io.vouch.alerts.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import io.vouch.alerts.store.review.Corrections;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drives the console in a real browser over the whole server. The pages are looked at first, then people work on them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleBrowserTest {

    @TempDir
    static Path home;

    private static Stand stand;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        Assumptions.assumeTrue(
                Files.isExecutable(Browser.CHROMIUM), "skipped: no " + Browser.CHROMIUM + "; apt-get install chromium");
        stand = new Stand(home);
        stand.load();
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (stand != null) {
            stand.close();
        }
    }

    @AfterEach
    void nothingWasLoggedAsAnError() {
        assertThat(browser.errors).isEmpty();
        browser.errors.clear();
    }

    @Order(1)
    @ParameterizedTest
    @CsvSource({"anna, light", "anna, dark", "li.wei, light", "li.wei, dark"})
    void everyScreenIsCleanInBothLanguagesAndThemes(String who, String theme) throws IOException {
        String name = (who.equals("anna") ? "en-" : "zh-") + theme + "-";
        Page page = browser.open(stand, stand.named(who), theme);
        page.navigate(stand.address() + "/");
        assertThat(page.locator("#list tbody tr[data-alert]").first()).isVisible();
        browser.inspect(page, name + "queue");
        page.locator("details.more summary").click();
        page.locator("#list input[name=pick]").first().check();
        browser.inspect(page, name + "queue-bulk");
        page.keyboard().press("Escape");
        page.locator("h1").click();
        page.keyboard().press("?");
        assertThat(page.locator("#help")).isVisible();
        browser.inspect(page, name + "help");
        alert(page, "DUP-02");
        painted(page, "#pane-right");
        browser.inspect(page, name + "alert");
        page.mouse().wheel(0, 900);
        page.locator(".waterfall").scrollIntoViewIfNeeded();
        browser.inspect(page, name + "alert-why");
        page.locator(".cover").scrollIntoViewIfNeeded();
        browser.inspect(page, name + "alert-truth");
        page.navigate(stand.address() + "/console/documents?q=invoice&type=INVOICE");
        browser.inspect(page, name + "documents");
        page.locator("#found a").first().click();
        painted(page, "#sheet");
        browser.inspect(page, name + "paper");
        for (String screen : List.of("submit?deal=d15-same-invoice-zh-scan", "snoozes", "plots")) {
            page.navigate(stand.address() + "/console/" + screen);
            browser.inspect(page, name + screen.replaceAll("\\?.*", ""));
        }
        page.context().close();
        Page outside = browser.stranger(theme);
        outside.navigate(stand.address() + "/console/sign-in?lang=" + (who.equals("anna") ? "en" : "zh"));
        browser.inspect(outside, name + "signin");
        outside.context().close();
    }

    private static void alert(Page page, String check) {
        page.navigate(stand.address() + "/console/queue?whose=ANYONE&check=" + check);
        page.locator("#list td.title a").first().click();
        painted(page, "#pane-left");
    }

    private static void painted(Page page, String pane) {
        assertThat(page.locator(pane + " svg.page[data-ready='1']"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(90_000));
    }

    @Order(2)
    @Test
    void aTabletShowsEverything() throws IOException {
        Page page = browser.open(stand, stand.named("anna"), "light", 834, 1112);
        page.navigate(stand.address() + "/console/queue");
        browser.inspect(page, "tablet-queue");
        alert(page, "ACC-01");
        browser.inspect(page, "tablet-alert");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        page.context().close();
    }

    @Order(3)
    @Test
    void peopleSignInByPasswordAndOnceByLink() {
        stand.access.people().setPassword("test", stand.named("ben"), Stand.PASSWORD);
        Page page = browser.stranger("light");
        page.navigate(stand.address() + "/console/plots");
        page.locator("[name=name]").fill("ben");
        page.locator("[name=password]").fill("no such password here");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        page.locator("[name=password]").fill(Stand.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/console/plots");
        page.locator("form[action='/console/sign-out'] button").click();
        page.waitForURL("**/console/sign-in");

        String secret = stand.access.sessions().link("test", stand.named("anna"), Duration.ofMinutes(5));
        page.navigate(stand.address() + "/console/link/" + secret);
        page.locator("button.main").click();
        page.waitForURL("**/console/queue");
        page.navigate(stand.address() + "/console/link/" + secret);
        page.locator("button.main").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        page.context().close();
        // The browser itself logs every answer of 401 as an error: that is the answer to wrong passwords and spent
        // links.
        browser.errors.removeIf(error -> error.contains("status of 401"));
    }

    @Order(4)
    @ParameterizedTest
    @CsvSource({"anna", "li.wei"})
    void aReviewerFiltersOpensComparesDecidesAndTakesItBack(String who) {
        Page page = browser.open(stand, stand.named(who), "light");
        page.navigate(stand.address() + "/console/queue");
        page.locator("#search").fill("looks like 90090695");
        assertThat(page.locator("#list tbody tr[data-alert]")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile("text=looks"));
        page.navigate(stand.address() + "/console/queue?check=DUP-03");
        page.locator("h1").click();
        page.keyboard().press("j");
        assertThat(page.locator("tr.at")).hasCount(1);
        page.keyboard().press("Enter");
        painted(page, "#pane-left");
        painted(page, "#pane-right");
        assertThat(page.locator("#pane-left rect.hit").first()).isAttached();
        page.locator("tr[data-box=e0]").hover();
        assertThat(page.locator("rect.on").first()).isAttached();
        assertThat(page.locator(".diff mark").first()).isVisible();
        String before = page.locator("#pane-right svg.page").getAttribute("viewBox");
        page.locator("#pane-left svg.page").hover();
        page.mouse().wheel(0, -300);
        assertThat(page.locator("#pane-right svg.page")).not().hasAttribute("viewBox", before);

        String address = page.url().replaceAll("\\?.*", "");
        page.locator("h1").click();
        page.keyboard().press("8");
        assertThat(page.locator(".flash [data-key=u]")).isVisible();
        page.keyboard().press("u");
        page.waitForURL(address + "**");
        assertThat(page.locator(".rail [data-key='8']")).isVisible();
        page.context().close();
    }

    @Order(5)
    @Test
    void theDismissalOfACriticalAlertWaitsForASecondPerson() {
        Page anna = browser.open(stand, stand.named("anna"), "light");
        anna.navigate(stand.address() + "/console/queue?check=XDOC-01&whose=ANYONE");
        anna.locator("#list td.title a").first().click();
        String address = anna.url().replaceAll("\\?.*", "");
        anna.locator("[name=comment]").fill("same company, <b>old</b> code");
        anna.locator("button[value=WRONG_MATCH]").click();
        assertThat(anna.locator(".flash")).isVisible();
        anna.navigate(address);
        assertThat(anna.locator("[value=APPROVE]")).hasCount(0);

        Page ben = browser.open(stand, stand.named("ben"), "light");
        ben.navigate(stand.address() + "/console/queue?state=AWAITING_SECOND&whose=ANYONE");
        ben.locator("#list td.title a").first().click();
        assertThat(ben.getByText("same company, <b>old</b> code")).isVisible();
        ben.locator("h1").click();
        ben.keyboard().press("y");
        assertThat(ben.locator(".flash")).isVisible();
        ben.navigate(address);
        assertThat(ben.locator(".pill.CLOSED").first()).isVisible();
        anna.context().close();
        ben.context().close();
    }

    @Order(6)
    @Test
    void whoLookedAtAnOlderStateIsTold() {
        Page anna = browser.open(stand, stand.named("anna"), "light");
        anna.navigate(stand.address() + "/console/queue?check=XDOC-03&whose=ANYONE");
        anna.locator("#list td.title a").first().click();
        Page ben = browser.open(stand, stand.named("ben"), "light");
        ben.navigate(anna.url());
        ben.locator("[value=ESCALATE]").click();
        assertThat(ben.locator(".pill.ESCALATED").first()).isVisible();
        anna.locator("button[value=FRAUD]").click();
        assertThat(anna.locator(".flash.bad")).isVisible();
        assertThat(anna.locator(".pill.ESCALATED").first()).isVisible();
        anna.context().close();
        ben.context().close();
        browser.errors.removeIf(error -> error.contains("status of 409"));
    }

    @Order(7)
    @Test
    void manyAreClosedWithOneReasonAndTakenBackTogether() {
        Page page = browser.open(stand, stand.named("anna"), "light");
        page.navigate(stand.address() + "/console/queue?check=XDOC-05&whose=ANYONE");
        int there = page.locator("#list tbody tr[data-alert]").count();
        page.locator("#pick-all").check();
        page.locator("#bulk select").selectOption("RULE_TOO_STRICT");
        page.locator("#bulk [value=CLOSE]").click();
        assertThat(page.locator(".flash")).containsText(there + " of " + there);
        assertThat(page.locator("#list tbody tr[data-alert]")).hasCount(0);
        page.locator(".flash [data-key=u]").click();
        page.navigate(stand.address() + "/console/queue?check=XDOC-05&whose=ANYONE");
        assertThat(page.locator("#list tbody tr[data-alert]")).hasCount(there);
        page.context().close();
    }

    @Order(8)
    @Test
    void aSnoozeHidesAndIsLifted() {
        Page page = browser.open(stand, stand.named("anna"), "light");
        page.navigate(stand.address() + "/console/queue?check=INT-09&whose=ANYONE");
        page.locator("#list td.title a").first().click();
        page.locator("h1").click();
        page.keyboard().press("z");
        page.locator("#snooze [name=reason]").fill("known rounding");
        page.locator("#snooze button.main").click();
        assertThat(page.locator(".flash")).containsText("hidden");
        page.navigate(stand.address() + "/console/queue?snoozed=1&whose=ANYONE");
        assertThat(page.locator("#list tbody tr[data-alert]")).not().hasCount(0);
        page.navigate(stand.address() + "/console/snoozes");
        page.locator("form[action*=lift] button").first().click();
        assertThat(page.locator(".flash")).isVisible();
        page.context().close();
    }

    @Order(9)
    @Test
    void aViewIsSavedUnderAName() {
        Page page = browser.open(stand, stand.named("anna"), "light");
        page.navigate(stand.address() + "/console/queue?severity=CRITICAL");
        page.locator("form[action='/console/views'] [name=name]").fill("Worst <first>");
        page.locator("form[action='/console/views'] button").click();
        assertThat(page.locator(".tabs a[aria-current]")).hasText("Worst <first>");
        page.context().close();
    }

    @Order(10)
    @Test
    void aDoubtfulValueIsCorrectedWithItsPlace() {
        Page page = browser.open(stand, stand.named("anna"), "light");
        page.navigate(stand.address() + "/console/documents?q=d15-same-invoice-zh-scan/invoice-1.jpg");
        page.locator("#found a").first().click();
        painted(page, "#sheet");
        Locator row = page.locator("#field-gross_amount");
        row.locator("[name=value]").focus();
        BoundingBox sheet = page.locator("#sheet svg.page").boundingBox();
        page.mouse().move(sheet.x + sheet.width * 0.45, sheet.y + 120);
        page.mouse().down();
        page.mouse().move(sheet.x + sheet.width * 0.55, sheet.y + 150);
        page.mouse().up();
        row.locator("[name=value]").fill("578700.07");
        page.keyboard().press("Enter");
        assertThat(row.locator(".pill.ACCEPTED")).isVisible();
        assertThat(row).containsText("578699.07");
        String document = page.url().replaceAll(".*/documents/([0-9a-f]+).*", "$1");
        var kept = new Corrections(stand.pool, stand.clock).ofDocument("local", document);
        assertThat(kept.get("gross_amount").box()).hasSize(4);
        assertThat(kept.get("gross_amount").oldValue()).isEqualTo("578699.07");
        page.context().close();
    }

    @Order(11)
    @Test
    void aZipIsHandedInAndItsStatesAreWatched() throws IOException {
        Page page = browser.open(stand, stand.named("sam"), "light");
        page.navigate(stand.address() + "/");
        page.locator("#deal").fill("browser deal");
        page.locator("#files").setInputFiles(new FilePayload("../papers.zip", "application/zip", zip()));
        assertThat(page.locator("#sending td[data-state=stored]")).isVisible();
        assertThat(page.locator("#states [data-state=WAITING]")).isVisible();
        long sequence =
                stand.intake.filesOfDeal("local", "browser deal", 0, 10).get(0).sequence();
        stand.paper(paper("papers.zip", "QUARANTINED", "<img src=x onerror=alert(1)>"), sequence);
        stand.paper(paper("papers.zip!/a.txt", "ACCEPTED", ""), sequence);
        assertThat(page.locator("#states [data-state=QUARANTINED]")).isVisible();
        assertThat(page.locator("#states")).containsText("1 inside: Accepted 1");
        assertThat(page.locator("#states")).containsText("<img src=x");
        page.context().close();
    }

    private static JsonNode paper(String name, String outcome, String message) {
        ObjectNode paper = new ObjectMapper().createObjectNode();
        paper.put("deal", "browser deal")
                .put("document_id", Integer.toHexString(name.hashCode()).repeat(4));
        paper.put("name", name).put("outcome", outcome).put("type", "OTHER");
        paper.putObject("reason").put("code", "X").put("message", message);
        return paper;
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write("a paper".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Order(12)
    @Test
    void newAlertsAreToldAndMoveNothing() throws IOException {
        Page page = browser.open(stand, stand.named("anna"), "light");
        page.navigate(stand.address() + "/console/queue?whose=ANYONE");
        String first = page.locator("#list tbody tr").first().getAttribute("data-alert");
        ObjectNode alert = (ObjectNode) Stand.lines("alerts.jsonl").get(0);
        alert.put("alert_id", "fresh-one").put("title", "<script>alert('title')</script>");
        // The stream may still be opening: an alert that comes before it is open is told with the next one.
        page.waitForTimeout(500);
        stand.raise("local", alert, List.of("<img src=x onerror=alert(1)> Ltd"), Duration.ofMillis(-5_000));
        stand.run("select pg_notify('vouch_alerts', '{\"tenant\":\"local\"}')");
        assertThat(page.locator("#fresh")).containsText("1 new");
        assertThat(page.locator("#list tbody tr").first()).hasAttribute("data-alert", first);
        page.locator("#fresh a").click();
        assertThat(page.locator("tr[data-alert=fresh-one]")).containsText("<script>alert('title')</script>");
        assertThat(page.locator("tr[data-alert=fresh-one]")).containsText("<img src=x onerror=alert(1)> Ltd");
        page.context().close();
    }

    @Order(13)
    @Test
    void everyoneSeesTheirOwnAlone() {
        Page eve = browser.open(stand, stand.named("eve"), "light");
        eve.navigate(stand.address() + "/console/queue?whose=ANYONE");
        assertThat(eve.locator("#list tbody tr[data-alert]")).hasCount(0);
        String alertId = "fresh-one";
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
        eve.context().close();
        sam.context().close();
        anna.context().close();
    }

    @Order(14)
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
