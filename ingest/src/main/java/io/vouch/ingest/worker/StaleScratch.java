package io.vouch.ingest.worker;

import io.vouch.ingest.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Scratch folders of children, named after the process that started them, so that what a killed process left behind is known
 * and removed by the next one. A process is its pid and its start: pids come again.
 */
final class StaleScratch {

    /** {@code worker-4711-1763814818000-8873}: pid, start in milliseconds (0 if the system does not tell), anything. */
    private static final Pattern NAME = Pattern.compile("worker-(\\d{1,10})-(\\d{1,15})-\\d{1,20}");

    /** Start times are told relative to the system's boot, whose time moves when the clock is set right. */
    private static final long CLOCK_MILLIS = 10_000;

    private StaleScratch() {}

    /** Creates a folder for one child of this process. */
    static Path create(Path parent) throws IOException {
        ProcessHandle own = ProcessHandle.current();
        return Files.createTempDirectory(parent, "worker-" + own.pid() + "-" + startOf(own) + "-");
    }

    /** Removes the folders of processes that are gone; folders of living ones and all other files stay. */
    static void purge(Path parent) {
        if (!Files.isDirectory(parent)) {
            return;
        }
        for (Path folder : foldersIn(parent)) {
            Matcher name = NAME.matcher(folder.getFileName().toString());
            if (name.matches() && !lives(Long.parseLong(name.group(1)), Long.parseLong(name.group(2)))) {
                Scratch.delete(folder);
            }
        }
    }

    private static List<Path> foldersIn(Path parent) {
        try (Stream<Path> files = Files.list(parent)) {
            return files.filter(file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            System.getLogger(StaleScratch.class.getName())
                    .log(System.Logger.Level.WARNING, "the scratch folder cannot be listed", e);
            return List.of();
        }
    }

    private static boolean lives(long pid, long start) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        start == 0 || startOf(process) == 0 || Math.abs(startOf(process) - start) < CLOCK_MILLIS)
                .isPresent();
    }

    private static long startOf(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(java.time.Instant::toEpochMilli)
                .orElse(0L);
    }
}
