package io.vouch.alerts.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looks at every screen: in both languages, in both themes, on a desk and on a tablet. Nothing is decided here. */
@ExtendWith(OneStand.class)
class ConsoleScreensTest {

    private final Stand stand;
    private final Browser browser;

    ConsoleScreensTest(Stand stand, Browser browser) {
        this.stand = stand;
        this.browser = browser;
    }

    @ParameterizedTest
    @CsvSource({"anna, en", "li.wei, zh"})
    void everyScreenIsCleanInBothLanguagesAndThemes(String who, String language) throws IOException {
        Page page = browser.open(stand, stand.named(who), "light");
        page.navigate(stand.address() + "/console/queue?whose=ANYONE");
        assertThat(page.locator("#list tbody tr[data-alert]").first()).isVisible();
        both(page, language, "queue");
        page.locator("details.more summary").click();
        page.locator("#list input[name=pick]").first().check();
        both(page, language, "queue-bulk");
        page.locator("h1").click();
        page.keyboard().press("?");
        assertThat(page.locator("#help")).isVisible();
        browser.inspect(page, language + "-light-help");
        alert(page, "DUP-02");
        painted(page, "#pane-right");
        both(page, language, "alert");
        page.locator("h1").click();
        page.keyboard().press("z");
        assertThat(page.locator("#snooze")).isVisible();
        browser.inspect(page, language + "-light-snooze");
        page.keyboard().press("Escape");
        // The same page further down: axe has seen all of it.
        page.locator("#diff").scrollIntoViewIfNeeded();
        page.locator(".waterfall").scrollIntoViewIfNeeded();
        browser.picture(page, language + "-light-alert-why");
        page.locator(".cover").scrollIntoViewIfNeeded();
        browser.picture(page, language + "-light-alert-truth");
        page.navigate(stand.address() + "/console/documents?q=invoice&type=INVOICE");
        page.locator("details.syntax summary").click();
        both(page, language, "documents");
        page.locator("#found td.title a").first().click();
        painted(page, "#sheet");
        both(page, language, "paper");
        for (String screen : List.of("submit?deal=d15-same-invoice-zh-scan", "snoozes", "plots")) {
            page.navigate(stand.address() + "/console/" + screen);
            both(page, language, screen.replaceAll("\\?.*", ""));
        }
        Page outside = browser.stranger("light");
        outside.navigate(stand.address() + "/console/sign-in?lang=" + language);
        both(outside, language, "signin");
    }

    private void both(Page page, String language, String screen) throws IOException {
        browser.inspect(page, language + "-light-" + screen);
        browser.inspectColours(page, "dark", language + "-dark-" + screen);
    }

    private void alert(Page page, String check) {
        page.navigate(stand.address() + "/console/queue?whose=ANYONE&check=" + check);
        page.locator("#list td.title a").first().click();
        painted(page, "#pane-left");
    }

    static void painted(Page page, String pane) {
        assertThat(page.locator(pane + " svg.page[data-ready='1']"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(90_000));
    }

    @Test
    void aTabletShowsEverything() throws IOException {
        Page page = browser.open(stand, stand.named("anna"), "light", 820, 1112);
        for (String screen : List.of("queue?whose=ANYONE", "documents", "plots", "submit")) {
            page.navigate(stand.address() + "/console/" + screen);
            fits(page, screen.replaceAll("\\?.*", ""));
        }
        page.navigate(stand.address() + "/console/documents?q=invoice&type=INVOICE");
        page.locator("#found td.title a").first().click();
        painted(page, "#sheet");
        fits(page, "paper");
        alert(page, "ACC-01");
        assertThat(page.locator("#pane-right svg.page[data-ready]")).isVisible();
        fits(page, "alert");
        browser.inspect(page, "tablet-alert");
    }

    private void fits(Page page, String screen) throws IOException {
        browser.picture(page, "tablet-" + screen);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(screen)
                .isTrue();
    }
}
