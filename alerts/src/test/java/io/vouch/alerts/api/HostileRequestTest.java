package io.vouch.alerts.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.alerts.api.ApiDesk.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that no honest client sends: each ends in a refusal in one form, and the server goes on. */
class HostileRequestTest {

    private static final int READ_MILLIS = 60_000;

    @TempDir
    static Path home;

    private static ApiDesk desk;

    @BeforeAll
    static void start() {
        desk = new ApiDesk(home);
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void jsonThatIsNoUtf8IsRefused() {
        byte[] broken = "{\"action\":\"CLOSE\",\"version\":0,\"comment\":\"x\"}".getBytes(StandardCharsets.ISO_8859_1);
        broken[broken.length - 3] = (byte) 0xff;
        desk.raise("t", "utf8", "HIGH", 1, "title");

        Answer answer = desk.post(desk.reviewer, "/v1/alerts/utf8/decisions", "application/json", broken);

        assertProblem(answer, 400, "invalid_request");
    }

    @Test
    void namesInAddressesThatAreNoUtf8OrHoldControlsAreRefused() {
        for (String name : List.of("%FF%FE.pdf", "a%00b.pdf", "a%0Ab.pdf", "%C0%AE%C0%AE/x")) {
            Answer answer = desk.file(desk.submitter, "d-1", name, "x");
            assertThat(answer.status()).as(name + ": " + answer.body()).isEqualTo(400);
            assertThat(answer.header("content-type")).startsWith("application/problem+json");
        }
        assertThat(desk.get(desk.reviewer, "/v1/deals/d-1").status()).isEqualTo(404);
    }

    @Test
    void jsonThatIsNestedWithoutEndOrNamesAKeyTwiceIsRefused() {
        assertProblem(desk.json(desk.submitter, "/v1/batches", "[".repeat(100_000)), 400, "invalid_request");
        assertProblem(
                desk.json(desk.submitter, "/v1/batches", "{\"external_id\":\"a\",\"external_id\":\"b\",\"files\":[]}"),
                400,
                "invalid_request");
    }

    @Test
    void aHeaderThatIsHugeIsRefusedAndTheServerGoesOn() throws IOException {
        String answer = raw("GET /health HTTP/1.1\r\nHost: localhost\r\nX-Big: " + "a".repeat(200_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 431");
        assertThat(answer).contains("application/problem+json").contains("\"code\":\"headers_too_large\"");
        assertStillAnswers();
    }

    @Test
    void aRequestThatIsNoHttpIsRefusedWithoutWordsOfTheServersOwn() throws IOException {
        String answer = raw("GET /hea<script>lth HTTP/1.1\r\nHost: localhost\r\nHost: elsewhere\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("<script>").doesNotContainIgnoringCase("jetty");
        assertStillAnswers();
    }

    @Test
    void aBodyThatBreaksOffHandsInNothing() throws IOException {
        String answer = raw("POST /v1/deals/d-broken/documents?name=a.pdf HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: Bearer " + desk.submitter + "\r\nContent-Type: application/pdf\r\n"
                + "Content-Length: 100000\r\n\r\nonly this");

        assertThat(answer).satisfiesAnyOf(text -> assertThat(text).isEmpty(), text -> assertThat(text)
                .startsWith("HTTP/1.1 400"));
        assertThat(desk.get(desk.reviewer, "/v1/deals/d-broken").status()).isEqualTo(404);
        assertStillAnswers();
    }

    @Test
    void aLengthThatIsALieOrGivenTwiceIsRefused() throws IOException {
        String answer =
                raw("POST /v1/batches HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 50\r\n"
                        + "Authorization: Bearer " + desk.submitter + "\r\n\r\nhello");

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertStillAnswers();
    }

    private static void assertStillAnswers() {
        assertThat(desk.get("", "/health/live").status()).isEqualTo(200);
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
    }

    /** Sends bytes as they are, ends the sending side, and reads until the server ends it. */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("localhost"), desk.server.port())) {
            socket.setSoTimeout(READ_MILLIS);
            OutputStream out = socket.getOutputStream();
            try {
                out.write(request.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                socket.shutdownOutput();
            } catch (IOException closedEarly) {
                // The server may have answered and closed while this was still sending.
            }
            return read(socket.getInputStream());
        }
    }

    private static String read(InputStream in) {
        StringBuilder text = new StringBuilder();
        byte[] buffer = new byte[8192];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                text.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException reset) {
            // What was read before is the answer.
        }
        return text.toString();
    }
}
