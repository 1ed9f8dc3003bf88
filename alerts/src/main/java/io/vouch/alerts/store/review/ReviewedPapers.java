package io.vouch.alerts.store.review;

import io.vouch.alerts.store.Pool;
import io.vouch.alerts.store.intake.LoggedSubmission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What people said of papers and alerts, as those who train models need it. Only reads; thread-safe. */
public final class ReviewedPapers {

    /** The oldest ones count when there are more: training on them again changes nothing. */
    private static final int MOST = 200_000;

    private final Pool pool;

    public ReviewedPapers(Pool pool) {
        this.pool = pool;
    }

    /** A correction, who made it, and when. */
    public record Said(Correction correction, String by, Instant at) {}

    /**
     * An alert that was closed for good: if it is one of those that need two people, a second one has approved.
     *
     * @param line of {@code alerts.jsonl}
     * @param by who had the last word
     */
    public record Decided(String line, Disposition disposition, ClosingReason reason, String by, Instant at) {}

    /**
     * A paper and the file that it came with.
     *
     * @param line of {@code documents.jsonl}, as it was read last
     */
    public record Source(String documentId, String line, LoggedSubmission file) {}

    /** All corrections of a tenant, the oldest first. */
    public List<Said> corrections(String tenant) {
        return pool.inTransaction(connection -> Rows.read(
                connection,
                """
                select c.*, coalesce(p.name, c.actor) as reviewer
                from correction c left join person p on p.person_id = c.actor
                where c.tenant = ? order by c.correction_id limit ?""",
                Conditions.values(tenant, MOST),
                row -> new Said(
                        CorrectedPapers.correction(row),
                        row.getString("reviewer"),
                        row.getTimestamp("at").toInstant())));
    }

    /** All decided alerts of a tenant, by id. */
    public List<Decided> decisions(String tenant) {
        return pool.inTransaction(connection -> Rows.read(
                connection,
                """
                select a.line, w.disposition, w.reason_code, coalesce(p.name, e.actor) as reviewer, e.at
                from alert_work w
                join raised_alert a on a.tenant = w.tenant and a.alert_id = w.alert_id
                join lateral (select actor, at from alert_event
                              where tenant = w.tenant and alert_id = w.alert_id and to_state = 'CLOSED'
                              order by event_id desc limit 1) e on true
                left join person p on p.person_id = e.actor
                where w.tenant = ? and w.state = 'CLOSED' and w.disposition <> '' and w.reason_code <> ''
                order by w.alert_id limit ?""",
                Conditions.values(tenant, MOST),
                row -> new Decided(
                        row.getString("line"),
                        Disposition.valueOf(row.getString("disposition")),
                        ClosingReason.valueOf(row.getString("reason_code")),
                        row.getString("reviewer"),
                        row.getTimestamp("at").toInstant())));
    }

    /** The papers of a tenant with these ids whose files are known, in the order in which they were handed in. */
    public List<Source> papers(String tenant, Collection<String> documentIds) {
        return pool.inTransaction(connection -> Rows.read(
                connection,
                """
                select p.document_id, p.line, s.*
                from paper p join submission s on s.tenant = p.tenant and s.sequence = p.sequence
                where p.tenant = ? and p.document_id = any (?)
                order by s.sequence, p.document_id limit ?""",
                Conditions.values(tenant, List.copyOf(documentIds), MOST),
                ReviewedPapers::source));
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getString("document_id"),
                row.getString("line"),
                new LoggedSubmission(
                        row.getLong("sequence"),
                        row.getString("tenant"),
                        row.getString("deal"),
                        row.getString("name"),
                        row.getString("sha256"),
                        row.getLong("bytes"),
                        row.getTimestamp("submitted_at").getTime(),
                        false));
    }
}
