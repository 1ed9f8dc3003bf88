package io.vouch.alerts.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * Connections to one server, and transactions on them. Every failure of the server is a {@link StoreUnavailableException}.
 * Thread-safe.
 */
public final class Pool implements AutoCloseable {

    /** SQL states of a transaction that lost against another one: serialisation failure and deadlock. */
    private static final Set<String> LOST_AGAINST_ANOTHER = Set.of("40001", "40P01");

    private static final int ATTEMPTS = 5;

    private final Database database;
    private final HikariDataSource connections;

    private Pool(Database database, HikariDataSource connections) {
        this.database = database;
        this.connections = connections;
    }

    /** Connects and brings the tables to this version. */
    public static Pool open(Database database, int connections) {
        Pool pool = connect(database, connections);
        try {
            Tables.prepare(pool.connections, database);
            return pool;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /** Connects to a server whose tables another has prepared. */
    public static Pool connect(Database database, int connections) {
        try {
            return new Pool(database, database.open(connections));
        } catch (RuntimeException e) {
            throw new StoreUnavailableException(
                    "cannot connect to " + database + "; is the server running and the address right?", e);
        }
    }

    public Database database() {
        return database;
    }

    /** Does the work in one transaction: all of it is durable when this returns, or none of it is and this throws. */
    public <T> T inTransaction(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !LOST_AGAINST_ANOTHER.contains(String.valueOf(e.getSQLState()))) {
                    throw new StoreUnavailableException("the store " + database + " failed: " + e.getMessage(), e);
                }
            }
        }
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.on(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
