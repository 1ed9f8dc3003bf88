package io.vouch.alerts.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The folder that a run's files go to. Each file is written beside its place and renamed when all are complete, so a reader
 * never meets half a file, and a run that dies leaves the files of the run before. Not thread-safe.
 */
public final class OutputFolder implements AutoCloseable {

    private final Path folder;
    private final Map<Path, Path> finished = new LinkedHashMap<>();

    private OutputFolder(Path folder) {
        this.folder = folder;
    }

    /** Opens a folder, making it if absent; fails at once if files cannot be made in it. */
    public static OutputFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.delete(Files.createTempFile(folder, ".vouch-", ".probe"));
        return new OutputFolder(folder);
    }

    /** Writes a file of lines; it appears with {@link #publish}. */
    public void write(String name, LineSource lines) throws IOException {
        Path draft = Files.createTempFile(folder, ".vouch-", ".part");
        finished.put(draft, folder.resolve(name));
        try (BufferedWriter writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
            lines.forEach(line -> append(writer, line));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void append(BufferedWriter writer, String line) {
        try {
            writer.write(line);
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts all written files in their places, replacing those of an earlier run. */
    public void publish() throws IOException {
        for (Map.Entry<Path, Path> file : finished.entrySet()) {
            makeReadable(file.getKey());
            Files.move(
                    file.getKey(),
                    file.getValue(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        finished.clear();
    }

    /** Temporary files are private to the user; results follow the folder they stand in. */
    private static void makeReadable(Path file) {
        file.toFile().setReadable(true, false);
    }

    /** Removes what was written and not published. */
    @Override
    public void close() throws IOException {
        for (Path draft : finished.keySet()) {
            Files.deleteIfExists(draft);
        }
    }

    /** Gives lines one after the other. */
    @FunctionalInterface
    public interface LineSource {
        void forEach(java.util.function.Consumer<String> sink);
    }
}
