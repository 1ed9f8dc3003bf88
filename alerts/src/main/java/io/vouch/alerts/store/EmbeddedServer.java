package io.vouch.alerts.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A PostgreSQL server of our own for as long as a command runs: no set-up, data under the user's directory, reachable from
 * this machine alone. Several commands may run at once; each takes a {@link StoreSlot}. The server is durable (fsync on), and
 * what a killed command left running is stopped and recovered at the next start.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Duration STARTUP = Duration.ofMinutes(2);

    private final StoreSlot slot;
    private final ServerGuardian guardian;
    private final EmbeddedPostgres server;

    private EmbeddedServer(StoreSlot slot, ServerGuardian guardian, EmbeddedPostgres server) {
        this.slot = slot;
        this.guardian = guardian;
        this.server = server;
    }

    /**
     * Starts a server in the first free slot.
     *
     * @param home folder of Vouch's own data; made if absent
     * @throws StoreUnavailableException if the folder cannot be written or the server does not start
     */
    public static EmbeddedServer start(Path home) {
        return start(home, StoreSlot.takeFirstFree(home));
    }

    /**
     * Starts a server on data that is kept: that of the service.
     *
     * @param home folder of Vouch's own data, where the server's program is unpacked
     * @param folder of this server alone; made if absent
     * @throws StoreUnavailableException if another process uses the folder, or the server does not start
     */
    public static EmbeddedServer startIn(Path home, Path folder) {
        return start(home, StoreSlot.takeNamed(folder));
    }

    /** How to reach the server that another process has started by {@link #startIn}; empty if none runs there. */
    public static Optional<Database> runningIn(Path folder) {
        try {
            return ServerGuardian.port(StoreSlot.dataOf(folder)).map(EmbeddedServer::at);
        } catch (IOException e) {
            throw new StoreUnavailableException("cannot read " + folder, e);
        }
    }

    private static EmbeddedServer start(Path home, StoreSlot slot) {
        ServerGuardian guardian = null;
        try {
            slot.clearUnfinished();
            ServerGuardian.stopStale(slot.data());
            guardian = ServerGuardian.watch(slot.data());
            EmbeddedPostgres server = launch(home, slot);
            slot.markReady();
            return new EmbeddedServer(slot, guardian, server);
        } catch (IOException | IllegalStateException e) {
            if (guardian != null) {
                guardian.close();
            }
            slot.close();
            throw new StoreUnavailableException(
                    "the built-in PostgreSQL does not start (log: %s): %s".formatted(slot.log(), e.getMessage()), e);
        }
    }

    private static EmbeddedPostgres launch(Path home, StoreSlot slot) throws IOException {
        Path binaries = Files.createDirectories(home.resolve("postgresql"));
        ProcessBuilder.Redirect log = ProcessBuilder.Redirect.to(slot.log().toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(slot.data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setPGStartupWait(STARTUP)
                .setPort(0)
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "64MB")
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .start();
    }

    /** How to reach it. */
    public Database database() {
        return at(server.getPort());
    }

    private static Database at(int port) {
        return new Database("jdbc:postgresql://localhost:%d/postgres".formatted(port), "postgres");
    }

    /** Stops the server and frees the slot; its data stays for the next command. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new StoreUnavailableException("the built-in PostgreSQL does not stop", e);
        } finally {
            guardian.close();
            slot.close();
        }
    }
}
