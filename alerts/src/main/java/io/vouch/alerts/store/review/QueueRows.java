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

    /** Chooses first, from the indexes of the work alone where it can; what is shown is looked up of the chosen ones alone. */
    private static final String SELECT =
            """
            select w.*, a.deal, a.check_id, a.score, a.title, a.amount, a.currency, a.parties, p.display_name,
                   a.line::json #>> '{reasons,0,text_zh}' as title_zh
            from (select w.tenant, w.alert_id from alert_work w %1$s where %2$s order by %3$s limit %4$d) chosen
            join alert_work w on w.tenant = chosen.tenant and w.alert_id = chosen.alert_id
            join raised_alert a on a.tenant = w.tenant and a.alert_id = w.alert_id
            left join person p on p.person_id = w.assignee
            order by %3$s""";

    static final String FACTS = "join raised_alert a on a.tenant = w.tenant and a.alert_id = w.alert_id";

    private QueueRows() {}

    /** Rows whose conditions and order may name the facts {@code a} too. */
    static List<QueueRow> read(Connection connection, Conditions conditions, String order, int limit)
            throws SQLException {
        return read(connection, SELECT.formatted(FACTS, conditions.text(), order, limit), conditions);
    }

    /** Rows whose conditions and order name the work {@code w} alone. */
    static List<QueueRow> readByWork(Connection connection, Conditions conditions, String order, int limit)
            throws SQLException {
        return read(connection, SELECT.formatted("", conditions.text(), order, limit), conditions);
    }

    private static List<QueueRow> read(Connection connection, String query, Conditions conditions) throws SQLException {
        List<QueueRow> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(query)) {
            conditions.planned(select);
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
