package io.vouch.alerts.store.review;

import io.vouch.alerts.store.Pool;
import io.vouch.matching.Severity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Numbers about the work: how much came, how right the checks were, how quickly people decided. Days are UTC. Thread-safe. */
public final class Statistics {

    private final Pool pool;
    private final Clock clock;

    public Statistics(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Alerts raised on each of the last days that had any, by severity, oldest first. */
    public List<Volume> volume(String tenant, int days) {
        return pool.inTransaction(connection -> Rows.read(
                connection,
                """
                select (raised_at at time zone 'UTC')::date as day, severity_rank, count(*) from alert_work
                where tenant = ? and raised_at >= ? group by 1, 2 order by 1, 2""",
                Conditions.values(tenant, since(days)),
                row -> new Volume(row.getDate(1).toLocalDate(), Severity.values()[row.getInt(2)], row.getLong(3))));
    }

    /** For each check, how many of its decided alerts were right; alerts that repeat another are left out. */
    public List<Precision> precision(String tenant, int days) {
        return pool.inTransaction(connection -> Rows.read(
                connection,
                """
                select a.check_id, count(*) filter (where w.disposition in ('CONFIRMED', 'USEFUL')) as hits, count(*) as decided
                from alert_work w join raised_alert a on a.tenant = w.tenant and a.alert_id = w.alert_id
                where w.tenant = ? and w.state = 'CLOSED' and w.disposition in ('CONFIRMED', 'USEFUL', 'FALSE_POSITIVE')
                  and w.updated_at >= ?
                group by a.check_id order by a.check_id collate "C\"""",
                Conditions.values(tenant, since(days)),
                row -> new Precision(row.getString(1), row.getLong(2), row.getLong(3))));
    }

    /** For each severity, how long it took from raising to closing: median and 90th percentile. */
    public List<TimeToDecision> timeToDecision(String tenant, int days) {
        return pool.inTransaction(connection -> Rows.read(
                connection,
                """
                select w.severity_rank, count(*),
                       percentile_cont(0.5) within group (order by extract(epoch from w.updated_at - w.raised_at)),
                       percentile_cont(0.9) within group (order by extract(epoch from w.updated_at - w.raised_at))
                from alert_work w where w.tenant = ? and w.state = 'CLOSED' and w.updated_at >= ?
                group by w.severity_rank order by w.severity_rank""",
                Conditions.values(tenant, since(days)),
                row -> new TimeToDecision(
                        Severity.values()[row.getInt(1)],
                        row.getLong(2),
                        Duration.ofSeconds(Math.round(row.getDouble(3))),
                        Duration.ofSeconds(Math.round(row.getDouble(4))))));
    }

    /** Alerts closed by each person on each day, oldest first. */
    public List<Throughput> throughput(String tenant, int days) {
        return pool.inTransaction(connection -> Rows.read(
                connection,
                """
                select (e.at at time zone 'UTC')::date as day, coalesce(p.display_name, e.actor) as name, count(*)
                from alert_event e left join person p on p.person_id = e.actor and p.tenant = e.tenant
                where e.tenant = ? and e.to_state = 'CLOSED' and e.at >= ? group by 1, 2 order by 1, 2""",
                Conditions.values(tenant, since(days)),
                row -> new Throughput(row.getDate(1).toLocalDate(), row.getString(2), row.getLong(3))));
    }

    /** How old the live alerts are, in whole days, by severity. */
    public List<Age> age(String tenant) {
        Instant now = clock.instant();
        return pool.inTransaction(connection -> Rows.read(
                connection,
                """
                select greatest(0, floor(extract(epoch from ?::timestamptz - raised_at) / 86400))::int as days,
                       severity_rank, count(*), count(*) filter (where due_at < ?::timestamptz)
                from alert_work where state in ('OPEN', 'IN_REVIEW', 'ESCALATED', 'AWAITING_SECOND') and tenant = ?
                group by 1, 2 order by 1, 2""",
                Conditions.values(now, now, tenant),
                row -> new Age(row.getInt(1), Severity.values()[row.getInt(2)], row.getLong(3), row.getLong(4))));
    }

    private Instant since(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    /** Alerts raised on a day. */
    public record Volume(LocalDate day, Severity severity, long alerts) {}

    /**
     * How right a check was.
     *
     * @param hits alerts that it was right to raise
     * @param decided hits and false alarms
     */
    public record Precision(String check, long hits, long decided) {

        /** 95 % of the normal distribution lie within this many standard deviations. */
        private static final double Z = 1.959964;

        public double share() {
            return decided == 0 ? 0 : (double) hits / decided;
        }

        /** Lower end of the 95 % interval of Wilson (1927), 0..1. */
        public double low() {
            return wilson(-1);
        }

        /** Upper end of the 95 % interval of Wilson (1927), 0..1. */
        public double high() {
            return wilson(1);
        }

        private double wilson(int side) {
            if (decided == 0) {
                return side < 0 ? 0 : 1;
            }
            double n = decided;
            double p = share();
            double centre = p + Z * Z / (2 * n);
            double spread = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
            return Math.max(0, Math.min(1, (centre + side * spread) / (1 + Z * Z / n)));
        }
    }

    /** How long decisions took. */
    public record TimeToDecision(Severity severity, long decided, Duration median, Duration ninetieth) {}

    /** Alerts that a person closed on a day. */
    public record Throughput(LocalDate day, String person, long closed) {}

    /**
     * Live alerts of an age.
     *
     * @param overdue how many of them are past their deadline
     */
    public record Age(int days, Severity severity, long alerts, long overdue) {}
}
