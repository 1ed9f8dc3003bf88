package io.vouch.alerts.store.intake;

import io.vouch.alerts.store.Pool;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The submission log. What {@link #append} has returned is durable and will be read; handing the same file in again (tenant,
 * external id, bytes) adds nothing. Sequences become visible in their order, because all appends stand in one queue: a reader at
 * n never misses n - 1. Thread-safe.
 */
public final class Intake {

    /** Channel that appends are announced on, without payload. */
    public static final String CHANNEL = "vouch_submissions";

    /** Most submissions of one {@link #append(List)}: one transaction, which others wait for. */
    public static final int LARGEST_APPEND = 10_000;

    /** Most submissions that {@link #waiting} looks at, so that asking stays cheap when the log is long. */
    public static final int WAITING_WINDOW = 20_000;

    /** A number of our own for the advisory lock of appends; "vouch" and 1. */
    private static final long APPEND_LOCK = 0x766f75636801L;

    private static final int BATCH_ID_DIGITS = 32;

    private final Pool pool;

    public Intake(Pool pool) {
        this.pool = pool;
    }

    /** Makes a tenant if there is none of this id; one that is there stays as it is. */
    public void ensureTenant(String tenant, String name, Instant now) {
        NewSubmission.requireText("tenant", tenant);
        pool.inTransaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into tenant (tenant, name, created_at) values (?, ?, ?) on conflict do nothing")) {
                insert.setString(1, tenant);
                insert.setString(2, name);
                insert.setTimestamp(3, Timestamp.from(now));
                return insert.executeUpdate();
            }
        });
    }

    /**
     * Opens a batch, or finds the one that the tenant opened under the same external id.
     *
     * @return its id, a digest of both
     */
    public String batch(String tenant, String externalId, String submittedBy, Instant now) {
        NewSubmission.requireText("external id", externalId);
        String id = batchId(tenant, externalId);
        return pool.inTransaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    """
                    insert into batch (batch_id, tenant, external_id, submitted_by, created_at)
                    values (?, ?, ?, ?, ?) on conflict do nothing""")) {
                insert.setString(1, id);
                insert.setString(2, tenant);
                insert.setString(3, externalId);
                insert.setString(4, submittedBy);
                insert.setTimestamp(5, Timestamp.from(now));
                insert.executeUpdate();
                return id;
            }
        });
    }

    /** Adds one submission. */
    public Accepted append(NewSubmission submission) {
        return append(List.of(submission)).get(0);
    }

    /**
     * Adds submissions in one transaction, in this order: all or none.
     *
     * @param submissions at most {@link #LARGEST_APPEND}
     * @return one answer for each, in the same order
     */
    public List<Accepted> append(List<NewSubmission> submissions) {
        if (submissions.size() > LARGEST_APPEND) {
            throw new IllegalArgumentException("more than %d submissions at once".formatted(LARGEST_APPEND));
        }
        if (submissions.isEmpty()) {
            return List.of();
        }
        return pool.inTransaction(connection -> {
            Map<Key, Accepted> known = known(connection, submissions);
            boolean news = submissions.stream().anyMatch(submission -> !known.containsKey(Key.of(submission)));
            if (news) {
                insert(connection, submissions);
                return answers(submissions, known, known(connection, submissions));
            }
            return answers(submissions, known, known);
        });
    }

    private static List<Accepted> answers(
            List<NewSubmission> submissions, Map<Key, Accepted> before, Map<Key, Accepted> now) {
        Set<Key> seen = new HashSet<>(before.keySet());
        List<Accepted> answers = new ArrayList<>();
        for (NewSubmission submission : submissions) {
            Accepted entry = now.get(Key.of(submission));
            boolean repeated = !seen.add(Key.of(submission));
            answers.add(new Accepted(entry.sequence(), repeated, entry.deal(), entry.name()));
        }
        return answers;
    }

    /** The entries of these submissions that the log has. */
    private static Map<Key, Accepted> known(Connection connection, List<NewSubmission> submissions)
            throws SQLException {
        Map<Key, Accepted> known = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                """
                select s.sequence, s.tenant, s.external_id, s.sha256, s.deal, s.name
                from unnest(?, ?, ?) as asked (tenant, external_id, sha256)
                join submission s using (tenant, external_id, sha256)""")) {
            select.setArray(1, SqlArrays.texts(connection, submissions, NewSubmission::tenant));
            select.setArray(2, SqlArrays.texts(connection, submissions, NewSubmission::externalId));
            select.setArray(3, SqlArrays.texts(connection, submissions, NewSubmission::sha256));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    known.put(
                            new Key(rows.getString(2), rows.getString(3), rows.getString(4)),
                            new Accepted(rows.getLong(1), true, rows.getString(5), rows.getString(6)));
                }
            }
        }
        return known;
    }

    private static void insert(Connection connection, List<NewSubmission> submissions) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + APPEND_LOCK + ")");
        }
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into submission
                    (tenant, external_id, deal, name, sha256, bytes, batch_id, submitted_by, submitted_at)
                select tenant, external_id, deal, name, sha256, bytes, batch_id, submitted_by, submitted_at
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality as given
                    (tenant, external_id, deal, name, sha256, bytes, batch_id, submitted_by, submitted_at, place)
                order by place
                on conflict (tenant, external_id, sha256) do nothing""")) {
            insert.setArray(1, SqlArrays.texts(connection, submissions, NewSubmission::tenant));
            insert.setArray(2, SqlArrays.texts(connection, submissions, NewSubmission::externalId));
            insert.setArray(3, SqlArrays.texts(connection, submissions, NewSubmission::deal));
            insert.setArray(4, SqlArrays.texts(connection, submissions, NewSubmission::name));
            insert.setArray(5, SqlArrays.texts(connection, submissions, NewSubmission::sha256));
            insert.setArray(6, SqlArrays.of(connection, "bigint", submissions, NewSubmission::bytes));
            insert.setArray(7, SqlArrays.of(connection, "text", submissions, each -> each.batchId()
                    .orElse(null)));
            insert.setArray(8, SqlArrays.texts(connection, submissions, NewSubmission::submittedBy));
            insert.setArray(
                    9,
                    SqlArrays.of(connection, "timestamptz", submissions, each -> Timestamp.from(each.submittedAt())));
            insert.executeUpdate();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("notify " + CHANNEL);
        }
    }

    /**
     * The entries after a place, in order.
     *
     * @param sequence 0 for the beginning
     * @param limit most entries that are given
     */
    public List<LoggedSubmission> after(long sequence, int limit) {
        return pool.inTransaction(connection -> {
            List<LoggedSubmission> entries = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                    """
                    select sequence, tenant, deal, name, sha256, bytes, submitted_at,
                           exists (select from submission earlier
                                   where earlier.tenant = entry.tenant and earlier.deal = entry.deal
                                     and earlier.name = entry.name and earlier.sha256 = entry.sha256
                                     and earlier.sequence < entry.sequence) as repeat
                    from submission entry where sequence > ? order by sequence limit ?""")) {
                select.setLong(1, sequence);
                select.setInt(2, limit);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        entries.add(new LoggedSubmission(
                                rows.getLong("sequence"),
                                rows.getString("tenant"),
                                rows.getString("deal"),
                                rows.getString("name"),
                                rows.getString("sha256"),
                                rows.getLong("bytes"),
                                rows.getTimestamp("submitted_at").getTime(),
                                rows.getBoolean("repeat")));
                    }
                }
            }
            return entries;
        });
    }

    /** One submitted file of a tenant, by its place in the log. */
    public Optional<FileState> file(String tenant, long sequence) {
        return files(FileQuery.ONE, tenant, sequence, 0, 1).stream().findFirst();
    }

    /**
     * The files of a batch in the order of submission.
     *
     * @param afterSequence 0, or the last sequence of the page before
     * @param limit most files that are given
     */
    public List<FileState> filesOfBatch(String tenant, String batchId, long afterSequence, int limit) {
        return files(FileQuery.BATCH, tenant, batchId, afterSequence, limit);
    }

    /** The files of a deal in the order of submission; paged as those of a batch. */
    public List<FileState> filesOfDeal(String tenant, String deal, long afterSequence, int limit) {
        return files(FileQuery.DEAL, tenant, deal, afterSequence, limit);
    }

    /** The files that were handed in under an external id: one, or several with different bytes. */
    public List<FileState> filesOf(String tenant, String externalId, int limit) {
        return files(FileQuery.EXTERNAL_ID, tenant, externalId, 0, limit);
    }

    private List<FileState> files(FileQuery query, String tenant, Object subject, long after, int limit) {
        return pool.inTransaction(connection -> query.run(connection, tenant, subject, after, limit));
    }

    /** A batch in numbers, if the tenant has it. */
    public Optional<BatchState> batchState(String tenant, String batchId) {
        return pool.inTransaction(connection -> FileQuery.count(connection, tenant, batchId));
    }

    /** How many of the newest {@link #WAITING_WINDOW} submissions have no answer yet: the length of the queue. */
    public long waiting() {
        return pool.inTransaction(FileQuery::waiting);
    }

    private static String batchId(String tenant, String externalId) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(tenant.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(externalId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest()).substring(0, BATCH_ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What makes two hand-ins one. */
    private record Key(String tenant, String externalId, String sha256) {
        static Key of(NewSubmission submission) {
            return new Key(submission.tenant(), submission.externalId(), submission.sha256());
        }
    }
}
