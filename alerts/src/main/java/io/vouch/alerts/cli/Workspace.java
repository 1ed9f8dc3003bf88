package io.vouch.alerts.cli;

import io.vouch.ingest.IngestSettings;
import io.vouch.ingest.worker.WorkerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Vouch's own folder and, in it, one folder for each run's temporary files. The system property {@code vouch.home} or the
 * environment's {@code VOUCH_HOME} names it; else it is {@code vouch} under {@code XDG_DATA_HOME} or {@code ~/.local/share}.
 */
final class Workspace implements AutoCloseable {

    private static final String WORK = "work";
    private static final long CACHE_BYTES = 2L << 30;

    private final Path home;
    private final Path work;

    private Workspace(Path home, Path work) {
        this.home = home;
        this.work = work;
    }

    /** Makes a folder for a run and removes those of processes that are gone. */
    static Workspace open() {
        Path home = home();
        try {
            Path all = Files.createDirectories(home.resolve(WORK));
            removeAbandoned(all);
            String prefix = ProcessHandle.current().pid() + "-";
            return new Workspace(home, Files.createTempDirectory(all, prefix));
        } catch (IOException e) {
            throw new EnvironmentException(
                    "cannot write to %s; set VOUCH_HOME to a folder that can be written".formatted(home), e);
        }
    }

    static Path home() {
        String named = System.getProperty("vouch.home", System.getenv("VOUCH_HOME"));
        if (named != null && !named.isBlank()) {
            return Path.of(named).toAbsolutePath();
        }
        String data = System.getenv("XDG_DATA_HOME");
        Path parent = data != null && !data.isBlank()
                ? Path.of(data)
                : Path.of(System.getProperty("user.home"), ".local", "share");
        return parent.resolve("vouch").toAbsolutePath();
    }

    private static void removeAbandoned(Path all) throws IOException {
        List<Path> folders;
        try (Stream<Path> entries = Files.list(all)) {
            folders = entries.toList();
        }
        for (Path folder : folders) {
            String name = folder.getFileName().toString();
            if (name.matches("\\d{1,10}-\\d+") && ProcessHandle.of(pid(name)).isEmpty()) {
                remove(folder);
            }
        }
    }

    private static long pid(String name) {
        return Long.parseLong(name.substring(0, name.indexOf('-')));
    }

    /** Removes a folder with all that is in it. */
    static void remove(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> tree = Files.walk(folder)) {
            deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    /** Where the native OCR engine is unpacked, once for all runs. */
    Path ocrFolder() {
        return ocrFolder(home);
    }

    static Path ocrFolder(Path home) {
        return home.resolve("ocr");
    }

    /** Vouch's own folder. */
    Path folder() {
        return home;
    }

    /** An existing folder for temporary files of this run. */
    Path work() {
        return work;
    }

    /** How children read papers, with the cache of readings that all runs share. */
    WorkerOptions workers(int jobs, IngestSettings settings, List<String> languages) {
        return WorkerOptions.of(jobs, settings, work.resolve("scratch").toString())
                .withCache(home.resolve("cache").toString(), CACHE_BYTES)
                .withJvmOptions(List.of(
                        "-Dvouch.languages=" + String.join(",", languages), "-Dvouch.ocr.folder=" + ocrFolder()));
    }

    @Override
    public void close() throws IOException {
        remove(work);
    }
}
