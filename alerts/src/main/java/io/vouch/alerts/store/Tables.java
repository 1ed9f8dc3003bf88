package io.vouch.alerts.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables of a server to this version of Vouch; one process at a time, by the migrations' own lock. */
final class Tables {

    /** Oldest PostgreSQL that Vouch is tested with. */
    private static final int OLDEST_VERSION = 15;

    private Tables() {}

    /** @throws StoreUnavailableException if the server is too old or its tables cannot be changed */
    static void prepare(DataSource server, Database database) {
        try {
            requireVersion(server, database);
            Flyway.configure()
                    .dataSource(server)
                    .locations("classpath:io/vouch/alerts/store/migration")
                    .load()
                    .migrate();
        } catch (FlywayException | SQLException e) {
            throw new StoreUnavailableException("cannot prepare the tables in " + database, e);
        }
    }

    private static void requireVersion(DataSource server, Database database) throws SQLException {
        try (Connection connection = server.getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                throw new StoreUnavailableException(
                        "%s is PostgreSQL %d; Vouch needs %d or newer".formatted(database, version, OLDEST_VERSION));
            }
        }
    }
}
