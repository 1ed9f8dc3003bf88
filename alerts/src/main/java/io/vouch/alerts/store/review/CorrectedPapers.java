package io.vouch.alerts.store.review;

import io.vouch.alerts.store.Pool;
import io.vouch.alerts.store.intake.LoggedSubmission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the job needs to know of corrections: which papers to read again, and what people said of one. Only reads; thread-safe. The
 * number of a correction is its place in the order in which corrections become visible.
 */
public final class CorrectedPapers {

    /** Channel that corrections are announced on, without payload. */
    public static final String CHANNEL = "vouch_corrections";

    private static final int MOST_OF_PAPER = 2_000;

    private final Pool pool;

    public CorrectedPapers(Pool pool) {
        this.pool = pool;
    }

    /**
     * A paper to be read again.
     *
     * @param place number of the correction that asks for it
     * @param paper the file that the paper came with, under its first sequence; a repeat if a later correction asks for it too
     */
    public record Entry(long place, LoggedSubmission paper) {}

    /**
     * The papers of the corrections after a place, in order.
     *
     * @param place 0 for the beginning
     * @param limit most entries that are given
     */
    public List<Entry> after(long place, int limit) {
        return pool.inTransaction(connection -> Rows.read(
                connection,
                """
                select c.correction_id, c.tenant, c.deal, s.sequence, s.name, s.sha256, s.bytes, s.submitted_at,
                       s.sequence is null or exists (
                           select from correction later
                           where later.tenant = c.tenant and later.deal = c.deal
                             and later.document_id = c.document_id and later.correction_id > c.correction_id) as repeat
                from correction c
                left join paper p on p.tenant = c.tenant and p.deal = c.deal and p.document_id = c.document_id
                left join submission s on s.tenant = p.tenant and s.sequence = p.sequence
                where c.correction_id > ? order by c.correction_id limit ?""",
                Conditions.values(place, limit),
                CorrectedPapers::entry));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Optional<Timestamp> submitted = Optional.ofNullable(row.getTimestamp("submitted_at"));
        LoggedSubmission paper = new LoggedSubmission(
                row.getLong("sequence"),
                row.getString("tenant"),
                row.getString("deal"),
                Optional.ofNullable(row.getString("name")).orElse(""),
                Optional.ofNullable(row.getString("sha256")).orElse(""),
                row.getLong("bytes"),
                submitted.map(Timestamp::getTime).orElse(0L),
                row.getBoolean("repeat"));
        return new Entry(row.getLong("correction_id"), paper);
    }

    /** The corrections of a paper of a deal, the oldest first. */
    public List<Correction> ofPaper(String tenant, String deal, String documentId) {
        return pool.inTransaction(connection -> Rows.read(
                connection,
                """
                select * from correction where tenant = ? and deal = ? and document_id = ?
                order by correction_id limit ?""",
                Conditions.values(tenant, deal, documentId, MOST_OF_PAPER),
                CorrectedPapers::correction));
    }

    static Correction correction(ResultSet row) throws SQLException {
        List<Double> box = new ArrayList<>();
        for (Double corner : (Double[]) row.getArray("box").getArray()) {
            box.add(corner);
        }
        return new Correction(
                row.getString("deal"),
                row.getString("document_id"),
                row.getString("field"),
                row.getString("old_value"),
                row.getString("new_value"),
                row.getInt("page"),
                box,
                row.getString("model"));
    }
}
