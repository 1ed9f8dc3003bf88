package io.vouch.alerts.store.review;

import io.vouch.matching.Severity;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads rows of the queue. */
final class QueueRows {

    private static final String SELECT =
            """
            select w.*, a.deal, a.check_id, a.score, a.title, a.amount, a.currency, a.parties, p.display_name,
                   a.line::json #>> '{reasons,0,text_zh}' as title_zh
            from alert_work w
            join raised_alert a on a.tenant = w.tenant and a.alert_id = w.alert_id
            left join person p on p.person_id = w.assignee
            where %s order by %s limit %d""";

    private QueueRows() {}

    static List<QueueRow> read(Connection connection, Conditions conditions, String order, int limit)
            throws SQLException {
        List<QueueRow> rows = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement(SELECT.formatted(conditions.text(), order, limit))) {
            conditions.bind(select, 1);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
        }
        return rows;
    }

    static QueueRow row(ResultSet row) throws SQLException {
        String disposition = row.getString("disposition");
        String name = row.getString("display_name");
        return new QueueRow(
                row.getString("alert_id"),
                row.getString("deal"),
                row.getString("check_id"),
                Severity.values()[row.getInt("severity_rank")],
                row.getDouble("score"),
                row.getString("title"),
                Optional.ofNullable(row.getString("title_zh")).orElse(""),
                Optional.ofNullable(row.getBigDecimal("amount")),
                row.getString("currency"),
                texts(row.getArray("parties")),
                AlertState.valueOf(row.getString("state")),
                disposition.isEmpty() ? Optional.empty() : Optional.of(Disposition.valueOf(disposition)),
                row.getString("reason_code"),
                Optional.ofNullable(row.getString("assignee")),
                name == null ? "" : name,
                row.getTimestamp("due_at").toInstant(),
                row.getTimestamp("raised_at").toInstant(),
                instant(row.getTimestamp("lease_until")),
                instant(row.getTimestamp("snoozed_until")),
                row.getInt("version"));
    }

    static Optional<Instant> instant(Timestamp time) {
        return Optional.ofNullable(time).map(Timestamp::toInstant);
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
