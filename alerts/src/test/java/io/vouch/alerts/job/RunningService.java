package io.vouch.alerts.job;

import io.vouch.alerts.store.EmbeddedServer;
import io.vouch.alerts.store.Pool;
import io.vouch.alerts.store.intake.Blob;
import io.vouch.alerts.store.intake.BlobStore;
import io.vouch.alerts.store.intake.BlobTooLargeException;
import io.vouch.alerts.store.intake.FileState;
import io.vouch.alerts.store.intake.Intake;
import io.vouch.alerts.store.intake.NewSubmission;
import io.vouch.ingest.IngestSettings;
import io.vouch.ingest.worker.WorkerOptions;
import io.vouch.matching.CheckPolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A service without HTTP: a store, an intake and the job, in this process. */
final class RunningService implements AutoCloseable {

    /** The shipped papers are dated; they are judged by this day. */
    static final CheckPolicy POLICY =
            CheckPolicy.standard(LocalDate.of(2026, 6, 30).toEpochDay());

    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
    private static final long LARGEST = 64L << 20;
    private static final long WAIT_SECONDS = 90;

    private final Path home;
    private final EmbeddedServer server;
    private final Pool pool;
    private final Intake intake;
    private final BlobStore blobs;
    private Optional<ServiceRun> run = Optional.empty();

    private RunningService(Path home, EmbeddedServer server, BlobStore blobs) {
        this.home = home;
        this.server = server;
        this.pool = Pool.open(server.database(), 3);
        this.intake = new Intake(pool);
        this.blobs = blobs;
    }

    /** A store and an intake; the job is started by {@link #startJob}. */
    static RunningService in(Path home) throws IOException {
        BlobStore blobs = BlobStore.open(home.resolve("blobs"), NOW);
        return new RunningService(home, EmbeddedServer.start(home), blobs);
    }

    Pool pool() {
        return pool;
    }

    Intake intake() {
        return intake;
    }

    EmbeddedServer server() {
        return server;
    }

    /** How children read papers; the cache is the same for all runs in this folder. */
    WorkerOptions workers() {
        return WorkerOptions.of(
                        1, IngestSettings.DEFAULT, home.resolve("scratch").toString())
                .withCache(home.resolve("cache").toString(), 1L << 30);
    }

    void startJob(int parallelism) {
        ServiceSettings settings = new ServiceSettings(
                parallelism, workers(), home.resolve("state"), POLICY, Optional.empty(), Duration.ofSeconds(2));
        ServiceJob job = new ServiceJob(
                new SubmissionLogSource(server.database(), home.resolve("blobs").toString()),
                Optional.of(new CorrectionFeed(
                        server.database(), home.resolve("blobs").toString())),
                new DealSink(server.database(), Clock.systemUTC()),
                settings);
        run = Optional.of(ServiceRun.start(job, settings));
    }

    ServiceRun job() {
        return run.orElseThrow();
    }

    void stopJob() {
        run.ifPresent(ServiceRun::close);
        run = Optional.empty();
    }

    /** As if the state had never been: Flink may still be tidying in the folder, so it is put out of the way. */
    void forgetState() throws IOException {
        Files.move(home.resolve("state"), home.resolve("state-forgotten"));
    }

    /** Hands in all files of a deal's folder, by name. */
    void submitDeal(String tenant, Path folder, String... without) {
        try (Stream<Path> files = Files.list(folder)) {
            files.sorted()
                    .filter(file ->
                            !List.of(without).contains(file.getFileName().toString()))
                    .forEach(file -> submitFile(tenant, folder.getFileName().toString(), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long submitFile(String tenant, String deal, Path file) {
        try {
            return submit(tenant, deal, deal + "/" + file.getFileName(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long submit(String tenant, String deal, String name, byte[] bytes) {
        try {
            Blob blob = blobs.put(new ByteArrayInputStream(bytes), LARGEST);
            intake.ensureTenant(tenant, tenant, NOW);
            return intake.append(new NewSubmission(
                            tenant,
                            deal + "|" + name,
                            deal,
                            name,
                            blob.sha256(),
                            blob.bytes(),
                            Optional.empty(),
                            "test",
                            NOW))
                    .sequence();
        } catch (IOException | BlobTooLargeException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until every file has its answer and nothing has changed for a while. */
    void awaitAnswers() throws InterruptedException {
        await("an answer for every file", () -> {
            if (!job().problem().isEmpty()) {
                throw new AssertionError("the job failed: " + job().problem());
            }
            return intake.waiting() == 0;
        });
        long before = -1;
        for (long now = changes(); now != before; now = changes()) {
            before = now;
            Thread.sleep(1_500);
        }
        await(
                "end of doubt about alerts",
                () -> number("select count(*) from raised_alert where missing_since is not null") == 0);
    }

    private long changes() {
        return number("select coalesce(sum(version % 16777216), 0) from deal_state");
    }

    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("no " + what + " within " + WAIT_SECONDS + " s");
            }
            Thread.sleep(50);
        }
    }

    List<FileState> files(String tenant, String deal) {
        return intake.filesOfDeal(tenant, deal, 0, 1_000);
    }

    /** Id, with deal and check for the reader of a failed test, of each alert that stands. */
    SortedMap<String, String> standing(String tenant) {
        return texts(
                "select alert_id, deal || ' ' || check_id from raised_alert where tenant = ? and withdrawn_at is null",
                tenant);
    }

    /** Reason by id of each alert that was withdrawn. */
    SortedMap<String, String> withdrawn(String tenant) {
        return texts(
                "select alert_id, withdrawn_reason from raised_alert where tenant = ? and withdrawn_at is not null",
                tenant);
    }

    private SortedMap<String, String> texts(String query, String tenant) {
        return pool.inTransaction(connection -> {
            SortedMap<String, String> texts = new TreeMap<>();
            try (PreparedStatement select = connection.prepareStatement(query)) {
                select.setString(1, tenant);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        texts.put(rows.getString(1), rows.getString(2));
                    }
                }
            }
            return texts;
        });
    }

    List<String> column(String query) {
        return pool.inTransaction(connection -> {
            List<String> values = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(query);
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        });
    }

    long number(String query) {
        return Long.parseLong(column(query).get(0));
    }

    @Override
    public void close() {
        stopJob();
        pool.close();
        server.close();
    }
}
