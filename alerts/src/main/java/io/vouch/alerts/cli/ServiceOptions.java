package io.vouch.alerts.cli;

import io.vouch.alerts.store.Database;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options of every command that works on the service's data, whether the service runs or not. */
final class ServiceOptions {

    @Option(
            names = "--db",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            defaultValue = "${env:VOUCH_DB}",
            description =
                    "PostgreSQL 15 or newer that the service keeps its data in: jdbc:postgresql://HOST:PORT/NAME?user=U&password=P."
                            + " Also as variable VOUCH_DB, which no list of processes shows. Default: a built-in server.")
    private String database;

    @Option(
            names = "--data",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "Folder of the service's own files. Default: the folder service in VOUCH_HOME.")
    private Path data;

    /** Folder of the service's files: store, blobs, state. */
    Path folder() {
        return data == null ? Workspace.home().resolve("service") : data.toAbsolutePath();
    }

    /** The server that was named; empty for the built-in one. */
    Optional<Database> external() {
        if (database == null || database.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Database.external(database));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--db: " + e.getMessage());
        }
    }
}
