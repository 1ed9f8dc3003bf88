package io.vouch.alerts.api.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.alerts.api.HttpServer;
import io.vouch.alerts.api.HttpSettings;
import io.vouch.alerts.api.SessionCookie;
import io.vouch.alerts.store.EmbeddedServer;
import io.vouch.alerts.store.Pool;
import io.vouch.alerts.store.access.Access;
import io.vouch.alerts.store.access.Person;
import io.vouch.alerts.store.access.Role;
import io.vouch.alerts.store.access.Session;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in at a provider that really signs, by a browser that keeps cookies. */
class OidcSignInTest {

    private static final int MOST_STEPS = 5;

    @TempDir
    static Path home;

    private static EmbeddedServer store;
    private static Pool pool;
    private static Access access;
    private static TestProvider provider;
    private static HttpServer server;
    private static String address;

    @BeforeAll
    static void start() throws IOException {
        store = EmbeddedServer.start(home);
        pool = Pool.open(store.database(), 4);
        access = new Access(pool, Clock.systemUTC());
        provider = new TestProvider();
        int port = freePort();
        address = "http://localhost:" + port;
        OidcSettings settings = OidcSettings.parse(
                """
                {"issuer":"%s","client_id":"vouch","client_secret":"s3cret","address":"%s/","tenant":"t",
                 "roles_claim":"realm_access.roles","roles":{"risk":"REVIEWER","risk-leads":"SUPERVISOR"}}"""
                        .formatted(provider.issuer(), address));
        server = HttpServer.start(
                HttpSettings.local(port, home.resolve("http")),
                List.of(new OidcRoutes(settings, access, Clock.systemUTC())));
    }

    @AfterAll
    static void stop() {
        server.close();
        provider.close();
        pool.close();
        store.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    @BeforeEach
    void anHonestProvider() {
        provider.fault = "";
        somebody("sub-1", "rita", "risk");
    }

    private static void somebody(String subject, String name, String... roles) {
        provider.person.clear();
        provider.person.put("sub", subject);
        provider.person.put("preferred_username", name);
        provider.person.put("name", "Somebody Called " + name);
        provider.person.put("realm_access", Map.of("roles", List.of(roles)));
    }

    @Test
    void whoTheProviderKnowsIsSignedInWithTheRolesOfTheClaim() throws Exception {
        Browser browser = new Browser();
        HttpResponse<String> end = browser.signIn("?back=/console/plots");

        assertThat(end.headers().firstValue("Location")).hasValue("/console/plots");
        Person person = browser.session().orElseThrow().person();
        assertThat(person.name()).isEqualTo("rita");
        assertThat(person.tenant()).isEqualTo("t");
        assertThat(person.roles()).containsExactly(Role.REVIEWER);
        assertThat(access.audit().verify().broken()).isEmpty();
    }

    @Test
    void rolesFollowTheProviderAndWhoLosesAllIsNotLetIn() throws Exception {
        somebody("sub-2", "lea", "risk", "risk-leads", "unknown-group");
        Browser browser = new Browser();
        browser.signIn("");
        String first = browser.session().orElseThrow().person().personId();
        somebody("sub-2", "lea-renamed", "risk-leads");
        browser = new Browser();
        browser.signIn("");
        Person now = browser.session().orElseThrow().person();
        assertThat(now.personId()).isEqualTo(first);
        assertThat(now.roles()).isEqualTo(Set.of(Role.SUPERVISOR));

        somebody("sub-2", "lea", "unknown-group");
        Browser without = new Browser();
        assertThat(without.signIn("").statusCode()).isEqualTo(403);
        assertThat(without.session()).isEmpty();
    }

    @Test
    void aTokenThatIsForgedForAnotherExpiredOrReplayedSignsNobodyIn() throws Exception {
        for (String fault : List.of("key", "audience", "expired", "nonce")) {
            provider.fault = fault;
            Browser browser = new Browser();
            HttpResponse<String> end = browser.signIn("");

            assertThat(end.statusCode()).as(fault).isEqualTo(403);
            assertThat(end.body()).as(fault).contains("\"code\":\"forbidden\"").doesNotContain("nimbus", "JWT");
            assertThat(browser.session()).as(fault).isEmpty();
        }
    }

    @Test
    void aCallbackServesOnceAndInTheBrowserThatSetOutAlone() throws Exception {
        Browser victim = new Browser();
        Browser attacker = new Browser();
        String callback = attacker.untilCallback();

        assertThat(victim.get(callback).statusCode()).isEqualTo(403);
        assertThat(victim.session()).isEmpty();
        assertThat(attacker.get(callback).statusCode()).isEqualTo(302);
        assertThat(attacker.get(callback).statusCode()).isEqualTo(403);
    }

    @Test
    void aNameThatIsALocalPersonsIsNotTakenOver() throws Exception {
        access.ensureTenant("test", "t", "T");
        access.people().add("test", "t", "root", "Local administrator", Set.of(Role.ADMIN), "en");
        somebody("sub-3", "root", "risk");
        Browser browser = new Browser();

        assertThat(browser.signIn("").statusCode()).isEqualTo(403);
        assertThat(browser.session()).isEmpty();
    }

    @Test
    void theWayBackLeadsNowhereElse() throws Exception {
        for (String back : List.of("https://evil.example/", "//evil.example/", "/console//evil", "/v1/alerts")) {
            assertThat(new Browser().signIn("?back=" + back).headers().firstValue("Location"))
                    .hasValue("/console/queue");
        }
    }

    @Test
    void aFileThatIsIncompleteOrUnsafeIsRefused() {
        for (String file : List.of(
                "{}",
                "{\"issuer\":\"http://idp.example\",\"client_id\":\"c\",\"address\":\"https://v\",\"roles_claim\":\"r\",\"roles\":{\"a\":\"ADMIN\"}}",
                "{\"issuer\":\"https://i\",\"client_id\":\"c\",\"address\":\"https://v\",\"roles_claim\":\"r\",\"roles\":{\"a\":\"KING\"}}",
                "{\"issuer\":\"https://i\",\"client_id\":\"c\",\"address\":\"https://v\",\"roles_claim\":\"r\",\"roles\":{\"a\":\"ADMIN\"},\"algorithm\":\"none\"}",
                "{\"issuer\":\"https://i\",\"clientid\":\"c\"}")) {
            assertThatThrownBy(() -> OidcSettings.parse(file)).as(file).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Keeps cookies; follows redirects step by step. */
    private static final class Browser {

        private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        HttpResponse<String> get(String url) throws Exception {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address).resolve(url)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        /** The address that the provider sends the browser back to. */
        String untilCallback() throws Exception {
            String atProvider =
                    get(OidcRoutes.START).headers().firstValue("Location").orElseThrow();
            return get(atProvider).headers().firstValue("Location").orElseThrow();
        }

        /** The answer of the last step that is ours. */
        HttpResponse<String> signIn(String query) throws Exception {
            HttpResponse<String> answer = get(OidcRoutes.START + query);
            for (int step = 0; step < MOST_STEPS; step++) {
                Optional<String> next = answer.headers().firstValue("Location");
                if (next.isEmpty() || next.get().startsWith("/")) {
                    return answer;
                }
                answer = get(next.get());
            }
            throw new AssertionError("no end of redirects");
        }

        Optional<Session> session() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals(SessionCookie.NAME))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .flatMap(access.sessions()::find);
        }
    }
}
