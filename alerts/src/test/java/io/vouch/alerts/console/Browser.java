package io.vouch.alerts.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.vouch.alerts.store.access.Person;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The browser of the machine, driven over its debugging pipe. Whatever a page logs as an error is kept and held against us. */
public final class Browser implements AutoCloseable {

    /** Milliseconds that a page may take on a machine that does much else besides; a page that is there is not waited for. */
    private static final int PATIENCE = 60_000;

    public static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final String axe;
    public final List<String> errors = new ArrayList<>();

    public Browser() throws IOException {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setHeadless(true)
                        .setArgs(QUIET));
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A fresh profile, signed in as somebody. */
    Page open(Stand stand, Person person, String theme) {
        return open(stand, person, theme, 1280, 860);
    }

    Page open(Stand stand, Person person, String theme, int width, int height) {
        return open(stand.access.sessions().open(person).cookie(), stand.address(), theme, width, height);
    }

    /** A fresh profile with somebody's session at a server. */
    public Page open(String cookie, String address) {
        return open(cookie, address, "light", 1280, 860);
    }

    private Page open(String cookie, String address, String theme, int width, int height) {
        BrowserContext context = outside(theme, width, height);
        context.addCookies(List.of(new Cookie(SignInPages.COOKIE, cookie).setUrl(address)));
        Page page = context.newPage();
        watch(page);
        return page;
    }

    Page stranger(String theme) {
        Page page = outside(theme, 1280, 860).newPage();
        watch(page);
        return page;
    }

    private BrowserContext outside(String theme, int width, int height) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setColorScheme(theme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT));
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return context;
    }

    private void watch(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                errors.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> errors.add(page.url() + ": " + error));
    }

    /** What stands against WCAG on a page, as axe-core sees it; and a picture for people. */
    void inspect(Page page, String name) throws IOException {
        inspect(page, name, "{}");
    }

    /** The same page in the other theme, of which nothing but the colours can stand against WCAG. */
    void inspectColours(Page page, String theme, String name) throws IOException {
        Object before = page.evaluate("document.documentElement.dataset.theme");
        page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme);
        inspect(page, name, "{runOnly: ['color-contrast']}");
        page.evaluate("theme => { document.documentElement.dataset.theme = theme }", before);
    }

    private void inspect(Page page, String name, String options) throws IOException {
        picture(page, name);
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(axe);
        }
        Object violations = page.evaluate(
                """
                async () => (await axe.run(document, {resultTypes: ['violations'], ...%s})).violations
                  .map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 160) + ' | ' + n.failureSummary).join(' || '))"""
                        .formatted(options));
        assertThat((List<?>) violations).as("axe on " + name).isEmpty();
    }

    /** A picture for people. */
    void picture(Page page, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "console-screens"));
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }

    /** Ends every window that a test has opened. */
    void closePages() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
