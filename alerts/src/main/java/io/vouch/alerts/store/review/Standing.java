package io.vouch.alerts.store.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** An alert's row of work, locked until the transaction ends. */
record Standing(
        String tenant,
        String alertId,
        AlertState state,
        int version,
        Optional<String> assignee,
        String disposition,
        String reasonCode,
        int severityRank) {

    static Optional<Standing> lock(Connection connection, String tenant, String alertId) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select * from alert_work where tenant = ? and alert_id = ? for update")) {
            select.setString(1, tenant);
            select.setString(2, alertId);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new Standing(
                        tenant,
                        alertId,
                        AlertState.valueOf(row.getString("state")),
                        row.getInt("version"),
                        Optional.ofNullable(row.getString("assignee")),
                        row.getString("disposition"),
                        row.getString("reason_code"),
                        row.getInt("severity_rank")));
            }
        }
    }

    /** Who closed it last; empty text if nobody did. */
    String closer(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                """
                select actor from alert_event where tenant = ? and alert_id = ? and action = 'CLOSE'
                order by event_id desc limit 1""")) {
            select.setString(1, tenant);
            select.setString(2, alertId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }
}
