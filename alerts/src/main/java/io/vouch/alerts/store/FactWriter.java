package io.vouch.alerts.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes facts of one kind for one run, in batches. A fact that is there already stays as it is, so writing again after a
 * crash is harmless. Throws {@link StoreUnavailableException} when the server goes away. Not thread-safe.
 */
public final class FactWriter<T> implements AutoCloseable {

    private static final int BATCH = 200;

    private final FactKind<T> kind;
    private final String runId;
    private final HikariDataSource pool;
    private final List<T> waiting = new ArrayList<>();

    public FactWriter(FactKind<T> kind, Database database, String runId) {
        this.kind = kind;
        this.runId = runId;
        this.pool = database.open(1);
    }

    /** Takes a fact; it is durable after the next {@link #flush}. */
    public void add(T fact) {
        waiting.add(fact);
        if (waiting.size() >= BATCH) {
            flush();
        }
    }

    /** Makes all facts that were added durable, in one transaction. */
    public void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement(kind.insert())) {
            connection.setAutoCommit(false);
            for (T fact : waiting) {
                kind.bind(insert, runId, fact);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            throw new StoreUnavailableException("the store did not take a batch: " + e.getMessage(), e);
        }
        waiting.clear();
    }

    @Override
    public void close() {
        pool.close();
    }
}
