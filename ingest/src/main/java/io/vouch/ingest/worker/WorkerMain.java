package io.vouch.ingest.worker;

import io.vouch.ingest.FormatReader;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.IngestProgress;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Ingestor;
import io.vouch.ingest.Outcome;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.Scratch;
import io.vouch.ingest.TypeDetector;
import io.vouch.ingest.wire.Frames;
import io.vouch.ingest.wire.Frames.Frame;
import io.vouch.ingest.wire.Frames.FrameTooLargeException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/**
 * The main class of a child JVM: answers requests on its standard input, one at a time. It ends when its input ends or its
 * parent is gone, even in the middle of a document, so that no orphan stays behind.
 */
public final class WorkerMain {

    private static final long PARENT_CHECK_MILLIS = 2_000;

    /** A collection of the whole heap takes some 50 ms, the half of one percent of this. */
    private static final long COLLECTION_NANOS = 10_000_000_000L;

    private final Path scratch;
    private final Frames frames;
    private final TypeDetector detector;
    private final List<FormatReader> readers;
    private final BlockingQueue<Messages.Request> requests = new LinkedBlockingQueue<>();
    private long collectedNanos = System.nanoTime();

    private WorkerMain(Path scratch, Frames frames, TypeDetector detector, List<FormatReader> readers) {
        this.scratch = scratch;
        this.frames = frames;
        this.detector = detector;
        this.readers = readers;
    }

    /** Arguments: the scratch folder, the parent's pid. */
    public static void main(String[] arguments) throws Exception {
        run(arguments, Readers::detector, Readers::all);
    }

    static void run(String[] arguments, Supplier<TypeDetector> detector, Supplier<List<FormatReader>> readers)
            throws IOException, InterruptedException {
        ChildLogging.silence();
        // Frames own the real standard output; what libraries print, even while they load, goes to the error stream.
        System.setOut(System.err);
        var frames = new Frames(System.in, new FileOutputStream(FileDescriptor.out));
        var worker = new WorkerMain(Path.of(arguments[0]), frames, detector.get(), readers.get());
        worker.startDaemon("requests", worker::receive);
        worker.startDaemon("parent-watch", () -> worker.watchParent(Long.parseLong(arguments[1])));
        frames.write(Messages.READY, new Messages.Ready(ProcessHandle.current().pid()));
        try {
            while (true) {
                worker.answer(worker.requests.take());
            }
        } catch (OutOfMemoryError e) {
            // Direct buffers run out by an error of the library's, which the JVM's own option does not see.
            Runtime.getRuntime().halt(WorkerProcess.EXIT_OUT_OF_MEMORY);
        }
    }

    private void answer(Messages.Request request) throws IOException {
        Path folder = Files.createDirectories(scratch.resolve("document"));
        IngestLimits limits = request.limits();
        new Ingestor(detector, readers, limits)
                .ingest(request.submission(), folder, request.resume(), new Reporter(request));
        Scratch.delete(folder);
        collectGarbage();
        frames.write(Messages.END, new Messages.End(Memory.residentBytes()));
    }

    /** Now and then between submissions: only a collection of the whole heap gives memory back to the system. */
    private void collectGarbage() {
        if (System.nanoTime() - collectedNanos > COLLECTION_NANOS) {
            System.gc();
            collectedNanos = System.nanoTime();
        }
    }

    private void receive() {
        try {
            while (true) {
                Frame frame = frames.read();
                requests.add(frames.decode(frame, Messages.Request.class));
            }
        } catch (IOException e) {
            exit();
        }
    }

    /** A second line of defence: the pipe stays open if somebody else inherited its other end. */
    private void watchParent(long parent) {
        try {
            while (ProcessHandle.of(parent).filter(ProcessHandle::isAlive).isPresent()) {
                Thread.sleep(PARENT_CHECK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exit();
    }

    private void exit() {
        Scratch.delete(scratch);
        // Not exit(): native code in another thread may never let shutdown hooks finish.
        Runtime.getRuntime().halt(0);
    }

    private void startDaemon(String name, Runnable task) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Sends each document as soon as it is done. */
    private final class Reporter implements IngestProgress {

        private final Messages.Request request;

        Reporter(Messages.Request request) {
            this.request = request;
        }

        @Override
        public void begun(Begun document) {
            send(Messages.BEGUN, document);
        }

        @Override
        public void pagesDone(int position, int pages) {
            send(Messages.PAGES, new Messages.Pages(position, pages));
        }

        @Override
        public void finished(int position, int members, IngestedDocument document) {
            try {
                frames.write(Messages.FINISHED, new Messages.Finished(position, members, document));
            } catch (FrameTooLargeException e) {
                send(Messages.FINISHED, new Messages.Finished(position, members, withoutContent(document)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stillOpen(int position, RawFile file, IngestedDocument document) {
            if (!request.pictures().isEmpty()) {
                var album = new PageAlbum(Path.of(request.pictures()), document, pages -> pagesDone(position, pages));
                album.paint(file, request.limits());
            }
        }

        private void send(int kind, Object message) {
            try {
                frames.write(kind, message);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private IngestedDocument withoutContent(IngestedDocument document) {
            return new IngestedDocument(
                    document.documentId(),
                    document.tenant(),
                    document.deal(),
                    document.name(),
                    document.sha256(),
                    document.bytes(),
                    document.sequence(),
                    document.mediaType(),
                    Outcome.QUARANTINED,
                    ReasonCode.TOO_LARGE,
                    "What was read of it is larger than one message between processes.",
                    List.of(),
                    List.of(),
                    List.of());
        }
    }
}
