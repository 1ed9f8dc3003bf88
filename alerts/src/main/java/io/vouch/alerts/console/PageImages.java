package io.vouch.alerts.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.alerts.store.intake.BlobStore;
import io.vouch.alerts.store.intake.FileState;
import io.vouch.alerts.store.intake.Intake;
import io.vouch.alerts.store.review.Paper;
import io.vouch.extraction.PaperPart;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Submission;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.worker.WorkerOptions;
import io.vouch.ingest.worker.WorkerPool;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Pictures of papers' pages. They are painted by child JVMs, once for each document, and kept under the document's id, which is
 * a digest of its content, within the bounds of a {@link PictureShelf}; the children start at the first need. Thread-safe.
 */
public final class PageImages implements AutoCloseable {

    private static final Pattern DOCUMENT = Pattern.compile("[0-9a-f]{8,64}");
    private static final long LONGEST_WAIT_SECONDS = 120;
    /** Papers that may be painted or wait for it at once; more readers are told to come again. */
    private static final int MOST_WAITING = 16;

    private static final String SIZES = "sizes.json";
    private static final byte[] PNG_END = {'I', 'E', 'N', 'D'};
    private static final int PNG_TRAILER = 12;
    private static final int PNG_SIZE_AT = 16;
    private static final double POINTS_PER_PIXEL = 72.0 / 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final WorkerOptions workers;
    private final Intake intake;
    private final BlobStore blobs;
    private final ConcurrentHashMap<String, CompletableFuture<List<IngestedDocument>>> painting =
            new ConcurrentHashMap<>();
    private final PictureShelf shelf;
    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final Object lock = new Object();
    private Optional<WorkerPool> pool = Optional.empty();

    /**
     * @param folder of pictures, as {@code DOCUMENT_ID/PAGE.png}; made at the first need
     * @param workers how children read; their folder for pictures is set here
     */
    public PageImages(Path folder, WorkerOptions workers, Intake intake, BlobStore blobs) {
        this.folder = folder.toAbsolutePath();
        this.shelf = new PictureShelf(
                this.folder, PictureShelf.LARGEST_BYTES, PictureShelf.MOST_DOCUMENTS, Clock.systemUTC());
        this.workers = workers.withPictures(this.folder.toString());
        this.intake = intake;
        this.blobs = blobs;
    }

    /** Width and height of a page in points. */
    record Size(double width, double height) {}

    /** The picture of a page as PNG; empty if it cannot be painted. Waits while it is being painted. */
    Optional<byte[]> picture(String tenant, Paper paper, int page) {
        if (!DOCUMENT.matcher(paper.documentId()).matches() || page < 1 || page > paper.pages()) {
            return Optional.empty();
        }
        Path file = file(paper, page);
        Optional<byte[]> kept = whole(file);
        if (kept.isEmpty()) {
            paint(tenant, paper);
            kept = whole(file);
        }
        if (kept.isPresent()) {
            shelf.used(PaperPart.of(paper.documentId()).fileId());
        }
        return kept;
    }

    /** The size of a page whose picture is there. */
    Optional<Size> size(Paper paper, int page) {
        if (!DOCUMENT.matcher(paper.documentId()).matches()) {
            return Optional.empty();
        }
        PaperPart part = PaperPart.of(paper.documentId());
        Path sizes = folder.resolve(part.fileId()).resolve(SIZES);
        if (Files.isRegularFile(sizes)) {
            try {
                JsonNode size = JSON.readTree(sizes.toFile()).path(String.valueOf(part.pageOfFile(page)));
                return Optional.of(
                        new Size(size.path(0).asDouble(1), size.path(1).asDouble(1)));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + sizes, e);
            }
        }
        return whole(file(paper, page)).map(PageImages::ofPicture);
    }

    /** Pictures are painted at a known resolution; this is exact but for pages that were too large or pictures that were small. */
    private static Size ofPicture(byte[] png) {
        ByteBuffer header = ByteBuffer.wrap(png, PNG_SIZE_AT, 2 * Integer.BYTES);
        return new Size(header.getInt() * POINTS_PER_PIXEL, header.getInt() * POINTS_PER_PIXEL);
    }

    /** A paper that is a part of a file has its pictures among those of the file. */
    private Path file(Paper paper, int page) {
        PaperPart part = PaperPart.of(paper.documentId());
        return folder.resolve(part.fileId()).resolve(part.pageOfFile(page) + ".png");
    }

    /** A picture that is being written has no end yet. */
    private static Optional<byte[]> whole(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (DataInputStream bytes = new DataInputStream(Files.newInputStream(file))) {
            byte[] png = bytes.readAllBytes();
            int type = png.length - PNG_TRAILER + Integer.BYTES;
            boolean ended = png.length > PNG_SIZE_AT + PNG_TRAILER
                    && ByteBuffer.wrap(png, type, Integer.BYTES).equals(ByteBuffer.wrap(PNG_END));
            return ended ? Optional.of(png) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void paint(String tenant, Paper paper) {
        Optional<FileState> source = paper.sequence() > 0 ? intake.file(tenant, paper.sequence()) : Optional.empty();
        if (source.isEmpty() || !blobs.holds(source.get().sha256()) || !places.tryAcquire()) {
            return;
        }
        try {
            String key = tenant + '/' + paper.sequence();
            CompletableFuture<List<IngestedDocument>> read =
                    painting.computeIfAbsent(key, k -> submit(tenant, source.get()));
            try {
                sizes(read.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS));
                shelf.trim();
            } finally {
                if (read.isDone()) {
                    painting.remove(key, read);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // The page says that it has no picture; the pool has logged why.
        } finally {
            places.release();
        }
    }

    private CompletableFuture<List<IngestedDocument>> submit(String tenant, FileState file) {
        return pool().submit(new Submission(
                tenant,
                file.deal(),
                file.name(),
                blobs.path(file.sha256()).toString(),
                file.bytes(),
                file.sequence(),
                file.submittedAt().toEpochMilli()));
    }

    private WorkerPool pool() {
        synchronized (lock) {
            if (pool.isEmpty()) {
                try {
                    Files.createDirectories(folder);
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot write to " + folder, e);
                }
                pool = Optional.of(new WorkerPool(workers));
            }
            return pool.get();
        }
    }

    private void sizes(List<IngestedDocument> documents) {
        for (IngestedDocument document : documents) {
            Path own = folder.resolve(document.documentId());
            if (!Files.isDirectory(own)) {
                continue;
            }
            ObjectNode sizes = JSON.createObjectNode();
            document.pages().forEach(page -> sizes.set(String.valueOf(page.number()), size(page)));
            try {
                Path part = Files.createTempFile(own, "sizes", ".part");
                Files.writeString(part, sizes.toString(), StandardCharsets.UTF_8);
                Files.move(part, own.resolve(SIZES), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write to " + own, e);
            }
        }
    }

    /** Of the page as it was handed in: one that was turned by a quarter to be read has its sides exchanged. */
    private static JsonNode size(Page page) {
        boolean sideways = Math.round(page.turned() / 90) % 2 != 0;
        return JSON.createArrayNode()
                .add(sideways ? page.height() : page.width())
                .add(sideways ? page.width() : page.height());
    }

    /** Ends the children. */
    @Override
    public void close() {
        synchronized (lock) {
            pool.ifPresent(WorkerPool::close);
            pool = Optional.empty();
        }
    }
}
