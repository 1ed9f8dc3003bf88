package io.vouch.alerts.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vouch.alerts.api.ApiDesk.Answer;
import io.vouch.alerts.store.access.NewToken;
import io.vouch.alerts.store.access.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertApiTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @TempDir
    static Path home;

    private static ApiDesk desk;

    @BeforeAll
    static void start() {
        desk = new ApiDesk(home);
        for (int i = 0; i < 25; i++) {
            desk.raise("t", "page-%02d".formatted(i), "LOW", 3, "low " + i);
        }
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void pagesByCursorShowEachAlertOnceThoughNewOnesCome() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = desk.get(desk.reviewer, "/v1/alerts?check=DUP-02&limit=10" + cursor)
                    .json();
            page.path("alerts").forEach(alert -> seen.add(alert.path("alert_id").asText()));
            desk.raise("t", "late-" + seen.size(), "LOW", 3, "late");
            cursor = page.has("next_cursor")
                    ? "&cursor=" + page.path("next_cursor").asText()
                    : "";
        } while (!cursor.isEmpty());

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen.stream().filter(id -> id.startsWith("page-"))).hasSize(25);
    }

    @Test
    void filtersHoldTogetherAndUnknownOnesAreRefused() {
        desk.raise("t", "worst", "CRITICAL", 0, "worst");

        assertThat(ids("/v1/alerts?severity=HIGH&state=OPEN&deal=d-1&party=Acme&raised_from=2020-01-01T00:00:00Z"))
                .contains("worst")
                .noneMatch(id -> id.startsWith("page"));
        assertThat(ids("/v1/alerts?party=Nobody")).isEmpty();
        assertThat(desk.get(desk.reviewer, "/v1/alerts?sevrity=HIGH").status()).isEqualTo(400);
        assertThat(desk.get(desk.reviewer, "/v1/alerts?severity=AWFUL").status())
                .isEqualTo(400);
        assertThat(desk.get(desk.reviewer, "/v1/alerts?cursor=nonsense").code()).isEqualTo("invalid_cursor");
    }

    @Test
    void anAlertIsDecidedOnceAndAClosedOneNotAgain() {
        desk.raise("t", "decide", "HIGH", 1, "decide");
        String path = "/v1/alerts/decide/decisions";

        Answer closed = desk.json(
                desk.reviewer, path, "{\"action\":\"CLOSE\",\"version\":0,\"reason\":\"FRAUD\",\"comment\":\"c\"}");
        Answer stale = desk.json(desk.reviewer, path, "{\"action\":\"CLOSE\",\"version\":0,\"reason\":\"FRAUD\"}");
        Answer again = desk.json(desk.reviewer, path, "{\"action\":\"CLOSE\",\"version\":1,\"reason\":\"MISREAD\"}");

        assertThat(closed.json().path("state").asText()).isEqualTo("CLOSED");
        assertThat(stale.code()).isEqualTo("version_conflict");
        assertThat(again.code()).isEqualTo("state_conflict");
        JsonNode shown = desk.get(desk.reviewer, "/v1/alerts/decide").json();
        assertThat(shown.path("history")).hasSize(1);
        assertThat(shown.path("disposition").asText()).isEqualTo("CONFIRMED");
        assertThat(desk.access.audit().of("t", "decide", 10)).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("ALERT_DECIDED");
            assertThat(entry.actor()).startsWith("token:");
            assertThat(entry.detail()).contains("CLOSE OPEN > CLOSED").contains("FRAUD");
        });
        assertThat(desk.access.audit().verify().isWhole()).isTrue();
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsTold() throws Exception {
        desk.raise("t", "race", "HIGH", 1, "race");
        String body = "{\"action\":\"CLOSE\",\"version\":0,\"reason\":\"FRAUD\"}";
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> decide = () ->
                    desk.json(desk.reviewer, "/v1/alerts/race/decisions", body).status();
            List<Integer> statuses = new ArrayList<>();
            for (var result : both.invokeAll(List.of(decide, decide))) {
                statuses.add(result.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void aDecisionThatIsNotUnderstoodChangesNothing() {
        desk.raise("t", "odd", "HIGH", 1, "odd");
        for (String body : List.of(
                "{}",
                "[]",
                "{",
                "{\"action\":\"CLOSE\",\"version\":0}",
                "{\"action\":\"CLOSE\",\"version\":\"0\",\"reason\":\"FRAUD\"}",
                "{\"action\":\"NUKE\",\"version\":0}",
                "{\"action\":\"COMMENT\",\"version\":0,\"comment\":\"\"}",
                "{\"action\":\"RELEASE\",\"version\":0,\"force\":true}")) {
            assertThat(desk.json(desk.reviewer, "/v1/alerts/odd/decisions", body)
                            .status())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(desk.json(desk.reviewer, "/v1/alerts/odd/decisions", "{\"action\":\"REOPEN\",\"version\":0}")
                        .status())
                .isEqualTo(403);
        assertThat(desk.get(desk.reviewer, "/v1/alerts/odd")
                        .json()
                        .path("version")
                        .asInt())
                .isZero();
    }

    @Test
    void anotherTenantsThingsAreNotThere() {
        desk.raise("t", "mine", "HIGH", 1, "mine");
        desk.read("t", "d-1", "doc-mine", "n", "ACCEPTED", "NONE", 0, "{}");
        String submission = desk.file(desk.submitter, "d-1", "a", "x")
                .json()
                .path("documents")
                .path(0)
                .path("id")
                .asText();
        String batch = desk.json(
                        desk.submitter,
                        "/v1/batches",
                        "{\"external_id\":\"b\",\"files\":[{\"external_id\":\"f\","
                                + "\"deal\":\"d\",\"name\":\"n\",\"sha256\":\"" + "0".repeat(64) + "\",\"bytes\":1}]}")
                .json()
                .path("id")
                .asText();

        for (String path : List.of(
                "/v1/alerts/mine",
                "/v1/documents/doc-mine",
                "/v1/documents/" + submission,
                "/v1/deals/d-1",
                "/v1/batches/" + batch)) {
            assertThat(desk.get(desk.stranger, path).status()).as(path).isEqualTo(404);
        }
        assertThat(desk.json(
                                desk.stranger,
                                "/v1/alerts/mine/decisions",
                                "{\"action\":\"CLOSE\",\"version\":0,\"reason\":\"FRAUD\"}")
                        .status())
                .isEqualTo(404);
        assertThat(desk.file(desk.stranger, "d-1", "a&batch=" + batch, "x", "Idempotency-Key", "f")
                        .status())
                .isEqualTo(404);
        assertThat(desk.get(desk.stranger, "/v1/alerts").json().path("alerts")).isEmpty();
    }

    @Test
    void tokensThatAreForgedExpiredRevokedOrOfAnotherRoleAreRefused() {
        NewToken revoked = desk.access.tokens().add("system", "t", "r", Set.of(Role.REVIEWER), Duration.ofDays(1));
        NewToken expired =
                desk.access.tokens().add("system", "t", "e", Set.of(Role.REVIEWER), Duration.ofNanos(1_000_000));
        desk.access.tokens().revoke("system", "t", revoked.token().tokenId());

        assertThat(desk.get("", "/v1/alerts").status()).isEqualTo(401);
        assertThat(desk.get("vouch_0000_forged", "/v1/alerts").code()).isEqualTo("not_signed_in");
        assertThat(desk.get(revoked.secret(), "/v1/alerts")
                        .json()
                        .path("detail")
                        .asText())
                .contains("revoked");
        assertThat(desk.get(expired.secret(), "/v1/alerts")
                        .json()
                        .path("detail")
                        .asText())
                .contains("expired");
        assertThat(desk.get(desk.submitter, "/v1/alerts").status()).isEqualTo(403);
        assertThat(desk.file(desk.reviewer, "d", "n", "x").status()).isEqualTo(403);
        assertThat(desk.get(desk.admin, "/v1/alerts").status()).isEqualTo(403);
    }

    @Test
    void textOfPapersComesAsJsonThatNoBrowserTakesForAPage() {
        desk.raise("t", "script", "HIGH", 1, SCRIPT);
        Answer answer = desk.get(desk.reviewer, "/v1/alerts/script");

        assertThat(answer.json().path("title").asText()).isEqualTo(SCRIPT);
        assertThat(answer.header("content-type")).startsWith("application/json");
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.header("content-security-policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("referrer-policy")).isEqualTo("no-referrer");
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
    }

    @Test
    void aDealShowsItsTruthCoverageAndAlerts() {
        desk.run("insert into deal_state values ('t', 'd-truth', 3, '{\"rows\":[]}', now())");
        desk.run("insert into deal_coverage values ('t', 'd-truth', 'XDOC-04', 'COULD_NOT_CHECK', 'no delivery note')");
        JsonNode deal = desk.get(desk.reviewer, "/v1/deals/d-truth").json();

        assertThat(deal.path("version").asInt()).isEqualTo(3);
        assertThat(deal.path("truth").path("rows").isArray()).isTrue();
        assertThat(deal.path("coverage").path(0).path("reason").asText()).isEqualTo("no delivery note");
    }

    @Test
    void bodiesAndAddressesThatAreNoneAreToldInOneForm() {
        assertThat(desk.get(desk.reviewer, "/v1/nothing").code()).isEqualTo("not_found");
        assertThat(desk.delete(desk.reviewer, "/v1/alerts").code()).isEqualTo("method_not_allowed");
        Answer large =
                desk.json(desk.reviewer, "/v1/alerts/x/decisions", "{\"comment\":\"" + "x".repeat(2 << 20) + "\"}");
        assertThat(large.code()).isEqualTo("too_large");
        assertThat(large.header("content-type")).startsWith("application/problem+json");
    }

    private static List<String> ids(String path) {
        return desk.get(desk.reviewer, path).json().path("alerts").findValuesAsText("alert_id");
    }
}
