package io.vouch.alerts.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vouch.alerts.api.client.SubmitClient;
import io.vouch.alerts.api.client.SubmitFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkSubmitTest {

    private static final int FILES = 60;

    @TempDir
    Path home;

    @Test
    void everyFileArrivesOnceThoughTheServerRestartsAndTheClientStartsAgain() throws Exception {
        ApiLimits slow = new ApiLimits(200, 40, 1_000_000, ApiDesk.MAX_FILE, home.resolve("scratch"));
        try (ApiDesk desk = new ApiDesk(home, slow)) {
            List<SubmitFile> files = files();
            SubmitClient client = client(desk);
            SubmitClient.Batch batch = client.announce("bulk", files);
            assertThat(batch.needed()).hasSize(FILES);

            ExecutorService senders = Executors.newFixedThreadPool(4);
            try {
                List<Future<?>> running = new ArrayList<>();
                for (SubmitFile file : files.subList(0, FILES / 2)) {
                    running.add(senders.submit(() -> client.send(batch, file)));
                }
                int port = desk.server.port();
                desk.server.close();
                Thread.sleep(500);
                try (HttpServer again = HttpServer.start(
                        new HttpSettings(
                                "localhost", port, Optional.empty(), ApiDesk.MAX_FILE, home.resolve("scratch")),
                        List.of(desk.service))) {
                    assertThat(again.port()).isEqualTo(port);
                    for (Future<?> one : running) {
                        one.get();
                    }
                    goOn(client(desk), files);
                }
            } finally {
                senders.shutdownNow();
            }
        }
    }

    /** A second process with the same files. */
    private static void goOn(SubmitClient client, List<SubmitFile> files) throws InterruptedException {
        SubmitClient.Batch batch = client.announce("bulk", files);
        assertThat(batch.needed()).hasSize(FILES - FILES / 2);
        for (SubmitFile file : files) {
            assertThat(client.send(batch, file)).isEmpty();
        }
        List<JsonNode> rows = client.rows(batch);
        assertThat(rows)
                .extracting(row -> row.path("external_id").asText())
                .doesNotHaveDuplicates()
                .hasSize(FILES);
        assertThat(rows).allMatch(row -> row.path("state").asText().equals("WAITING"));
    }

    private static SubmitClient client(ApiDesk desk) {
        return new SubmitClient(desk.address, desk.submitter, Clock.systemUTC(), new SplittableRandom(1));
    }

    private List<SubmitFile> files() throws Exception {
        List<SubmitFile> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            byte[] bytes = ("paper " + i).getBytes(StandardCharsets.UTF_8);
            files.add(new SubmitFile(
                    "f-" + i, "业务 " + i % 7, "发票 " + i + ".txt", write(i, bytes), digest(bytes), bytes.length));
        }
        return files;
    }

    private Path write(int number, byte[] bytes) throws IOException {
        return Files.write(home.resolve("paper-" + number), bytes);
    }

    private static String digest(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
