package io.vouch.alerts.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;

/**
 * The facts of runs: opened once by a command, read when the job has ended. Rows come sorted the same way every time. Reading
 * is bounded in memory; throws {@link StoreUnavailableException} when the server goes away.
 */
public final class Store implements AutoCloseable {

    private static final int CONNECTIONS = 2;
    private static final int FETCH_ROWS = 500;

    private final Database database;
    private final HikariDataSource pool;

    private Store(Database database, HikariDataSource pool) {
        this.database = database;
        this.pool = pool;
    }

    /** Connects and brings the tables to this version. */
    public static Store open(Database database) {
        HikariDataSource pool;
        try {
            pool = database.open(CONNECTIONS);
        } catch (RuntimeException e) {
            throw new StoreUnavailableException(
                    "cannot connect to " + database + "; is the server running and the address right?", e);
        }
        try {
            Tables.prepare(pool, database);
            return new Store(database, pool);
        } catch (StoreUnavailableException e) {
            pool.close();
            throw e;
        }
    }

    public Database database() {
        return database;
    }

    /**
     * Makes this process the only one that works on a run; waits while another one does. The claim ends when the result is
     * closed or the process dies.
     */
    public RunClaim claim(String runId) {
        try {
            Connection connection = pool.getConnection();
            try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_lock(?)")) {
                lock.setLong(1, lockKey(runId));
                lock.execute();
            }
            return new RunClaim(connection);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** Gives each document of a run, sorted by name, then id. */
    public void documents(String runId, Consumer<DocumentRow> each) {
        read(
                "select * from document where run_id = ? order by name collate \"C\", document_id",
                runId,
                row -> each.accept(new DocumentRow(
                        row.getString("document_id"),
                        row.getString("deal"),
                        row.getString("name"),
                        row.getString("outcome"),
                        row.getString("reason_code"),
                        row.getString("reason_message"),
                        row.getString("type"),
                        row.getInt("pages"),
                        row.getInt("ocr_pages"),
                        row.getString("line"))));
    }

    /** Gives each alert of a run: worst first, then by check, deal and id. */
    public void alerts(String runId, Consumer<AlertRow> each) {
        read(
                """
                select * from alert where run_id = ?
                order by severity_rank, check_id collate "C", deal collate "C", alert_id""",
                runId,
                row -> each.accept(new AlertRow(
                        row.getString("alert_id"),
                        row.getString("deal"),
                        row.getString("check_id"),
                        row.getInt("severity_rank"),
                        row.getString("line"))));
    }

    /** Gives one answer for each deal and check of a run, sorted by deal, then check. */
    public void coverage(String runId, Consumer<CoverageRow> each) {
        read(
                """
                select distinct on (deal collate "C", check_id collate "C") * from coverage where run_id = ?
                order by deal collate "C", check_id collate "C", result_rank, reason collate "C\"""",
                runId,
                row -> each.accept(new CoverageRow(
                        row.getString("deal"),
                        row.getString("check_id"),
                        row.getString("result"),
                        row.getInt("result_rank"),
                        row.getString("reason"))));
    }

    /** Forgets a run whose files are written. */
    public void delete(String runId) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            for (String table : new String[] {"document", "alert", "coverage"}) {
                try (PreparedStatement delete =
                        connection.prepareStatement("delete from " + table + " where run_id = ?")) {
                    delete.setString(1, runId);
                    delete.executeUpdate();
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private void read(String query, String runId, RowReader reader) {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            // The driver streams rows only inside a transaction.
            connection.setAutoCommit(false);
            select.setFetchSize(FETCH_ROWS);
            select.setString(1, runId);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private StoreUnavailableException unavailable(SQLException cause) {
        return new StoreUnavailableException("the store " + database + " failed: " + cause.getMessage(), cause);
    }

    private static long lockKey(String runId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(runId.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    /** Takes one row of a result. */
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
