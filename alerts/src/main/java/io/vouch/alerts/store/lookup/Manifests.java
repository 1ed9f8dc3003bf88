package io.vouch.alerts.store.lookup;

import io.vouch.alerts.store.Pool;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files that batches announce, come or not. Thread-safe. */
public final class Manifests {

    private static final int BATCH = 500;

    private final Pool pool;

    /** As what a file of a batch stands in the submission log: two batches may use the same names. */
    public static String scoped(String batchExternalId, String externalId) {
        return batchExternalId + "/" + externalId;
    }

    public Manifests(Pool pool) {
        this.pool = pool;
    }

    /**
     * Adds files to what a batch announces; one that is announced already stays as it is.
     *
     * @return external ids that were announced before with other bytes, another deal or another name
     */
    public List<String> announce(String batchId, List<AnnouncedFile> files) {
        return pool.inTransaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    """
                    insert into batch_file (batch_id, external_id, deal, name, sha256, bytes)
                    values (?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
                int waiting = 0;
                for (AnnouncedFile file : files) {
                    bind(insert, batchId, file);
                    insert.addBatch();
                    if (++waiting % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            Set<AnnouncedFile> there = new HashSet<>(announced(connection, batchId));
            return files.stream()
                    .filter(file -> !there.contains(file))
                    .map(AnnouncedFile::externalId)
                    .toList();
        });
    }

    private static void bind(PreparedStatement insert, String batchId, AnnouncedFile file) throws SQLException {
        insert.setString(1, batchId);
        insert.setString(2, file.externalId());
        insert.setString(3, file.deal());
        insert.setString(4, file.name());
        insert.setString(5, file.sha256());
        insert.setLong(6, file.bytes());
    }

    private static List<AnnouncedFile> announced(Connection connection, String batchId) throws SQLException {
        return files(connection, "select * from batch_file where batch_id = ? order by place", batchId);
    }

    /** What a batch announced and has not received, in the order of the manifest. */
    public List<AnnouncedFile> missing(String tenant, String batchId, int limit) {
        return pool.inTransaction(connection -> files(
                connection,
                """
                select f.* from batch_file f join batch b using (batch_id)
                where b.tenant = ? and f.batch_id = ?
                  and not exists (select from submission s where s.tenant = b.tenant
                                    and s.external_id = b.external_id || '/' || f.external_id and s.sha256 = f.sha256)
                order by f.place limit ?""",
                tenant,
                batchId,
                limit));
    }

    /** Of these digests, those whose bytes the tenant itself has handed in. */
    public Set<String> owned(String tenant, List<String> digests) {
        return pool.inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select distinct sha256 from submission where tenant = ? and sha256 = any (?)")) {
                select.setString(1, tenant);
                select.setArray(2, connection.createArrayOf("text", digests.toArray()));
                Set<String> owned = new HashSet<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        owned.add(row.getString(1));
                    }
                }
                return owned;
            }
        });
    }

    private static List<AnnouncedFile> files(Connection connection, String query, Object... values)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            List<AnnouncedFile> files = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    files.add(new AnnouncedFile(
                            row.getString("external_id"),
                            row.getString("deal"),
                            row.getString("name"),
                            row.getString("sha256"),
                            row.getLong("bytes")));
                }
            }
            return files;
        }
    }
}
