package io.vouch.alerts.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The right to work on a run, held by a session of the server. */
public final class RunClaim implements AutoCloseable {

    private final Connection connection;

    RunClaim(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void close() {
        // The connection goes back to a pool, so the lock has to be given up by name.
        try (connection;
                Statement unlock = connection.createStatement()) {
            unlock.execute("select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            throw new StoreUnavailableException("cannot give up the claim on a run", e);
        }
    }
}
