package io.vouch.alerts.store.lookup;

import io.vouch.alerts.store.Pool;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Documents that were read. Thread-safe. */
public final class Papers {

    private static final String COLUMNS =
            "tenant, deal, document_id, name, outcome, type, line, sequence, sha256, read_at";

    private final Pool pool;

    public Papers(Pool pool) {
        this.pool = pool;
    }

    /** Where a document stands: in one deal, or in several that hold the same file; sorted by deal. */
    public List<PaperRow> find(String tenant, String documentId) {
        return select("tenant = ? and document_id = ? order by deal collate \"C\" limit 100", tenant, documentId);
    }

    /** The documents of a deal, sorted by name. */
    public List<PaperRow> ofDeal(String tenant, String deal, int limit) {
        return select("tenant = ? and deal = ? order by name collate \"C\", document_id limit ?", tenant, deal, limit);
    }

    /** One document in one deal; empty or one. */
    public List<PaperRow> in(String tenant, String deal, String documentId) {
        return select("tenant = ? and deal = ? and document_id = ?", tenant, deal, documentId);
    }

    /**
     * Documents of all tenants in the order of their reading, for the search index.
     *
     * @param since documents read at this instant or after it
     * @param after key of the last one that was given, {@code tenant, deal, id}, for those read at the same instant; or empty
     */
    public List<PaperRow> readSince(Instant since, List<String> after, int limit) {
        if (after.isEmpty()) {
            return select(
                    "read_at >= ? order by read_at, tenant, deal, document_id limit ?", Timestamp.from(since), limit);
        }
        return select(
                "(read_at, tenant, deal, document_id) > (?, ?, ?, ?)"
                        + " order by read_at, tenant, deal, document_id limit ?",
                Timestamp.from(since),
                after.get(0),
                after.get(1),
                after.get(2),
                limit);
    }

    private List<PaperRow> select(String rest, Object... values) {
        return pool.inTransaction(connection -> select(connection, rest, values));
    }

    private static List<PaperRow> select(Connection connection, String rest, Object... values) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select " + COLUMNS + " from paper where " + rest)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            List<PaperRow> papers = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    papers.add(new PaperRow(
                            row.getString("tenant"),
                            row.getString("deal"),
                            row.getString("document_id"),
                            row.getString("name"),
                            row.getString("outcome"),
                            row.getString("type"),
                            row.getString("line"),
                            row.getLong("sequence"),
                            row.getString("sha256"),
                            row.getTimestamp("read_at").toInstant()));
                }
            }
            return papers;
        }
    }
}
