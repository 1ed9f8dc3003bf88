package io.vouch.alerts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.alerts.store.access.Access;
import io.vouch.alerts.store.access.Role;
import io.vouch.ingest.IngestSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers that are made to do harm, handed in to the whole running service: each ends with a reason, and the service goes on. */
class HostilePapersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long WAIT_SECONDS = 120;
    private static final int NESTED = 40;
    private static final int BOMB_BYTES = 200 << 20;

    @TempDir
    static Path folder;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static ClosingStack held;
    private static Service service;
    private static String token;

    @BeforeAll
    static void start() {
        System.setProperty("vouch.home", folder.resolve("home").toString());
        held = new ClosingStack();
        service = Service.start(
                ServiceRequest.local(
                        folder.resolve("data"),
                        1,
                        List.of("en"),
                        IngestSettings.DEFAULT,
                        Optional.of(LocalDate.of(2026, 6, 30)),
                        0),
                Clock.systemUTC(),
                held);
        Access access = new Access(service.pool(), Clock.systemUTC());
        access.ensureTenant("test", "t", "T");
        token = access.tokens()
                .add("test", "t", "platform", Set.of(Role.SUBMITTER, Role.REVIEWER), Duration.ofDays(1))
                .secret();
    }

    @AfterAll
    static void stop() {
        held.close();
        System.clearProperty("vouch.home");
    }

    @Test
    void bombsOfEveryKindAreAnsweredWithAReasonAndThePaperBehindThemIsRead() throws Exception {
        Map<String, byte[]> bombs = new LinkedHashMap<>();
        bombs.put("laughs.xml", laughs());
        bombs.put("outside.xml", outside());
        bombs.put("zeros.zip", zip("zeros.txt", new byte[BOMB_BYTES]));
        bombs.put("nested.zip", nested());
        bombs.put(
                "broken.pdf",
                "%PDF-1.7\n1 0 obj<</Kids[1 0 R]/Type/Pages/Parent 1 0 R>>".getBytes(StandardCharsets.US_ASCII));
        bombs.put("<script>alert(1)</script>.txt", "x".getBytes(StandardCharsets.US_ASCII));
        Map<String, String> ids = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> bomb : bombs.entrySet()) {
            ids.put(bomb.getKey(), post("bombs", bomb.getKey(), bomb.getValue()));
        }
        Path honest = folder.resolve("honest.xml");
        Papers.invoice(honest, "INV-1", "");
        String behind = post("honest", "invoice.xml", Files.readAllBytes(honest));

        assertThat(answer(behind).path("state").asText()).isEqualTo("ACCEPTED");
        for (String name : List.of("laughs.xml", "outside.xml", "broken.pdf")) {
            JsonNode answer = answer(ids.get(name));
            assertThat(answer.path("state").asText()).as(name + " " + answer).isEqualTo("QUARANTINED");
            assertThat(answer.path("reason").path("code").asText()).as(name).isNotEmpty();
            assertThat(answer.toString()).as(name).doesNotContain("root:");
        }
        for (String name : List.of("zeros.zip", "nested.zip")) {
            JsonNode answer = answer(ids.get(name));
            assertThat(answer.toString()).as(name).contains("QUARANTINED");
        }
        assertThat(answer(ids.get("<script>alert(1)</script>.txt"))
                        .path("terminal")
                        .asBoolean())
                .isTrue();
        assertThat(service.run().problem()).isEmpty();
        assertThat(JSON.readTree(get("/health")).path("job").path("state").asText())
                .isEqualTo("ok");
    }

    private static byte[] laughs() {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE Invoice [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            text.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }
        return text.append("]><Invoice>&a29;</Invoice>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] outside() {
        return "<?xml version=\"1.0\"?><!DOCTYPE Invoice [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Invoice>&x;</Invoice>"
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] nested() throws IOException {
        byte[] inner = "at last".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < NESTED; i++) {
            inner = zip("inner-%d.zip".formatted(i), inner);
        }
        return inner;
    }

    private static String post(String deal, String name, byte[] paper) throws Exception {
        HttpRequest request = request("/v1/deals/" + deal + "/documents?name="
                        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(paper))
                .build();
        var answer = CLIENT.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(name + ": " + answer.body()).isEqualTo(202);
        return JSON.readTree(answer.body()).at("/documents/0/id").asText();
    }

    /** Waits for the end of a paper. */
    private static JsonNode answer(String id) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        while (System.nanoTime() < end) {
            JsonNode answer = JSON.readTree(get("/v1/documents/" + id));
            if (answer.path("terminal").asBoolean()) {
                return answer;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no answer for " + id + " within " + WAIT_SECONDS + " s");
    }

    private static String get(String path) throws Exception {
        return CLIENT.send(request(path).build(), BodyHandlers.ofString()).body();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token);
    }
}
