package io.vouch.alerts.store;

import java.io.Serializable;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A table of facts: how one is inserted. Facts are never updated. */
public final class FactKind<T> implements Serializable {

    /** Documents with their outcome. */
    public static final FactKind<DocumentRow> DOCUMENT = new FactKind<>(
            """
            insert into document (run_id, document_id, deal, name, outcome, reason_code, reason_message, type, pages,
                                  ocr_pages, line)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
            FactKind::bindDocument);

    /** Alerts. */
    public static final FactKind<AlertRow> ALERT = new FactKind<>(
            """
            insert into alert (run_id, alert_id, deal, check_id, severity_rank, line)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""",
            FactKind::bindAlert);

    /** Answers of checks. */
    public static final FactKind<CoverageRow> COVERAGE = new FactKind<>(
            """
            insert into coverage (run_id, deal, check_id, result, result_rank, reason)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""",
            FactKind::bindCoverage);

    private static final long serialVersionUID = 1L;

    private final String insert;
    private final Binder<T> binder;

    private FactKind(String insert, Binder<T> binder) {
        this.insert = insert;
        this.binder = binder;
    }

    String insert() {
        return insert;
    }

    void bind(PreparedStatement statement, String runId, T fact) throws SQLException {
        binder.bind(statement, runId, fact);
    }

    private static void bindDocument(PreparedStatement statement, String runId, DocumentRow row) throws SQLException {
        texts(
                statement,
                runId,
                row.documentId(),
                row.deal(),
                row.name(),
                row.outcome(),
                row.reasonCode(),
                row.reasonMessage(),
                row.type());
        statement.setInt(9, row.pages());
        statement.setInt(10, row.ocrPages());
        statement.setString(11, storable(row.line()));
    }

    private static void bindAlert(PreparedStatement statement, String runId, AlertRow row) throws SQLException {
        texts(statement, runId, row.alertId(), row.deal(), row.check());
        statement.setInt(5, row.severityRank());
        statement.setString(6, storable(row.line()));
    }

    private static void bindCoverage(PreparedStatement statement, String runId, CoverageRow row) throws SQLException {
        texts(statement, runId, row.deal(), row.check(), row.result());
        statement.setInt(5, row.resultRank());
        statement.setString(6, storable(row.reason()));
    }

    private static void texts(PreparedStatement statement, String... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setString(index + 1, storable(values[index]));
        }
    }

    /** PostgreSQL text cannot hold the character NUL, which hostile names may carry. */
    private static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }

    /** Sets the parameters of an insert. */
    private interface Binder<T> extends Serializable {
        void bind(PreparedStatement statement, String runId, T fact) throws SQLException;
    }
}
