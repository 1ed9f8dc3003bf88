package io.vouch.alerts.store.review;

import io.vouch.alerts.store.review.ActResult.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/** Acts of one actor inside one transaction. */
final class Move {

    private final Connection connection;
    private final Actor actor;
    private final Instant now;
    private final Optional<Long> bulkId;

    Move(Connection connection, Actor actor, Instant now, Optional<Long> bulkId) {
        this.connection = connection;
        this.actor = actor;
        this.now = now;
        this.bulkId = bulkId;
    }

    ActResult make(Act act) throws SQLException {
        Optional<Standing> found = Standing.lock(connection, actor.tenant(), act.alertId());
        if (found.isEmpty() || !isKnown(act.assignee())) {
            return Decisions.unknown();
        }
        Standing before = found.get();
        if (before.version() != act.version()) {
            return new ActResult(Outcome.STALE, before.state(), before.version());
        }
        if (act.kind() == Act.Kind.COMMENT) {
            event(act, before, before.state(), before.version());
            return new ActResult(Outcome.DONE, before.state(), before.version());
        }
        Optional<Rule> rule = rule(act, before);
        if (rule.isEmpty()) {
            return new ActResult(Outcome.NOT_ALLOWED, before.state(), before.version());
        }
        if (rule.get().byAnother() && before.closer(connection).equals(actor.id())) {
            return new ActResult(Outcome.NEEDS_ANOTHER_PERSON, before.state(), before.version());
        }
        return apply(act, before, rule.get().to());
    }

    private ActResult apply(Act act, Standing before, AlertState to) throws SQLException {
        int version = before.version() + 1;
        try (PreparedStatement update = connection.prepareStatement(
                """
                update alert_work
                set state = ?, version = ?, updated_at = ?, assignee = ?, disposition = ?, reason_code = ?,
                    lease_until = null
                where tenant = ? and alert_id = ?""")) {
            update.setString(1, to.name());
            update.setInt(2, version);
            update.setTimestamp(3, Timestamp.from(now));
            update.setString(4, assignee(act, before).orElse(null));
            update.setString(5, disposition(act, before));
            update.setString(6, reason(act, before));
            update.setString(7, actor.tenant());
            update.setString(8, act.alertId());
            update.executeUpdate();
        }
        event(act, before, to, version);
        return new ActResult(Outcome.DONE, to, version);
    }

    /** Who decides an alert that nobody had, has it. */
    private Optional<String> assignee(Act act, Standing before) {
        return switch (act.kind()) {
            case ASSIGN -> act.assignee();
            case RELEASE -> Optional.empty();
            case CLOSE, REOPEN -> actor.isPerson() ? Optional.of(actor.id()) : before.assignee();
            case ESCALATE, APPROVE, REJECT, COMMENT -> before.assignee();
        };
    }

    private static String disposition(Act act, Standing before) {
        return switch (act.kind()) {
            case CLOSE -> act.closing().orElseThrow().disposition().name();
            case APPROVE, COMMENT -> before.disposition();
            case ASSIGN, RELEASE, ESCALATE, REJECT, REOPEN -> "";
        };
    }

    private static String reason(Act act, Standing before) {
        return switch (act.kind()) {
            case CLOSE -> act.closing().orElseThrow().name();
            case APPROVE, COMMENT -> before.reasonCode();
            case ASSIGN, RELEASE, ESCALATE, REJECT, REOPEN -> "";
        };
    }

    private Optional<Rule> rule(Act act, Standing before) throws SQLException {
        boolean fourEyes = before.severityRank() == 0
                && act.closing()
                        .map(reason -> reason.disposition().isDismissal())
                        .orElse(false);
        try (PreparedStatement select = connection.prepareStatement(
                "select to_state, by_another from alert_move where action = ? and from_state = ? and four_eyes = ?")) {
            select.setString(1, act.kind().name());
            select.setString(2, before.state().name());
            select.setBoolean(3, fourEyes);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Rule(AlertState.valueOf(row.getString(1)), row.getBoolean(2)))
                        : Optional.empty();
            }
        }
    }

    private boolean isKnown(Optional<String> assignee) throws SQLException {
        if (assignee.isEmpty()) {
            return true;
        }
        try (PreparedStatement select = connection.prepareStatement(
                "select 1 from person where tenant = ? and person_id = ? and not disabled")) {
            select.setString(1, actor.tenant());
            select.setString(2, assignee.get());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private void event(Act act, Standing before, AlertState to, int version) throws SQLException {
        new Event(connection, actor, now, bulkId)
                .write(
                        act.alertId(),
                        act.kind().name(),
                        before.state(),
                        to,
                        disposition(act, before),
                        reason(act, before),
                        act.comment(),
                        version);
    }

    /** What a state becomes. */
    private record Rule(AlertState to, boolean byAnother) {}
}
