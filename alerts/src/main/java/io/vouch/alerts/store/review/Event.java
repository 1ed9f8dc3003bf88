package io.vouch.alerts.store.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;

/** Writes the history of alerts inside one transaction. */
record Event(Connection connection, Actor actor, Instant now, Optional<Long> bulkId) {

    void write(
            String alertId,
            String action,
            AlertState from,
            AlertState to,
            String disposition,
            String reasonCode,
            String comment,
            int version)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into alert_event (tenant, alert_id, actor, action, from_state, to_state, disposition, reason_code,
                                         comment, version, at, bulk_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, actor.tenant());
            insert.setString(2, alertId);
            insert.setString(3, actor.id());
            insert.setString(4, action);
            insert.setString(5, from.name());
            insert.setString(6, to.name());
            insert.setString(7, disposition);
            insert.setString(8, reasonCode);
            insert.setString(9, comment);
            insert.setInt(10, version);
            insert.setTimestamp(11, Timestamp.from(now));
            insert.setObject(12, bulkId.orElse(null), Types.BIGINT);
            insert.executeUpdate();
        }
    }
}
