package io.vouch.alerts.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.alerts.api.PaperName;
import io.vouch.alerts.api.client.SubmitClient;
import io.vouch.alerts.api.client.SubmitException;
import io.vouch.alerts.api.client.SubmitFile;
import io.vouch.ingest.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** The files of one {@code submit}: digests, batches, sending by several threads. */
final class SubmitRun {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int ID_DIGITS = 32;

    private final SubmitClient client;
    private final int jobs;
    private final Terminal terminal;
    private final Clock clock;
    private final List<JsonNode> refused = Collections.synchronizedList(new ArrayList<>());

    SubmitRun(SubmitClient client, int jobs, Terminal terminal, Clock clock) {
        this.client = client;
        this.jobs = jobs;
        this.terminal = terminal;
        this.clock = clock;
    }

    /** The files under the paths, with digests; names that the server would refuse are noted as refused and left out. */
    List<SubmitFile> files(List<Path> paths) {
        PaperFinder finder = new PaperFinder();
        List<Submission> found = finder.find(paths, clock.millis());
        finder.notes().forEach(terminal::note);
        List<SubmitFile> files = new ArrayList<>();
        for (Submission paper : found) {
            String prefix = paper.deal() + "/";
            String name = paper.name().startsWith(prefix) ? paper.name().substring(prefix.length()) : paper.name();
            SubmitFile file = file(paper, name);
            PaperName.refusal(paper.deal(), name)
                    .ifPresentOrElse(why -> refuse(file, "invalid_name", why), () -> files.add(file));
        }
        return files;
    }

    private static SubmitFile file(Submission paper, String name) {
        Path path = Path.of(paper.path());
        MessageDigest digest = sha256();
        long bytes = 0;
        try (InputStream in = Files.newInputStream(path)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
        } catch (IOException e) {
            throw new EnvironmentException("cannot read " + path, e);
        }
        String content = HexFormat.of().formatHex(digest.digest());
        return new SubmitFile("f-" + id(List.of(paper.deal(), name)), paper.deal(), name, path, content, bytes);
    }

    /** Announces all files and sends those that the server lacks. @param named external id of the batch, or empty */
    List<SubmitClient.Batch> send(List<SubmitFile> files, String named) throws InterruptedException {
        List<SubmitClient.Batch> batches = new ArrayList<>();
        String all = named.isEmpty() ? "submit-" + id(contents(files)) : named;
        for (int from = 0; from < files.size(); from += SubmitClient.LARGEST_BATCH) {
            List<SubmitFile> part = files.subList(from, Math.min(files.size(), from + SubmitClient.LARGEST_BATCH));
            String externalId = from == 0 ? all : all + "-" + (from / SubmitClient.LARGEST_BATCH + 1);
            SubmitClient.Batch batch = client.announce(externalId, part);
            batches.add(batch);
            sendAll(
                    batch,
                    part.stream()
                            .filter(file -> batch.needed().contains(file.externalId()))
                            .toList());
        }
        return batches;
    }

    private static List<String> contents(List<SubmitFile> files) {
        List<String> contents = new ArrayList<>();
        for (SubmitFile file : files) {
            contents.add(file.externalId());
            contents.add(file.sha256());
        }
        return contents;
    }

    private void sendAll(SubmitClient.Batch batch, List<SubmitFile> files) throws InterruptedException {
        ExecutorService senders = Executors.newFixedThreadPool(jobs);
        AtomicLong done = new AtomicLong();
        try (ProgressDisplay progress = new ProgressDisplay(terminal, clock, files.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (SubmitFile file : files) {
                running.add(senders.submit(() -> {
                    client.send(batch, file).ifPresent(why -> refuse(file, "refused", why));
                    done.incrementAndGet();
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
                progress.at(done.get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SubmitException known) {
                throw known;
            }
            throw new EnvironmentException("sending failed: " + e.getCause(), e);
        } finally {
            senders.shutdownNow();
        }
    }

    /** What became of a batch's files. */
    List<JsonNode> rows(SubmitClient.Batch batch) throws InterruptedException {
        return client.rows(batch);
    }

    private void refuse(SubmitFile file, String code, String why) {
        ObjectNode row = JSON.createObjectNode();
        row.put("external_id", file.externalId());
        row.put("deal", file.deal());
        row.put("name", file.name());
        row.put("sha256", file.sha256());
        row.put("bytes", file.bytes());
        row.put("state", "REFUSED");
        row.put("terminal", true);
        row.putObject("reason").put("code", code).put("message", why);
        refused.add(row);
    }

    /** Rows of files that the server does not take. */
    List<JsonNode> refused() {
        return List.copyOf(refused);
    }

    private static String id(List<String> parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, ID_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
