package io.vouch.alerts.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vouch.alerts.api.ApiDesk.Answer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchAndWatchTest {

    @TempDir
    static Path home;

    private static ApiDesk desk;

    @BeforeAll
    static void start() {
        desk = new ApiDesk(home, new ApiLimits(20, 60, 3, ApiDesk.MAX_FILE, home.resolve("scratch")));
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void whatTheJobReadsIsFoundByItsTenantAlone() throws InterruptedException {
        desk.read(
                "t",
                "d-1",
                "doc-a",
                "发票.pdf",
                "ACCEPTED",
                "NONE",
                0,
                "{\"seller_name\":[{\"value\":\"深圳宏达贸易有限公司\"}],\"gross_amount\":[{\"value\":\"1500.00\"}]}");
        desk.read(
                "other",
                "d-1",
                "doc-b",
                "x.pdf",
                "ACCEPTED",
                "NONE",
                0,
                "{\"seller_name\":[{\"value\":\"深圳宏达贸易有限公司\"}]}");
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (find("宏达").isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }

        assertThat(find("宏达")).containsExactly("doc-a");
        assertThat(find("gross_amount:[1000 TO 2000]")).containsExactly("doc-a");
        assertThat(find("gross_amount:[1501 TO *]")).isEmpty();
        assertThat(search("/.*/").code()).isEqualTo("invalid_query");
        assertThat(search("tenant:other").code()).isEqualTo("invalid_query");
        assertThat(desk.access.audit().of("t", "documents", 50)).isNotEmpty();
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() {
        String busy = desk.token("t", io.vouch.alerts.store.access.Role.REVIEWER);
        Answer last = desk.get(busy, "/v1/alerts");
        for (int i = 0; i < 500 && last.status() == 200; i++) {
            last = desk.get(busy, "/v1/alerts");
        }

        assertThat(last.status()).isEqualTo(429);
        assertThat(last.code()).isEqualTo("rate_limited");
        assertThat(Integer.parseInt(last.header("retry-after"))).isPositive();
        assertThat(desk.get(desk.reviewer, "/v1/alerts").status()).isEqualTo(200);
    }

    @Test
    void papersArePutOffWhenTooManyWait() throws InterruptedException {
        Answer last = desk.file(desk.submitter, "d-full", "0", "x0");
        for (int i = 1; i < 50 && last.status() == 202; i++) {
            last = desk.file(desk.submitter, "d-full", "n" + i, "x" + i);
            Thread.sleep(100);
        }

        assertThat(last.status()).isEqualTo(503);
        assertThat(last.code()).isEqualTo("behind");
        assertThat(last.header("retry-after")).isNotEmpty();
    }

    @Test
    void healthAndMetricsNeedNoTokenAndTellNoNames() {
        desk.raise("t", "metric", "HIGH", 1, "title");
        desk.get(desk.reviewer, "/v1/alerts/metric");
        Answer metrics = desk.get("", "/metrics");

        assertThat(desk.get("", "/health").json().path("status").asText()).isEqualTo("ready");
        assertThat(desk.get("", "/health/live").status()).isEqualTo(200);
        assertThat(metrics.header("content-type")).startsWith("text/plain");
        assertThat(metrics.body())
                .contains("vouch_alerts{state=\"OPEN\"}")
                .contains("vouch_http_requests_total{method=\"GET\",route=\"/v1/alerts/{id}\",status=\"200\"}")
                .doesNotContain("metric\"");
    }

    @Test
    void healthTellsWhichPartIsDownAndGoesOnWithoutWhatItCanDoWithout() {
        JsonNode ready = desk.get("", "/health").json();
        assertThat(ready.path("status").asText()).isEqualTo("ready");
        for (String part : List.of("store", "files", "disk", "job")) {
            assertThat(ready.path(part).path("state").asText()).as(part).isEqualTo("ok");
        }
        try {
            desk.part.set(HealthPart.degraded("ocr", "lacks chi_sim"));
            Answer degraded = desk.get("", "/health/ready");
            assertThat(degraded.status()).isEqualTo(200);
            assertThat(degraded.json().path("status").asText()).isEqualTo("degraded");

            desk.part.set(HealthPart.down("job", "starting"));
            Answer down = desk.get("", "/health");
            assertThat(down.status()).isEqualTo(503);
            assertThat(down.json().path("status").asText()).isEqualTo("not_ready");
            assertThat(down.json().path("job").path("message").asText()).isEqualTo("starting");
            assertThat(desk.get("", "/metrics").body()).contains("vouch_part_up{part=\"job\"} 0");
        } finally {
            desk.part.set(HealthPart.ok("job", "running"));
        }
    }

    @Test
    void theDashboardAndTheRulesAskForMetricsThatThereAre() throws IOException {
        desk.get(desk.reviewer, "/v1/alerts");
        String exposed = desk.get("", "/metrics").body();
        Set<String> asked = new TreeSet<>();
        Path deploy = Path.of("..", "deploy");
        for (String file : List.of("grafana/vouch.json", "prometheus/vouch-rules.yml")) {
            Matcher names = Pattern.compile("vouch_[a-z_]+").matcher(Files.readString(deploy.resolve(file)));
            while (names.find()) {
                asked.add(names.group());
            }
        }

        assertThat(asked).hasSizeGreaterThan(7).allSatisfy(name -> assertThat(exposed)
                .containsPattern("(?m)^# TYPE " + name.replaceAll("_(bucket|sum|count)$", "") + " "));
    }

    private static List<String> find(String words) {
        return search(words).json().path("documents").findValuesAsText("document_id");
    }

    private static Answer search(String words) {
        return desk.get(desk.reviewer, "/v1/documents?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
}
