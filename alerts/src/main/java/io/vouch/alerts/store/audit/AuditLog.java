package io.vouch.alerts.store.audit;

import io.vouch.alerts.store.Pool;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The audit: entries in one order, each carrying the digest of the one before. One writer at a time, by a lock that lasts to the
 * end of its transaction; so append last. Thread-safe.
 */
public final class AuditLog {

    /** A number of our own for the advisory lock of writers: "audit" and 1. */
    private static final long WRITER_LOCK = 0x617564697401L;

    private static final int FETCH_ROWS = 1_000;
    private static final String COLUMNS = "sequence, at, tenant, actor, action, subject, detail, previous_hash, hash";

    private final Pool pool;
    private final Clock clock;

    public AuditLog(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Appends an entry in a transaction of its own; durable when this returns. */
    public void append(AuditAct act) {
        pool.inTransaction(connection -> append(connection, act));
    }

    /** Appends an entry to a transaction; it stands if the transaction does. */
    public AuditEntry append(Connection connection, AuditAct act) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + WRITER_LOCK + ")");
        }
        AuditEntry entry = next(connection, act);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into audit (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, entry.sequence());
            insert.setTimestamp(2, Timestamp.from(entry.at()));
            insert.setString(3, entry.tenant());
            insert.setString(4, entry.actor());
            insert.setString(5, entry.action());
            insert.setString(6, entry.subject());
            insert.setString(7, entry.detail());
            insert.setString(8, entry.previousHash());
            insert.setString(9, entry.hash());
            insert.executeUpdate();
        }
        return entry;
    }

    private AuditEntry next(Connection connection, AuditAct act) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet last =
                        statement.executeQuery("select sequence, hash from audit order by sequence desc limit 1")) {
            return last.next()
                    ? AuditEntry.next(last.getLong(1) + 1, clock.instant(), act, last.getString(2))
                    : AuditEntry.next(1, clock.instant(), act, AuditEntry.GENESIS);
        }
    }

    /** Reads the whole chain and finds the first entry that was changed, put in or taken out. */
    public AuditVerdict verify() {
        return pool.inTransaction(connection -> {
            AuditChain chain = new AuditChain();
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(FETCH_ROWS);
                try (ResultSet rows = statement.executeQuery("select " + COLUMNS + " from audit order by sequence")) {
                    boolean whole = true;
                    while (whole && rows.next()) {
                        whole = chain.accept(entry(rows));
                    }
                }
            }
            return chain.verdict();
        });
    }

    /** True if an entry has this digest: a head that was kept elsewhere proves that the entries up to it are all there. */
    public boolean holds(String hash) {
        return pool.inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select from audit where hash = ?")) {
                select.setString(1, hash);
                try (ResultSet row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    /** What was done to one thing of a tenant, in order. */
    public List<AuditEntry> of(String tenant, String subject, int limit) {
        return pool.inTransaction(connection -> {
            List<AuditEntry> entries = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "select " + COLUMNS + " from audit where tenant = ? and subject = ? order by sequence limit ?")) {
                select.setString(1, tenant);
                select.setString(2, subject);
                select.setInt(3, limit);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        entries.add(entry(rows));
                    }
                }
            }
            return entries;
        });
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        Instant at = row.getTimestamp("at").toInstant();
        return new AuditEntry(
                row.getLong("sequence"),
                at,
                row.getString("tenant"),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
