package io.vouch.alerts.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/**
 * The right to be the service of a store: one process at a time, on whatever machine. It ends when this is closed or the
 * process dies.
 */
public final class ServiceClaim implements AutoCloseable {

    /** A number of our own for the advisory lock of the service; "vouch" and 2. */
    private static final long LOCK = 0x766f75636802L;

    private final Connection connection;

    private ServiceClaim(Connection connection) {
        this.connection = connection;
    }

    /** Claims a store; empty if another process has it. */
    public static Optional<ServiceClaim> on(Database database) {
        try {
            Properties properties = new Properties();
            if (!database.user().isEmpty()) {
                properties.setProperty("user", database.user());
            }
            Connection connection = DriverManager.getConnection(database.url(), properties);
            try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
                lock.setLong(1, LOCK);
                try (ResultSet taken = lock.executeQuery()) {
                    if (taken.next() && taken.getBoolean(1)) {
                        return Optional.of(new ServiceClaim(connection));
                    }
                }
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new StoreUnavailableException("cannot claim " + database + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreUnavailableException("cannot give up the claim on the store", e);
        }
    }
}
