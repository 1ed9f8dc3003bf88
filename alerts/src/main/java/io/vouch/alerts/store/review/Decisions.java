package io.vouch.alerts.store.review;

import io.vouch.alerts.store.Pool;
import io.vouch.alerts.store.review.ActResult.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What people do about alerts: a state machine (table {@code alert_move}) with optimistic locking. Each act, and each undoing of
 * one, is an entry of {@code alert_event}. Those who listen on {@link #CHANNEL} hear of it. Thread-safe.
 */
public final class Decisions {

    /** Channel on which changes of alerts are announced; the payload is {@code {"tenant"}}. */
    public static final String CHANNEL = "vouch_alerts";

    /** How long an alert that was taken stays with who took it without a sign of life. */
    public static final Duration LEASE = Duration.ofMinutes(30);

    /** Most alerts of one bulk act: one transaction. */
    public static final int LARGEST_BULK = 500;

    private final Pool pool;
    private final Clock clock;

    public Decisions(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Does one act; all of it or nothing. */
    public ActResult act(Actor actor, Act act) {
        return pool.inTransaction(connection -> {
            ActResult result = new Move(connection, actor, clock.instant(), Optional.empty()).make(act);
            announce(connection, actor.tenant());
            return result;
        });
    }

    /**
     * Does many acts together, each by itself: what somebody else changed meanwhile is left as it is.
     *
     * @param acts at most {@link #LARGEST_BULK}
     * @return one result each, in the same order, and the number to undo them with
     */
    public BulkResult bulk(Actor actor, List<Act> acts) {
        if (acts.size() > LARGEST_BULK) {
            throw new IllegalArgumentException("more than %d alerts at once".formatted(LARGEST_BULK));
        }
        return pool.inTransaction(connection -> {
            long bulkId = nextBulk(connection);
            Move move = new Move(connection, actor, clock.instant(), Optional.of(bulkId));
            ActResult[] results = new ActResult[acts.size()];
            for (int place : byAlert(acts)) {
                results[place] = move.make(acts.get(place));
            }
            announce(connection, actor.tenant());
            return new BulkResult(bulkId, List.of(results));
        });
    }

    /** Takes back the actor's own last act on an alert, if nothing happened to it since. */
    public ActResult undo(Actor actor, String alertId) {
        return pool.inTransaction(connection -> {
            ActResult result = new Undoing(connection, actor, clock.instant()).undo(alertId);
            announce(connection, actor.tenant());
            return result;
        });
    }

    /** Takes back the actor's own bulk act on every alert that nothing happened to since. */
    public List<ActResult> undoBulk(Actor actor, long bulkId) {
        return pool.inTransaction(connection -> {
            List<ActResult> results = new ArrayList<>();
            Undoing undoing = new Undoing(connection, actor, clock.instant());
            for (String alertId : alertsOf(connection, actor, bulkId)) {
                results.add(undoing.undo(alertId));
            }
            announce(connection, actor.tenant());
            return results;
        });
    }

    /**
     * Gives the person the next alert that nobody holds, worst and most urgent first, and holds it for {@link #LEASE}. Two
     * people who ask at once get two alerts.
     *
     * @param filter which alerts come into question; its assignee is ignored
     * @param except an alert that was just seen, or empty
     */
    public Optional<String> takeNext(Actor actor, QueueFilter filter, String except) {
        Instant now = clock.instant();
        return pool.inTransaction(connection -> {
            Conditions conditions = QueueConditions.of(
                    filter.withAssignee(QueueFilter.Assigned.NOBODY)
                            .withStates(List.of(AlertState.OPEN, AlertState.IN_REVIEW)),
                    actor,
                    now);
            conditions.and("w.alert_id <> ?", except);
            Optional<String> taken = Optional.empty();
            try (PreparedStatement select = connection.prepareStatement(
                    """
                    select w.alert_id, w.version from alert_work w
                    join raised_alert a on a.tenant = w.tenant and a.alert_id = w.alert_id
                    where %s order by w.severity_rank, w.due_at, w.alert_id limit 1 for update of w skip locked"""
                            .formatted(conditions.text()))) {
                conditions.bind(select, 1);
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        taken = Optional.of(row.getString(1));
                        new Move(connection, actor, now, Optional.empty())
                                .make(Act.assign(row.getString(1), row.getInt(2), actor.id()));
                    }
                }
            }
            if (taken.isPresent()) {
                lease(connection, actor, taken.get(), now.plus(LEASE));
                announce(connection, actor.tenant());
            }
            return taken;
        });
    }

    /** Shows that the person is still at work on an alert that was taken. */
    public void renew(Actor actor, String alertId) {
        Instant until = clock.instant().plus(LEASE);
        pool.inTransaction(connection -> lease(connection, actor, alertId, until));
    }

    private static int lease(Connection connection, Actor actor, String alertId, Instant until) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                """
                update alert_work set lease_until = ?
                where tenant = ? and alert_id = ? and assignee = ? and state = 'IN_REVIEW'""")) {
            update.setTimestamp(1, Timestamp.from(until));
            update.setString(2, actor.tenant());
            update.setString(3, alertId);
            update.setString(4, actor.id());
            return update.executeUpdate();
        }
    }

    /** Places of the acts in the order of their alerts' ids, so that two bulks over the same alerts wait in turn. */
    private static int[] byAlert(List<Act> acts) {
        return IntStream.range(0, acts.size())
                .boxed()
                .sorted(Comparator.comparing(place -> acts.get(place).alertId()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static long nextBulk(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select nextval('bulk_act')");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<String> alertsOf(Connection connection, Actor actor, long bulkId) throws SQLException {
        List<String> alerts = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                """
                select distinct alert_id from alert_event
                where tenant = ? and bulk_id = ? and actor = ? order by alert_id""")) {
            select.setString(1, actor.tenant());
            select.setLong(2, bulkId);
            select.setString(3, actor.id());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    alerts.add(rows.getString(1));
                }
            }
        }
        return alerts;
    }

    static void announce(Connection connection, String tenant) throws SQLException {
        try (PreparedStatement notify =
                connection.prepareStatement("select pg_notify(?, json_build_object('tenant', ?::text)::text)")) {
            notify.setString(1, CHANNEL);
            notify.setString(2, tenant);
            notify.execute();
        }
    }

    static ActResult unknown() {
        return new ActResult(Outcome.UNKNOWN, AlertState.OPEN, 0);
    }

    /**
     * Results of a bulk act.
     *
     * @param bulkId for {@link #undoBulk}
     */
    public record BulkResult(long bulkId, List<ActResult> results) {

        public BulkResult {
            results = List.copyOf(results);
        }

        /** How many were done. */
        public long done() {
            return results.stream().filter(ActResult::isDone).count();
        }
    }
}
