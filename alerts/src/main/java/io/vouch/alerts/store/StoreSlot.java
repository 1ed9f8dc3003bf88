package io.vouch.alerts.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One of the folders {@code store-1}, {@code store-2}, ... that hold a server's data; a file lock makes it ours. The lock ends
 * with the process, however it ends.
 */
final class StoreSlot implements AutoCloseable {

    /** More servers than this at once on one machine is a mistake, not a need. */
    private static final int MAX_SLOTS = 64;

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private StoreSlot(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    static StoreSlot takeFirstFree(Path home) {
        try {
            for (int number = 1; number <= MAX_SLOTS; number++) {
                Optional<StoreSlot> slot = take(Files.createDirectories(home.resolve("store-" + number)));
                if (slot.isPresent()) {
                    return slot.get();
                }
            }
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    "cannot write to %s; set VOUCH_HOME to a folder that can be written".formatted(home), e);
        }
        throw new StoreUnavailableException(
                "all %d stores under %s are in use; wait for a run to end".formatted(MAX_SLOTS, home));
    }

    /** Takes a slot of that very folder, or says who has it. */
    static StoreSlot takeNamed(Path folder) {
        try {
            return take(Files.createDirectories(folder))
                    .orElseThrow(() ->
                            new StoreUnavailableException("%s is in use by another Vouch process".formatted(folder)));
        } catch (IOException e) {
            throw new StoreUnavailableException("cannot write to " + folder, e);
        }
    }

    private static Optional<StoreSlot> take(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new StoreSlot(folder, channel, lock));
            }
        } catch (OverlappingFileLockException e) {
            // Held by another run of this very process.
        }
        channel.close();
        return Optional.empty();
    }

    Path data() {
        return dataOf(folder);
    }

    static Path dataOf(Path folder) {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("postgresql.log");
    }

    /** Removes data whose first start did not come to an end: such a folder would never start. */
    void clearUnfinished() throws IOException {
        if (Files.exists(ready()) || !Files.exists(data())) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> tree = Files.walk(data())) {
            deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    void markReady() throws IOException {
        if (!Files.exists(ready())) {
            Files.createFile(ready());
        }
    }

    private Path ready() {
        return folder.resolve("ready");
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new StoreUnavailableException("cannot free " + folder, e);
        }
    }
}
