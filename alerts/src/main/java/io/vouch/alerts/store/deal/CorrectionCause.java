package io.vouch.alerts.store.deal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The newest correction that may have ended an alert, in words. */
final class CorrectionCause {

    private CorrectionCause() {}

    /**
     * Among papers of the deal that read otherwise than before, as {@code the gross amount of deal-7/invoice.pdf}; empty if nobody
     * corrected any of them.
     */
    static Optional<String> of(Connection connection, DealFacts deal, List<PaperFact> changed) throws SQLException {
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        try (PreparedStatement select = connection.prepareStatement(
                """
                select document_id, field from correction
                where tenant = ? and deal = ? and document_id = any (?)
                order by correction_id desc limit 1""")) {
            Storable.bind(select, deal.tenant(), deal.deal());
            select.setArray(
                    3,
                    connection.createArrayOf(
                            "text", changed.stream().map(PaperFact::documentId).toArray()));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(words(row.getString(1), row.getString(2), changed)) : Optional.empty();
            }
        }
    }

    /** Among the papers that prove an alert, also those of other deals, since it was raised. */
    static Optional<String> ofEvidence(Connection connection, String tenant, String alertId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                """
                select c.field, p.name from raised_alert a
                cross join lateral jsonb_array_elements(a.line::jsonb -> 'evidence') place
                join correction c on c.tenant = a.tenant and c.document_id = place ->> 'document_id'
                join paper p on p.tenant = c.tenant and p.deal = c.deal and p.document_id = c.document_id
                where a.tenant = ? and a.alert_id = ? and c.at >= a.raised_at
                order by c.correction_id desc limit 1""")) {
            Storable.bind(select, tenant, alertId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(words(row.getString(1), row.getString(2))) : Optional.empty();
            }
        }
    }

    private static String words(String field, String paper) {
        return "the %s of %s".formatted(field.replace('_', ' '), paper);
    }

    private static String words(String documentId, String field, List<PaperFact> changed) {
        String name = changed.stream()
                .filter(paper -> paper.documentId().equals(documentId))
                .map(PaperFact::name)
                .findFirst()
                .orElse("a paper");
        return words(field, name);
    }
}
