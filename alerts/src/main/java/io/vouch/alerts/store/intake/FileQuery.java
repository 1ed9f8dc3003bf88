package io.vouch.alerts.store.intake;

import io.vouch.alerts.store.intake.FileState.Member;
import io.vouch.alerts.store.intake.FileState.State;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files with their states. A file's papers carry the sequence of the submission that they came with; a file that was handed in
 * before has the papers of the first time.
 */
enum FileQuery {
    ONE("sequence = ?"),
    BATCH("batch_id = ?"),
    DEAL("deal = ?"),
    EXTERNAL_ID("external_id = ?");

    /** Most members of one file that are listed; the whole count of an archive is bounded by ingest's own limit. */
    private static final int MOST_MEMBERS = 10_000;

    private static final String FIRST =
            """
            lateral (select min(earlier.sequence) as first from submission earlier
                     where earlier.tenant = entry.tenant and earlier.deal = entry.deal
                       and earlier.name = entry.name and earlier.sha256 = entry.sha256) origin""";

    private final String select;

    FileQuery(String condition) {
        this.select =
                """
                with entry as (select * from submission
                               where tenant = ? and %s and sequence > ? order by sequence limit ?)
                select entry.*, paper.document_id, paper.name as paper_name, paper.outcome, paper.reason_code,
                       paper.reason_message, paper.type
                from entry cross join %s
                left join paper on paper.tenant = entry.tenant and paper.sequence = origin.first
                order by entry.sequence, paper.name collate "C", paper.document_id"""
                        .formatted(condition, FIRST);
    }

    List<FileState> run(Connection connection, String tenant, Object subject, long after, int limit)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, tenant);
            statement.setObject(2, subject);
            statement.setLong(3, after);
            statement.setInt(4, limit);
            Map<Long, FileState> files = new LinkedHashMap<>();
            Map<Long, List<Member>> members = new LinkedHashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    take(rows, files, members);
                }
            }
            List<FileState> states = new ArrayList<>();
            files.forEach((sequence, file) -> states.add(with(file, members.get(sequence))));
            return states;
        }
    }

    private static void take(ResultSet row, Map<Long, FileState> files, Map<Long, List<Member>> members)
            throws SQLException {
        long sequence = row.getLong("sequence");
        String name = row.getString("name");
        String paper = row.getString("paper_name");
        if (!files.containsKey(sequence)) {
            files.put(sequence, waiting(row));
            members.put(sequence, new ArrayList<>());
        }
        if (paper == null) {
            return;
        }
        if (paper.equals(name)) {
            files.put(sequence, answered(row));
        } else if (members.get(sequence).size() < MOST_MEMBERS) {
            members.get(sequence)
                    .add(new Member(
                            row.getString("document_id"),
                            paper,
                            State.valueOf(row.getString("outcome")),
                            row.getString("reason_code"),
                            row.getString("reason_message"),
                            row.getString("type")));
        }
    }

    private static FileState waiting(ResultSet row) throws SQLException {
        return state(row, State.WAITING, "", "", "", "");
    }

    private static FileState answered(ResultSet row) throws SQLException {
        return state(
                row,
                State.valueOf(row.getString("outcome")),
                row.getString("reason_code"),
                row.getString("reason_message"),
                row.getString("document_id"),
                row.getString("type"));
    }

    private static FileState state(
            ResultSet row, State state, String reasonCode, String message, String documentId, String type)
            throws SQLException {
        return new FileState(
                row.getLong("sequence"),
                row.getString("external_id"),
                row.getString("deal"),
                row.getString("name"),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getTimestamp("submitted_at").toInstant(),
                state,
                reasonCode,
                message,
                documentId,
                type,
                List.of());
    }

    private static FileState with(FileState file, List<Member> members) {
        return new FileState(
                file.sequence(),
                file.externalId(),
                file.deal(),
                file.name(),
                file.sha256(),
                file.bytes(),
                file.submittedAt(),
                file.state(),
                file.reasonCode(),
                file.message(),
                file.documentId(),
                file.type(),
                members);
    }

    static Optional<BatchState> count(Connection connection, String tenant, String batchId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                select batch.external_id, batch.created_at,
                       count(entry.sequence) as files,
                       count(entry.sequence) filter (where paper.outcome is null) as waiting,
                       count(*) filter (where paper.outcome = 'ACCEPTED') as accepted,
                       count(*) filter (where paper.outcome = 'ALREADY_SEEN') as already_seen,
                       count(*) filter (where paper.outcome = 'QUARANTINED') as quarantined
                from batch
                left join submission entry on entry.tenant = batch.tenant and entry.batch_id = batch.batch_id
                left join %s on true
                left join paper on paper.tenant = entry.tenant and paper.sequence = origin.first
                               and paper.name = entry.name
                where batch.tenant = ? and batch.batch_id = ?
                group by batch.batch_id"""
                        .formatted(FIRST))) {
            statement.setString(1, tenant);
            statement.setString(2, batchId);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new BatchState(
                        batchId,
                        row.getString("external_id"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getLong("files"),
                        row.getLong("waiting"),
                        row.getLong("accepted"),
                        row.getLong("already_seen"),
                        row.getLong("quarantined")));
            }
        }
    }

    /** Not only those behind the newest paper: papers come out in any order. */
    static long waiting(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                        select count(*) from submission entry cross join %s
                        where entry.sequence > (select coalesce(max(sequence), 0) from submission) - %d
                          and origin.first = entry.sequence and not exists (
                            select from paper where paper.tenant = entry.tenant and paper.sequence = entry.sequence)"""
                                .formatted(FIRST, Intake.WAITING_WINDOW))) {
            row.next();
            return row.getLong(1);
        }
    }
}
