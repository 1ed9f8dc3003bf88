package io.vouch.alerts.store.lookup;

import io.vouch.alerts.store.Pool;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Alerts with where they stand, newest first. Thread-safe. */
public final class AlertList {

    private static final int MOST_EVENTS = 1_000;

    private static final String SELECT =
            """
            select a.*, coalesce(w.state, 'OPEN') as state, w.assignee, coalesce(w.disposition, '') as disposition,
                   coalesce(w.reason_code, '') as reason_code, w.due_at, w.snoozed_until,
                   coalesce(w.version, 0) as version
            from raised_alert a left join alert_work w on w.tenant = a.tenant and w.alert_id = a.alert_id
            where a.tenant = ?""";

    private final Pool pool;

    public AlertList(Pool pool) {
        this.pool = pool;
    }

    /** One alert, if the tenant has it. */
    public Optional<AlertView> find(String tenant, String alertId) {
        return pool.inTransaction(
                connection -> select(connection, SELECT + " and a.alert_id = ?", tenant, alertId).stream()
                        .findFirst());
    }

    /** A page of alerts. @param after where the page before ended */
    public List<AlertView> page(String tenant, AlertFilter filter, Optional<AlertCursor> after, int limit) {
        StringBuilder text = new StringBuilder(SELECT);
        List<Object> values = new ArrayList<>(List.of(tenant));
        if (!filter.states().isEmpty()) {
            and(text, values, "coalesce(w.state, 'OPEN') = any (?)", filter.states());
        }
        filter.worstRank().ifPresent(rank -> and(text, values, "a.severity_rank <= ?", rank));
        if (!filter.checks().isEmpty()) {
            and(text, values, "a.check_id = any (?)", filter.checks());
        }
        filter.deal().ifPresent(deal -> and(text, values, "a.deal = ?", deal));
        filter.party().ifPresent(party -> and(text, values, "a.parties @> ?", List.of(party)));
        filter.assignee().ifPresent(assignee -> and(text, values, "w.assignee = ?", assignee));
        filter.from().ifPresent(from -> and(text, values, "a.raised_at >= ?", from));
        filter.to().ifPresent(to -> and(text, values, "a.raised_at < ?", to));
        after.ifPresent(cursor -> {
            and(text, values, "(a.raised_at, a.alert_id) < (?, ?)", cursor.raisedAt());
            values.add(cursor.alertId());
        });
        text.append(" order by a.raised_at desc, a.alert_id desc limit ?");
        values.add(limit);
        return pool.inTransaction(connection -> select(connection, text.toString(), values.toArray()));
    }

    private static void and(StringBuilder text, List<Object> values, String condition, Object value) {
        text.append(" and ").append(condition);
        values.add(value);
    }

    /** What was done about an alert, oldest first. */
    public List<AlertHistory> history(String tenant, String alertId) {
        return pool.inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select * from alert_event where tenant = ? and alert_id = ? order by event_id limit ?")) {
                select.setString(1, tenant);
                select.setString(2, alertId);
                select.setInt(3, MOST_EVENTS);
                List<AlertHistory> events = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        events.add(event(row));
                    }
                }
                return events;
            }
        });
    }

    private static AlertHistory event(ResultSet row) throws SQLException {
        return new AlertHistory(
                row.getString("actor"),
                row.getString("action"),
                row.getString("from_state"),
                row.getString("to_state"),
                row.getString("disposition"),
                row.getString("reason_code"),
                row.getString("comment"),
                row.getInt("version"),
                row.getTimestamp("at").toInstant());
    }

    private static List<AlertView> select(Connection connection, String text, Object... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(text)) {
            for (int i = 0; i < values.length; i++) {
                bind(connection, select, i + 1, values[i]);
            }
            List<AlertView> alerts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    alerts.add(alert(row));
                }
            }
            return alerts;
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int index, Object value)
            throws SQLException {
        if (value instanceof Instant instant) {
            statement.setTimestamp(index, Timestamp.from(instant));
        } else if (value instanceof List<?> texts) {
            statement.setArray(index, connection.createArrayOf("text", texts.toArray()));
        } else {
            statement.setObject(index, value);
        }
    }

    private static AlertView alert(ResultSet row) throws SQLException {
        return new AlertView(
                row.getString("alert_id"),
                row.getString("deal"),
                row.getString("check_id"),
                row.getString("severity"),
                row.getString("line"),
                row.getTimestamp("raised_at").toInstant(),
                instant(row, "withdrawn_at"),
                row.getString("withdrawn_reason"),
                row.getString("state"),
                Optional.ofNullable(row.getString("assignee")),
                row.getString("disposition"),
                row.getString("reason_code"),
                instant(row, "due_at"),
                instant(row, "snoozed_until"),
                row.getInt("version"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
