package io.vouch.alerts.store.deal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The papers of one deal as they rest, and how they become those of a newer evaluation. */
final class PaperTable {

    /** What tells whether a paper's row must be written anew. */
    private record Resting(String outcome, String reasonCode, long sequence, String lineDigest) {}

    private final Map<String, Resting> resting = new HashMap<>();

    private PaperTable() {}

    static PaperTable read(Connection connection, DealFacts deal) throws SQLException {
        PaperTable table = new PaperTable();
        try (PreparedStatement select = connection.prepareStatement(
                """
                select document_id, outcome, reason_code, sequence, md5(line) as line_digest
                from paper where tenant = ? and deal = ?""")) {
            Storable.bind(select, deal.tenant(), deal.deal());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    table.resting.put(
                            rows.getString("document_id"),
                            new Resting(
                                    rows.getString("outcome"),
                                    rows.getString("reason_code"),
                                    rows.getLong("sequence"),
                                    rows.getString("line_digest")));
                }
            }
        }
        return table;
    }

    /** True if submissions had an answer that the evaluation does not know: the log is being read anew and is not there yet. */
    boolean knowsMoreThan(DealFacts deal) {
        Set<Long> known = deal.papers().stream().map(PaperFact::sequence).collect(Collectors.toSet());
        return resting.values().stream().anyMatch(paper -> !known.contains(paper.sequence()));
    }

    /** True if files of the deal were handed in that the evaluation does not know yet. */
    static boolean isAwaited(Connection connection, DealFacts deal) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                """
                select exists (
                    select from submission entry
                    where tenant = ? and deal = ? and not sequence = any (?) and not exists (
                        select from submission earlier
                        where earlier.tenant = entry.tenant and earlier.deal = entry.deal
                          and earlier.name = entry.name and earlier.sha256 = entry.sha256
                          and earlier.sequence < entry.sequence))""")) {
            Storable.bind(select, deal.tenant(), deal.deal());
            select.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint",
                            deal.papers().stream()
                                    .map(PaperFact::sequence)
                                    .distinct()
                                    .toArray()));
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** The papers that are new or not as they were. */
    List<PaperFact> changed(DealFacts deal) {
        return deal.papers().stream()
                .filter(paper -> !new Resting(
                                paper.outcome(), paper.reasonCode(), paper.sequence(), md5(Storable.text(paper.line())))
                        .equals(resting.get(paper.documentId())))
                .toList();
    }

    /** The papers that are read for the first time. */
    List<PaperFact> news(DealFacts deal) {
        return deal.papers().stream()
                .filter(paper -> !resting.containsKey(paper.documentId()))
                .toList();
    }

    /** Rows of readings that a later reading of the same submissions replaced. */
    List<String> obsolete(DealFacts deal) {
        Set<String> gone = new HashSet<>(resting.keySet());
        deal.papers().forEach(paper -> gone.remove(paper.documentId()));
        List<String> sorted = new ArrayList<>(gone);
        sorted.sort(null);
        return sorted;
    }

    void write(Connection connection, DealFacts deal) throws SQLException {
        List<String> obsolete = obsolete(deal);
        if (!obsolete.isEmpty()) {
            try (PreparedStatement delete = connection.prepareStatement(
                    "delete from paper where tenant = ? and deal = ? and document_id = any (?)")) {
                Storable.bind(delete, deal.tenant(), deal.deal());
                delete.setArray(3, connection.createArrayOf("text", obsolete.toArray()));
                delete.executeUpdate();
            }
        }
        try (PreparedStatement upsert = connection.prepareStatement(
                """
                insert into paper (tenant, deal, document_id, name, outcome, reason_code, reason_message, type, model,
                                   line, sha256, pages, ocr_pages, sequence, read_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant, deal, document_id) do update set
                    outcome = excluded.outcome, reason_code = excluded.reason_code,
                    reason_message = excluded.reason_message, type = excluded.type, model = excluded.model,
                    line = excluded.line, sha256 = excluded.sha256, pages = excluded.pages,
                    ocr_pages = excluded.ocr_pages, sequence = excluded.sequence, read_at = excluded.read_at""")) {
            for (PaperFact paper : changed(deal)) {
                bind(upsert, deal, paper);
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    private static void bind(PreparedStatement upsert, DealFacts deal, PaperFact paper) throws SQLException {
        Storable.bind(
                upsert,
                deal.tenant(),
                deal.deal(),
                paper.documentId(),
                paper.name(),
                paper.outcome(),
                paper.reasonCode(),
                paper.reasonMessage(),
                paper.type(),
                paper.model(),
                paper.line(),
                paper.sha256());
        upsert.setInt(12, paper.pages());
        upsert.setInt(13, paper.ocrPages());
        upsert.setLong(14, paper.sequence());
        upsert.setTimestamp(15, Timestamp.from(deal.at()));
    }

    /** As the server computes it; it tells equal lines from changed ones, no more. */
    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
