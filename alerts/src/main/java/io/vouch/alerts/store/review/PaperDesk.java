package io.vouch.alerts.store.review;

import io.vouch.alerts.store.Pool;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The papers of a tenant. Thread-safe. Whoever shows one to a person writes that down in the audit. */
public final class PaperDesk {

    /** Most papers of a page of {@link #list}. */
    public static final int LARGEST_PAGE = 100;

    private static final int MOST_OF_DEAL = 500;

    private final Pool pool;

    public PaperDesk(Pool pool) {
        this.pool = pool;
    }

    /** A paper, if the tenant has it. */
    public Optional<Paper> paper(String tenant, String documentId) {
        return pool.inTransaction(connection -> Rows.read(
                        connection,
                        "select * from paper where tenant = ? and document_id = ? order by deal limit 1",
                        Conditions.values(tenant, documentId),
                        PaperDesk::paper)
                .stream()
                .findFirst());
    }

    /** The papers of some ids, at most {@link #LARGEST_PAGE} ids; a paper that several deals have is there once for each. */
    public List<Paper> named(String tenant, List<String> documentIds) {
        if (documentIds.size() > LARGEST_PAGE) {
            throw new IllegalArgumentException("more than %d papers at once".formatted(LARGEST_PAGE));
        }
        return pool.inTransaction(connection -> Rows.read(
                connection,
                "select * from paper where tenant = ? and document_id = any (?) order by deal, document_id limit ?",
                Conditions.values(tenant, documentIds, MOST_OF_DEAL),
                PaperDesk::paper));
    }

    /** The papers of a deal, sorted by name. */
    public List<Paper> ofDeal(String tenant, String deal) {
        return pool.inTransaction(connection -> Rows.read(
                connection,
                "select * from paper where tenant = ? and deal = ? order by name collate \"C\", document_id limit ?",
                Conditions.values(tenant, deal, MOST_OF_DEAL),
                PaperDesk::paper));
    }

    /**
     * Papers by type and outcome, sorted by deal and name. What stands in them is asked of the search index.
     *
     * @param type wire name, or empty
     * @param outcome wire name, or empty
     * @param after the last paper of the page before, if any
     */
    public List<Paper> list(String tenant, String type, String outcome, Optional<Paper> after, int limit) {
        Conditions conditions = new Conditions().and("tenant = ?", tenant);
        if (!type.isEmpty()) {
            conditions.and("type = ?", type);
        }
        if (!outcome.isEmpty()) {
            conditions.and("outcome = ?", outcome);
        }
        after.ifPresent(last -> conditions.and(
                "(deal collate \"C\", name collate \"C\", document_id) > (?, ?, ?)",
                last.deal(),
                last.name(),
                last.documentId()));
        return pool.inTransaction(connection -> Rows.read(
                connection,
                "select * from paper where %s order by deal collate \"C\", name collate \"C\", document_id limit %d"
                        .formatted(conditions.text(), Math.min(limit, LARGEST_PAGE)),
                conditions,
                PaperDesk::paper));
    }

    private static Paper paper(ResultSet row) throws SQLException {
        return new Paper(
                row.getString("deal"),
                row.getString("document_id"),
                row.getString("name"),
                row.getString("outcome"),
                row.getString("reason_code"),
                row.getString("reason_message"),
                row.getString("type"),
                row.getInt("pages"),
                row.getInt("ocr_pages"),
                row.getString("model"),
                row.getString("line"),
                row.getLong("sequence"),
                row.getTimestamp("read_at").toInstant());
    }
}
