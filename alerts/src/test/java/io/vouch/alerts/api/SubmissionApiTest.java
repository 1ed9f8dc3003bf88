package io.vouch.alerts.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vouch.alerts.api.ApiDesk.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionApiTest {

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
    void aFileIsDurableWhenItIsAcceptedAndItsStateCanBeAsked() {
        Answer accepted = desk.file(desk.submitter, "d-1", "a.txt", "hello");
        JsonNode row = accepted.json().path("documents").path(0);

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(desk.blobs.holds(row.path("sha256").asText())).isTrue();
        JsonNode state = desk.get(desk.submitter, row.path("href").asText()).json();
        assertThat(state.path("state").asText()).isEqualTo("WAITING");
        assertThat(state.path("terminal").asBoolean()).isFalse();

        desk.read("t", "d-1", "doc-1", "a.txt", "QUARANTINED", "ENCRYPTED", number(row.path("id")), "{}");
        JsonNode answered = desk.get(desk.submitter, row.path("href").asText()).json();
        assertThat(answered.path("state").asText()).isEqualTo("QUARANTINED");
        assertThat(answered.path("reason").path("code").asText()).isEqualTo("ENCRYPTED");
    }

    @Test
    void sendingAgainAddsNothingWithAndWithoutAKey() {
        Answer first = desk.file(desk.submitter, "d-2", "a.txt", "same", "Idempotency-Key", "k-1");
        Answer again = desk.file(desk.submitter, "d-2", "a.txt", "same", "Idempotency-Key", "k-1");
        Answer bare = desk.file(desk.submitter, "d-2", "b.txt", "same");
        Answer bareAgain = desk.file(desk.submitter, "d-2", "b.txt", "same");

        assertThat(id(again)).isEqualTo(id(first));
        assertThat(again.json().path("documents").path(0).path("already_seen").asBoolean())
                .isTrue();
        assertThat(id(bareAgain)).isEqualTo(id(bare));
    }

    @Test
    void aKeyThatWasUsedForAnotherFileIsRefused() {
        desk.file(desk.submitter, "d-3", "a.txt", "one", "Idempotency-Key", "k-2");
        Answer other = desk.file(desk.submitter, "d-3", "a.txt", "two", "Idempotency-Key", "k-2");

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("idempotency_conflict");
    }

    @Test
    void namesThatLeadElsewhereAreRefusedAndNotMended() {
        for (String name :
                List.of("../x", "a/../b", "/etc/passwd", "a%5Cb", "C:x", "a.zip!/b", "%E2%80%AEfdp.exe", "a//b")) {
            Answer refused = desk.file(desk.submitter, "d-4", name, "x");
            assertThat(refused.status()).as(name).isEqualTo(400);
            assertThat(refused.code()).as(name).isEqualTo("invalid_name");
        }
        assertThat(desk.get(desk.reviewer, "/v1/deals/d-4").status()).isEqualTo(404);
    }

    @Test
    void aFormHandsInSeveralFilesWithChineseNames() {
        Answer accepted = desk.post(
                desk.submitter,
                "/v1/deals/d-5/documents",
                "multipart/form-data; boundary=XX",
                form("发票.pdf", "one", "合同/附件 1.pdf", "two"));

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.json().path("documents").findValuesAsText("name")).containsExactly("发票.pdf", "合同/附件 1.pdf");
    }

    @Test
    void aFormWithAForbiddenNameHandsInNothing() {
        Answer refused = desk.post(
                desk.submitter,
                "/v1/deals/d-6/documents",
                "multipart/form-data; boundary=XX",
                form("fine.pdf", "one", "../../etc/x", "two"));

        assertThat(refused.code()).isEqualTo("invalid_name");
        assertThat(desk.get(desk.reviewer, "/v1/deals/d-6").status()).isEqualTo(404);
    }

    @Test
    void aFileThatSaysItIsTooLargeIsRefusedBeforeItIsSent() {
        Answer refused = desk.post(
                desk.submitter,
                "/v1/deals/d-7/documents?name=a",
                "application/octet-stream",
                new byte[(int) ApiDesk.MAX_FILE + 1]);

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.code()).isEqualTo("too_large");
    }

    @Test
    void threeHundredMegabytesAreRefusedWhileTheyStream() {
        AtomicLong sent = new AtomicLong();
        long all = 300L << 20;
        try {
            Answer refused = desk.send(
                    HttpRequest.newBuilder(desk.uri("/v1/deals/d-8/documents?name=a"))
                            .header("Content-Type", "application/octet-stream")
                            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> endless(all, sent))),
                    desk.submitter);
            assertThat(refused.status()).isEqualTo(413);
        } catch (java.io.UncheckedIOException brokenOff) {
            // The server may end the connection before the client has read why.
            assertThat(brokenOff).isNotNull();
        }
        assertThat(sent.get()).isLessThan(all / 4);
        assertThat(desk.get(desk.reviewer, "/v1/deals/d-8").status()).isEqualTo(404);
    }

    @Test
    void aManifestSaysWhatIsNeededAndContinuesWhereItStopped() {
        String one = sha256("first of a manifest");
        String two = sha256("second of a manifest");
        String manifest = "{\"external_id\":\"m-1\",\"files\":["
                + "{\"external_id\":\"f1\",\"deal\":\"d-9\",\"name\":\"1.txt\",\"sha256\":\"%s\",\"bytes\":3},"
                        .formatted(one)
                + "{\"external_id\":\"f2\",\"deal\":\"d-9\",\"name\":\"2.txt\",\"sha256\":\"%s\",\"bytes\":3}]}"
                        .formatted(two);

        JsonNode begun = desk.json(desk.submitter, "/v1/batches", manifest).json();
        String batch = begun.path("id").asText();
        assertThat(begun.path("needed").findValuesAsText("external_id")).containsExactly("f1", "f2");
        desk.file(desk.submitter, "d-9", "1.txt&batch=" + batch, "first of a manifest", "Idempotency-Key", "f1");

        JsonNode continued = desk.json(desk.submitter, "/v1/batches", manifest).json();
        assertThat(continued.path("id").asText()).isEqualTo(batch);
        assertThat(continued.path("needed").findValuesAsText("external_id")).containsExactly("f2");
        JsonNode shown = desk.get(desk.submitter, "/v1/batches/" + batch).json();
        assertThat(shown.path("documents").findValuesAsText("external_id")).containsExactly("f1", "f2");
        assertThat(shown.path("documents").findValuesAsText("state")).containsExactly("WAITING", "MISSING");
        assertThat(shown.path("done").asBoolean()).isFalse();
    }

    @Test
    void bytesOfAnotherTenantAreNotTakenByTheirDigest() {
        desk.file(desk.submitter, "d-10", "secret.txt", "secret of t");
        String manifest = "{\"external_id\":\"steal\",\"files\":[{\"external_id\":\"f\",\"deal\":\"d\",\"name\":\"n\","
                + "\"sha256\":\"%s\",\"bytes\":11}]}".formatted(sha256("secret of t"));

        assertThat(desk.json(desk.stranger, "/v1/batches", manifest).json().path("needed"))
                .hasSize(1);
        assertThat(desk.json(desk.submitter, "/v1/batches", manifest).json().path("needed"))
                .isEmpty();
    }

    @Test
    void anArchiveIsABatchAndEachFolderADeal() throws IOException {
        byte[] zip = zip(StandardCharsets.UTF_8, "deal-a/1.txt", "deal-a/sub/2.txt", "deal-b/1.txt", "lone.txt");
        JsonNode accepted =
                desk.post(desk.submitter, "/v1/batches", "application/zip", zip).json();
        JsonNode again =
                desk.post(desk.submitter, "/v1/batches", "application/zip", zip).json();

        JsonNode shown =
                desk.get(desk.submitter, accepted.path("href").asText()).json();
        assertThat(shown.path("documents").findValuesAsText("deal"))
                .containsExactly("deal-a", "deal-a", "deal-b", "lone.txt");
        assertThat(shown.path("documents").findValuesAsText("name"))
                .containsExactly("1.txt", "sub/2.txt", "1.txt", "lone.txt");
        assertThat(again.path("id")).isEqualTo(accepted.path("id"));
        assertThat(again.path("counts").path("files").asInt()).isEqualTo(4);
    }

    @Test
    void anArchiveOfChineseWindowsKeepsItsNames() throws IOException {
        byte[] zip = zip(Charset.forName("GB18030"), "业务一/发票.txt");

        JsonNode accepted =
                desk.post(desk.submitter, "/v1/batches", "application/zip", zip).json();
        JsonNode shown =
                desk.get(desk.submitter, accepted.path("href").asText()).json();
        assertThat(shown.path("documents").path(0).path("deal").asText()).isEqualTo("业务一");
    }

    @Test
    void anArchiveThatLeadsElsewhereOrUnpacksWithoutEndIsRefused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bomb)) {
            out.putNextEntry(new ZipEntry("zeros"));
            out.write(new byte[(int) ApiDesk.MAX_FILE]);
            out.write(new byte[(int) ApiDesk.MAX_FILE]);
        }

        assertThat(desk.post(desk.submitter, "/v1/batches", "application/zip", zip(StandardCharsets.UTF_8, "../x"))
                        .code())
                .isEqualTo("invalid_name");
        assertThat(desk.post(desk.submitter, "/v1/batches", "application/zip", bomb.toByteArray())
                        .status())
                .isEqualTo(413);
        assertThat(desk.post(desk.submitter, "/v1/batches", "application/zip", new byte[100])
                        .code())
                .isEqualTo("invalid_request");
    }

    private static InputStream endless(long bytes, AtomicLong sent) {
        return new InputStream() {
            @Override
            public int read() {
                return sent.getAndIncrement() < bytes ? 'x' : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (sent.get() >= bytes) {
                    return -1;
                }
                sent.addAndGet(length);
                return length;
            }
        };
    }

    private static byte[] zip(Charset names, String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] form(String... namesAndTexts) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            form.append("--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                    .append(namesAndTexts[i])
                    .append("\"\r\nContent-Type: application/pdf\r\n\r\n")
                    .append(namesAndTexts[i + 1])
                    .append("\r\n");
        }
        return form.append("--XX--\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id(Answer accepted) {
        return accepted.json().path("documents").path(0).path("id").asText();
    }

    private static long number(JsonNode id) {
        return Long.parseLong(id.asText().substring(2));
    }
}
