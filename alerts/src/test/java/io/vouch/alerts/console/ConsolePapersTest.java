package io.vouch.alerts.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.vouch.alerts.console.ConsoleScreensTest.painted;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import io.vouch.alerts.store.review.Corrections;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Papers in a real browser: handing them in, finding them, correcting what was read of them. */
@ExtendWith(OneStand.class)
class ConsolePapersTest {

    private final Stand stand;
    private final Browser browser;

    ConsolePapersTest(Stand stand, Browser browser) {
        this.stand = stand;
        this.browser = browser;
    }

    @Test
    void papersAreFoundByWordsFieldsAndLikeness() {
        Page page = browser.open(stand, stand.named("anna"), "light");
        page.navigate(stand.address() + "/console/documents");
        page.locator("#search").fill("invoice_number:26122000030565643064");
        assertThat(page.locator("#found tr[data-row]")).hasCount(2);
        assertThat(page).hasURL(Pattern.compile("q=invoice_number"));
        assertThat(page.locator("mark.hit").first()).hasText("26122000030565643064");
        page.locator("#search").fill("煜铭 578,699.07 type:INVOICE");
        assertThat(page.locator("mark.hit").first()).isVisible();
        assertThat(page.locator("#found tr[data-row]")).hasCount(2);
        page.locator("#search").fill("Pinemerch~");
        assertThat(page.locator("#found tr[data-row]").first()).containsText("d28-notice-account-en");
        page.locator("h1").click();
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL("**/console/documents/*");
        page.locator("h1").click();
        page.keyboard().press("m");
        assertThat(page.locator("#found .flash")).containsText("d28-notice-account-en");
        assertThat(page.locator("#found tr[data-row]").first()).isVisible();
    }

    @Test
    void aRowInHandStaysInHandWhenItsListIsFetchedAgain() {
        Page page = browser.open(stand, stand.named("anna"), "light");
        page.navigate(stand.address() + "/console/documents?q=Pinemerch~");
        page.locator("h1").click();
        page.keyboard().press("j");
        String before = page.locator("#found tr.at td.title a").getAttribute("href");
        page.evaluate("htmx.ajax('GET', location.href, {target: '#found', select: '#found', swap: 'outerHTML'})"
                + ".then(() => { document.body.dataset.again = 'yes'; })");
        assertThat(page.locator("body[data-again=yes]")).hasCount(1);
        assertThat(page.locator("#found tr.at td.title a")).hasAttribute("href", before);
        assertThat(page.locator("#found tr.at td.title a")).isFocused();
        page.keyboard().press("Enter");
        page.waitForURL("**/console/documents/*");
    }

    @Test
    void aSearchThatIsNotUnderstoodIsTakenAsItStands() {
        Page page = browser.open(stand, stand.named("anna"), "light");
        page.navigate(stand.address() + "/console/documents");
        page.locator("#search").fill("d15-same-invoice-zh-scan/invoice-1.jpg");
        assertThat(page.locator("#found .notice")).containsText("as you typed them");
        assertThat(page.locator("#found tr[data-row]").first()).containsText("invoice-1.jpg");
        page.locator("#search").fill("zzzz nothing");
        assertThat(page.locator("#found .empty")).isVisible();
    }

    @Test
    void aDoubtfulValueIsCorrectedWithItsPlace() {
        Page page = browser.open(stand, stand.named("anna"), "light");
        page.navigate(stand.address() + "/console/documents?q=deal:d15-same-invoice-zh-scan+name:invoice-1.jpg");
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
        // The next value to look at is at hand, as soon as the answer has settled.
        assertThat(page.locator("input[name=value]:focus")).isVisible();
        assertThat(page.locator("#field-gross_amount input[name=value]:focus")).hasCount(0);
    }

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
    }

    @Test
    void aDroppedFileIsHandedIn() {
        Page page = browser.open(stand, stand.named("sam"), "light");
        page.navigate(stand.address() + "/console/submit");
        page.locator("#deal").fill("dropped deal");
        page.evaluate(
                """
                text => {
                  const data = new DataTransfer();
                  data.items.add(new File([Uint8Array.from(atob(text), c => c.charCodeAt(0))], 'a <b>.txt', {type: 'text/plain'}));
                  document.querySelector('#drop').dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));
                }""",
                Base64.getEncoder().encodeToString("a paper".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#sending td[data-state=stored]")).isVisible();
        assertThat(page.locator("#states")).containsText("a <b>.txt");
        assertThat(page.locator("#states [data-state=WAITING]")).isVisible();
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
}
