package io.vouch.alerts.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sees to it that a server does not outlive us. A tiny shell waits on a pipe that only we hold; when we die, even by
 * {@code kill -9}, the pipe closes and the shell stops the server.
 */
final class ServerGuardian implements AutoCloseable {

    /** $0 is the data folder. The first line of postmaster.pid is the server's process id. INT asks for a fast, clean stop. */
    private static final String SCRIPT =
            """
            trap '' INT TERM HUP
            read line
            pid=$(head -n 1 "$0/postmaster.pid" 2>/dev/null) && kill -INT "$pid"
            """;

    private static final Duration STOP = Duration.ofSeconds(60);

    /** Lines before the port: process id, data folder, start time. */
    private static final int PORT_LINE = 3;

    private final Process shell;

    private ServerGuardian(Process shell) {
        this.shell = shell;
    }

    static ServerGuardian watch(Path data) throws IOException {
        return new ServerGuardian(new ProcessBuilder("sh", "-c", SCRIPT, data.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Stops the server that a killed process left behind on this data, if any. */
    static void stopStale(Path data) throws IOException {
        Optional<ProcessHandle> stale = server(data);
        if (stale.isEmpty()) {
            return;
        }
        ProcessHandle process = stale.get();
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.onExit().get(STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while stopping a left-over server", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("a left-over server does not stop: process " + process.pid(), e);
        }
    }

    /** The live server on this data: its id is in postmaster.pid and it runs a program called postgres. */
    private static Optional<ProcessHandle> server(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String pid = Files.readAllLines(pidFile).stream().findFirst().orElse("").strip();
        if (!pid.matches("\\d{1,10}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .filter(ServerGuardian::isPostgres);
    }

    /** The port of the live server on this data: the fourth line of its postmaster.pid. */
    static Optional<Integer> port(Path data) throws IOException {
        if (server(data).isEmpty()) {
            return Optional.empty();
        }
        return Files.readAllLines(data.resolve("postmaster.pid")).stream()
                .skip(PORT_LINE)
                .findFirst()
                .map(String::strip)
                .filter(port -> port.matches("\\d{1,5}"))
                .map(Integer::valueOf);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(path -> path.endsWith("postgres")).orElse(false);
    }

    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
