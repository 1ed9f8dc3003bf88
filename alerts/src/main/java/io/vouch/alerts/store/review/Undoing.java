package io.vouch.alerts.store.review;

import io.vouch.alerts.store.review.ActResult.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Takes acts back inside one transaction: the alert goes to the state that it came from, and history tells both. */
final class Undoing {

    private static final Set<String> POSSIBLE = Set.of("CLOSE", "ESCALATE", "ASSIGN");

    private final Connection connection;
    private final Actor actor;
    private final Instant now;

    Undoing(Connection connection, Actor actor, Instant now) {
        this.connection = connection;
        this.actor = actor;
        this.now = now;
    }

    ActResult undo(String alertId) throws SQLException {
        Optional<Standing> found = Standing.lock(connection, actor.tenant(), alertId);
        if (found.isEmpty()) {
            return Decisions.unknown();
        }
        Standing before = found.get();
        Optional<Last> last = last(alertId);
        if (last.isEmpty() || last.get().version() != before.version()) {
            return new ActResult(Outcome.NOT_ALLOWED, before.state(), before.version());
        }
        AlertState to = last.get().from();
        int version = before.version() + 1;
        try (PreparedStatement update = connection.prepareStatement(
                """
                update alert_work set state = ?, version = ?, updated_at = ?, disposition = '', reason_code = '',
                       lease_until = null, assignee = case when ? = 'OPEN' then null else assignee end
                where tenant = ? and alert_id = ?""")) {
            update.setString(1, to.name());
            update.setInt(2, version);
            update.setTimestamp(3, Timestamp.from(now));
            update.setString(4, to.name());
            update.setString(5, actor.tenant());
            update.setString(6, alertId);
            update.executeUpdate();
        }
        new Event(connection, actor, now, Optional.empty())
                .write(alertId, "UNDO", before.state(), to, "", "", "", version);
        return new ActResult(Outcome.DONE, to, version);
    }

    /** The newest act on the alert, if it is the actor's and of a kind that can be taken back. Comments do not count. */
    private Optional<Last> last(String alertId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                """
                select actor, action, from_state, version from alert_event
                where tenant = ? and alert_id = ? and action <> 'COMMENT' order by event_id desc limit 1""")) {
            select.setString(1, actor.tenant());
            select.setString(2, alertId);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || !row.getString(1).equals(actor.id()) || !POSSIBLE.contains(row.getString(2))) {
                    return Optional.empty();
                }
                return Optional.of(new Last(AlertState.valueOf(row.getString(3)), row.getInt(4)));
            }
        }
    }

    private record Last(AlertState from, int version) {}
}
