package io.vouch.alerts.store.review;

import io.vouch.alerts.store.Pool;
import io.vouch.matching.Severity;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Silences a check about one party, with an owner, a reason and an end. What it hides is counted, every n-th alert is shown
 * all the same, and nothing worse than what its owner saw is hidden. Alerts that come later are caught by the table itself.
 * Thread-safe.
 */
public final class Snoozes {

    /** Longest time that anything is hidden. */
    public static final Duration LONGEST = Duration.ofDays(90);

    private static final int MOST = 500;

    private final Pool pool;
    private final Clock clock;

    public Snoozes(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Begins a snooze; the live alerts that it covers are hidden at once, but for the samples.
     *
     * @param worst severity of the alert that it is made from
     * @param sampleEvery 2 to 1,000
     * @param time more than none, up to {@link #LONGEST}
     * @return how many alerts were hidden at once
     * @throws IllegalArgumentException if the reason or the party is empty, or a number is out of its range
     */
    public long begin(
            Actor owner, String check, String party, Severity worst, String reason, int sampleEvery, Duration time) {
        if (reason.isBlank() || reason.length() > Act.LONGEST_COMMENT || party.isBlank()) {
            throw new IllegalArgumentException("a snooze needs a party and a reason");
        }
        if (sampleEvery < 2 || sampleEvery > 1000) {
            throw new IllegalArgumentException("one of 2 to 1000 alerts is shown");
        }
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a snooze lasts up to %d days".formatted(LONGEST.toDays()));
        }
        Instant now = clock.instant();
        return pool.inTransaction(connection -> {
            long id;
            try (PreparedStatement insert = connection.prepareStatement(
                    """
                    insert into snooze (tenant, check_id, party, owner, reason, sample_every, created_at, expires_at,
                                        worst_rank)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning snooze_id""")) {
                insert.setString(1, owner.tenant());
                insert.setString(2, check);
                insert.setString(3, party);
                insert.setString(4, owner.id());
                insert.setString(5, reason);
                insert.setInt(6, sampleEvery);
                insert.setTimestamp(7, Timestamp.from(now));
                insert.setTimestamp(8, Timestamp.from(now.plus(time)));
                insert.setInt(9, worst.ordinal());
                try (ResultSet row = insert.executeQuery()) {
                    row.next();
                    id = row.getLong(1);
                }
            }
            long hidden = hideLive(connection, owner, id, now);
            Decisions.announce(connection, owner.tenant());
            return hidden;
        });
    }

    private static long hideLive(Connection connection, Actor owner, long id, Instant now) throws SQLException {
        try (PreparedStatement hide = connection.prepareStatement(
                """
                with met as (
                    select w.tenant, w.alert_id, w.state, w.version, s.expires_at,
                           row_number() over (order by w.raised_at, w.alert_id) % s.sample_every = 0 as sample
                    from snooze s
                    join raised_alert a on a.tenant = s.tenant and a.check_id = s.check_id and s.party = any (a.parties)
                    join alert_work w on w.tenant = a.tenant and w.alert_id = a.alert_id
                    where s.snooze_id = ? and w.severity_rank >= s.worst_rank
                      and w.state in ('OPEN', 'IN_REVIEW') and (w.snoozed_until is null or w.snoozed_until < s.expires_at)),
                hidden as (
                    update alert_work w set snoozed_until = met.expires_at, version = w.version + 1, updated_at = ?
                    from met where w.tenant = met.tenant and w.alert_id = met.alert_id and not met.sample
                    returning w.tenant, w.alert_id, w.state, w.version),
                told as (
                    insert into alert_event (tenant, alert_id, actor, action, from_state, to_state, version, at)
                    select tenant, alert_id, ?, 'SNOOZE', state, state, version, ? from hidden)
                update snooze set hidden = (select count(*) from hidden),
                                  sampled = (select count(*) from met where sample)
                where snooze_id = ? returning hidden""")) {
            hide.setLong(1, id);
            hide.setTimestamp(2, Timestamp.from(now));
            hide.setString(3, owner.id());
            hide.setTimestamp(4, Timestamp.from(now));
            hide.setLong(5, id);
            try (ResultSet row = hide.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Snoozes that hold now, the next to end first. */
    public List<Snooze> live(String tenant) {
        return pool.inTransaction(connection -> Rows.read(
                connection,
                """
                select s.*, p.display_name from snooze s join person p on p.person_id = s.owner
                where s.tenant = ? and s.lifted_at is null and s.expires_at > ? order by s.expires_at, s.snooze_id limit ?""",
                Conditions.values(tenant, clock.instant(), MOST),
                row -> new Snooze(
                        row.getLong("snooze_id"),
                        row.getString("check_id"),
                        row.getString("party"),
                        row.getString("display_name"),
                        row.getString("reason"),
                        row.getInt("sample_every"),
                        Severity.values()[row.getInt("worst_rank")],
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getLong("hidden"),
                        row.getLong("sampled"))));
    }

    /** Ends a snooze before its time; what it hid is shown again, unless another one still hides it. False if there is none. */
    public boolean lift(Actor actor, long id) {
        Instant now = clock.instant();
        return pool.inTransaction(connection -> {
            try (PreparedStatement lift = connection.prepareStatement(
                    """
                    with lifted as (
                        update snooze set lifted_at = ? where snooze_id = ? and tenant = ? and lifted_at is null
                        returning *),
                    shown as (
                        update alert_work w set snoozed_until = (
                                   select max(o.expires_at) from snooze o
                                   where o.tenant = l.tenant and o.snooze_id <> l.snooze_id and o.lifted_at is null
                                     and o.check_id = a.check_id and o.party = any (a.parties) and o.expires_at > ?),
                               updated_at = ?
                        from lifted l
                        join raised_alert a on a.tenant = l.tenant and a.check_id = l.check_id and l.party = any (a.parties)
                        where w.tenant = a.tenant and w.alert_id = a.alert_id and w.snoozed_until = l.expires_at)
                    select count(*) from lifted""")) {
                lift.setTimestamp(1, Timestamp.from(now));
                lift.setLong(2, id);
                lift.setString(3, actor.tenant());
                lift.setTimestamp(4, Timestamp.from(now));
                lift.setTimestamp(5, Timestamp.from(now));
                try (ResultSet row = lift.executeQuery()) {
                    row.next();
                    boolean found = row.getLong(1) > 0;
                    if (found) {
                        Decisions.announce(connection, actor.tenant());
                    }
                    return found;
                }
            }
        });
    }
}
