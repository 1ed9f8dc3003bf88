package io.vouch.alerts.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checkpoints of the service's job over its restarts. A checkpoint is complete when its metadata file is there: Flink writes
 * that last.
 */
final class StateFolder {

    private static final Logger LOG = LoggerFactory.getLogger(StateFolder.class);
    private static final String METADATA = "_metadata";
    private static final String UNUSABLE = "unusable-";

    private final Path folder;

    StateFolder(Path folder) {
        try {
            this.folder = Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder, e);
        }
    }

    /** Where Flink writes checkpoints, a folder for each run of the job. */
    Path checkpoints() {
        return folder.resolve("checkpoints");
    }

    /** Where a stop leaves its state. */
    Path stops() {
        return folder.resolve("stops");
    }

    /** The newest complete checkpoint or stop. */
    Optional<Path> latest() {
        return complete().stream()
                .max(Comparator.comparing(StateFolder::writtenAt).thenComparing(Path::toString));
    }

    /** Keeps a state from being used again; it stays on disk for who wants to know why it could not be. */
    void setAside(Path state) {
        try {
            Files.move(state, state.resolveSibling(UNUSABLE + state.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot set aside " + state, e);
        }
    }

    /** Removes all states but one: each is whole by itself. */
    void keepOnly(Path kept) {
        for (Path parent : List.of(checkpoints(), stops())) {
            for (Path child : children(parent)) {
                if (!kept.startsWith(child)) {
                    remove(child);
                }
            }
        }
    }

    private List<Path> complete() {
        List<Path> states = new ArrayList<>(children(stops()));
        children(checkpoints()).forEach(run -> states.addAll(children(run)));
        return states.stream()
                .filter(state -> !state.getFileName().toString().startsWith(UNUSABLE))
                .filter(state -> Files.isRegularFile(state.resolve(METADATA)))
                .toList();
    }

    private static FileTime writtenAt(Path state) {
        try {
            return Files.getLastModifiedTime(state.resolve(METADATA));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + state, e);
        }
    }

    private static List<Path> children(Path parent) {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + parent, e);
        }
    }

    /** What cannot be removed now goes another time: a job that has just ended may still be tidying in there itself. */
    private static void remove(Path tree) {
        try {
            Files.walkFileTree(tree, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException gone) throws IOException {
                    Files.deleteIfExists(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            LOG.info("left for later: {}", tree, e);
        }
    }
}
