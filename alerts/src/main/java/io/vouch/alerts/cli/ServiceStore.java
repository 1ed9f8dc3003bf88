package io.vouch.alerts.cli;

import io.vouch.alerts.store.Database;
import io.vouch.alerts.store.EmbeddedServer;
import io.vouch.alerts.store.Pool;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The service's store for a command beside it, such as one that adds a user: the server that was named, the built-in one that
 * the running service has started, or else the built-in one, started for this command alone.
 */
final class ServiceStore implements AutoCloseable {

    private static final int CONNECTIONS = 2;

    private final Optional<EmbeddedServer> own;
    private final Pool pool;

    private ServiceStore(Optional<EmbeddedServer> own, Pool pool) {
        this.own = own;
        this.pool = pool;
    }

    static ServiceStore open(ServiceOptions options) {
        Path folder = storeFolder(options.folder());
        Optional<Database> running = options.external().or(() -> EmbeddedServer.runningIn(folder));
        if (running.isPresent()) {
            return new ServiceStore(Optional.empty(), Pool.open(running.get(), CONNECTIONS));
        }
        EmbeddedServer own = EmbeddedServer.startIn(Workspace.home(), folder);
        try {
            return new ServiceStore(Optional.of(own), Pool.open(own.database(), CONNECTIONS));
        } catch (RuntimeException e) {
            own.close();
            throw e;
        }
    }

    /** Folder of the built-in server among the service's files. */
    static Path storeFolder(Path serviceFolder) {
        return serviceFolder.resolve("store");
    }

    /** Closed with this. */
    Pool pool() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        own.ifPresent(EmbeddedServer::close);
    }
}
