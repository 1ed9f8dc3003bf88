package io.vouch.alerts.store;

import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What a user would otherwise take for duplicates: a PostgreSQL table with trigram indexes (pg_trgm) on number and names and ordinary
 * ones on amount and date, asked once for each new invoice. For measurements beside Vouch's own matching. Not thread-safe.
 */
public final class TrigramSearch implements AutoCloseable {

    private static final int BATCH = 2_000;
    /** Candidates that a person or a second stage would look at. */
    private static final int MOST = 20;

    private static final String QUESTION =
            """
            SELECT id FROM trigram_paper
             WHERE number % ?
                OR (gross = ? AND (seller % ? OR day = ?))
             ORDER BY similarity(number, ?) + similarity(seller, ?) + (gross = ?)::int + (day = ?)::int DESC, id
             LIMIT ?
            """;

    private final HikariDataSource pool;
    private final Connection connection;

    /** One invoice as a row; {@code gross} and {@code day} empty if not known. */
    public record Row(String id, String number, String seller, String buyer, String gross, String day) {}

    private TrigramSearch(HikariDataSource pool, Connection connection) {
        this.pool = pool;
        this.connection = connection;
    }

    /**
     * An empty table.
     *
     * @throws StoreUnavailableException if the server cannot be reached or has no pg_trgm
     */
    public static TrigramSearch open(Database database) {
        HikariDataSource pool = database.open(1);
        try {
            Connection connection = pool.getConnection();
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
                statement.execute("DROP TABLE IF EXISTS trigram_paper");
                statement.execute("CREATE UNLOGGED TABLE trigram_paper (id text, number text, seller text, buyer text,"
                        + " gross numeric, day text)");
            }
            return new TrigramSearch(pool, connection);
        } catch (SQLException e) {
            pool.close();
            throw new StoreUnavailableException("no trigram search: " + e.getMessage(), e);
        }
    }

    /** Fills the table, then builds its indexes. */
    public void load(Iterator<Row> rows) {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO trigram_paper VALUES (?, ?, ?, ?, ?, ?)")) {
            for (int i = 1; rows.hasNext(); i++) {
                Row row = rows.next();
                insert.setString(1, row.id());
                insert.setString(2, row.number());
                insert.setString(3, row.seller());
                insert.setString(4, row.buyer());
                insert.setBigDecimal(5, amount(row.gross()));
                insert.setString(6, row.day());
                insert.addBatch();
                if (i % BATCH == 0 || !rows.hasNext()) {
                    insert.executeBatch();
                }
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE INDEX ON trigram_paper USING gin (number gin_trgm_ops)");
                statement.execute("CREATE INDEX ON trigram_paper USING gin (seller gin_trgm_ops)");
                statement.execute("CREATE INDEX ON trigram_paper (gross)");
                statement.execute("CREATE INDEX ON trigram_paper (day)");
                statement.execute("ANALYZE trigram_paper");
            }
        } catch (SQLException e) {
            throw new StoreUnavailableException("the trigram table cannot be filled: " + e.getMessage(), e);
        }
    }

    /** The ids of the rows most like an invoice, at most {@value #MOST}. */
    public List<String> ask(Row row) {
        try (PreparedStatement question = connection.prepareStatement(QUESTION)) {
            BigDecimal gross = amount(row.gross());
            question.setString(1, row.number());
            question.setBigDecimal(2, gross);
            question.setString(3, row.seller());
            question.setString(4, row.day());
            question.setString(5, row.number());
            question.setString(6, row.seller());
            question.setBigDecimal(7, gross);
            question.setString(8, row.day());
            question.setInt(9, MOST);
            List<String> ids = new ArrayList<>();
            try (ResultSet found = question.executeQuery()) {
                while (found.next()) {
                    ids.add(found.getString(1));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new StoreUnavailableException("the trigram table does not answer: " + e.getMessage(), e);
        }
    }

    private static BigDecimal amount(String gross) {
        return gross.isEmpty() ? null : new BigDecimal(gross);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreUnavailableException("the trigram table does not close", e);
        } finally {
            pool.close();
        }
    }
}
