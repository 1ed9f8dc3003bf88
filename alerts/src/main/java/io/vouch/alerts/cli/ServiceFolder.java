package io.vouch.alerts.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** The service's own folder, for one process at a time; the right to it ends with the process, however it ends. */
final class ServiceFolder implements AutoCloseable {

    private static final int JUDGEMENT_DIGITS = 16;

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private ServiceFolder(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /** @throws EnvironmentException if another service uses the folder, or it cannot be written */
    static ServiceFolder take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve("service.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new EnvironmentException(
                        "a Vouch service already runs on %s; stop it, or name another folder with --data"
                                .formatted(folder));
            }
            return new ServiceFolder(folder, channel, lock);
        } catch (IOException e) {
            throw new EnvironmentException("cannot write to %s; name another folder with --data".formatted(folder), e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    Path blobs() {
        return folder.resolve("blobs");
    }

    Path uploads() {
        return folder.resolve("uploads");
    }

    /** Pictures of pages, painted when somebody looks; may be deleted. */
    Path pictures() {
        return folder.resolve("pages");
    }

    Path index() {
        return folder.resolve("index");
    }

    /**
     * State of the job over that data, which is worth nothing beside other data, and neither under other rules: it holds what was
     * said by the former ones. State of other data or rules is removed, so that the log is read from its beginning.
     *
     * @param installation which data
     * @param judgement digest of the rules
     */
    Path state(String installation, String judgement) {
        Path states = folder.resolve("state");
        Path own = states.resolve(installation + "-" + judgement.substring(0, JUDGEMENT_DIGITS));
        try {
            Files.createDirectories(own);
            List<Path> others;
            try (Stream<Path> entries = Files.list(states)) {
                others = entries.filter(entry -> !entry.equals(own)).toList();
            }
            for (Path other : others) {
                Workspace.remove(other);
            }
            return own;
        } catch (IOException e) {
            throw new EnvironmentException("cannot write to " + states, e);
        }
    }

    Path store() {
        return ServiceStore.storeFolder(folder);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
