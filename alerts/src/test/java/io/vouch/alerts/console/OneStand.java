package io.vouch.alerts.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One stand and one browser for all classes of browser tests: starting them takes longer than most of the tests. After each test
 * the pages must have logged no error.
 */
final class OneStand implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace OURS = Namespace.create(OneStand.class);

    /** What is shared; closed when all tests have run. */
    private static final class Running implements AutoCloseable {
        private final Path home;
        private final Stand stand;
        private final Browser browser;

        private Running() {
            try {
                home = Files.createTempDirectory("vouch-stand");
                stand = new Stand(home);
                stand.load();
                browser = new Browser();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            browser.close();
            stand.close();
            List<Path> files;
            try (Stream<Path> all = Files.walk(home)) {
                files = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Running running(ExtensionContext context) {
        return context.getRoot().getStore(OURS).getOrComputeIfAbsent("stand", key -> new Running(), Running.class);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Assumptions.assumeTrue(
                Files.isExecutable(Browser.CHROMIUM), "skipped: no " + Browser.CHROMIUM + "; apt-get install chromium");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Browser browser = running(context).browser;
        List<String> errors = List.copyOf(browser.errors);
        browser.errors.clear();
        browser.closePages();
        assertThat(errors).as("logged by the pages").isEmpty();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Stand.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = running(context);
        return parameter.getParameter().getType() == Stand.class ? running.stand : running.browser;
    }
}
