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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What is there to look at: pages of alerts by filter and order, each page as quick as the first. Thread-safe. */
public final class ReviewQueue {

    /** Most rows of a page. */
    public static final int LARGEST_PAGE = 200;

    /** Alerts are counted up to here: who sees more narrows the filter, and nobody waits for the exact number. */
    static final int COUNTED = QueueCount.LARGEST;

    /** What can be filtered by changes by the hour; it need not be asked for each page. */
    private static final Duration CHOICES_KEPT = Duration.ofSeconds(30);

    private static final int MOST_KEPT = 1_000;

    private record Kept(QueueChoices choices, Instant until) {}

    private final Pool pool;
    private final Clock clock;
    private final Map<String, Kept> choices = new ConcurrentHashMap<>();

    public ReviewQueue(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * A page of alerts.
     *
     * @param after id of the last alert of the page before; empty for the first page
     * @param limit rows, 1 to {@link #LARGEST_PAGE}
     */
    public QueuePage page(Actor asker, QueueFilter filter, QueueOrder order, String after, int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page has 1 to %d rows".formatted(LARGEST_PAGE));
        }
        Instant now = clock.instant();
        return pool.inTransaction(connection -> {
            Conditions conditions = QueueConditions.of(filter, asker, now);
            if (!after.isEmpty()) {
                Conditions one =
                        new Conditions().and("w.tenant = ?", asker.tenant()).and("w.alert_id = ?", after);
                List<QueueRow> last = QueueRows.readByWork(connection, one, "w.alert_id", 1);
                if (last.isEmpty()) {
                    return new QueuePage(List.of(), false);
                }
                order.after(last.get(0), conditions);
            }
            if (filter.asksForFacts()) {
                Conditions.inOneProcess(connection);
            }
            List<QueueRow> rows = filter.asksForFacts()
                    ? QueueRows.read(connection, conditions, order.order(), limit + 1)
                    : QueueRows.readByWork(connection, conditions, order.order(), limit + 1);
            boolean more = rows.size() > limit;
            return new QueuePage(more ? rows.subList(0, limit) : rows, more);
        });
    }

    /** One alert as it stands in the queue, if the tenant has it. */
    public Optional<QueueRow> row(String tenant, String alertId) {
        Conditions one = new Conditions().and("w.tenant = ?", tenant).and("w.alert_id = ?", alertId);
        return pool.inTransaction(connection ->
                QueueRows.readByWork(connection, one, "w.alert_id", 1).stream().findFirst());
    }

    /** How many alerts a filter finds, by severity, as far as it is quick to know. */
    public QueueCount count(Actor asker, QueueFilter filter) {
        Conditions conditions = QueueConditions.of(filter, asker, clock.instant());
        return pool.inTransaction(connection ->
                filter.asksForFacts() ? countFacts(connection, conditions) : countWork(connection, conditions));
    }

    /** Each severity is a stretch of the index, of which no more than what is counted is read. */
    private static QueueCount countWork(Connection connection, Conditions conditions) throws SQLException {
        String counts =
                """
                select rank, (select count(*) from (
                    select from alert_work w where %s and w.severity_rank = rank limit %d) each)
                from generate_series(0, %d) rank"""
                        .formatted(conditions.text(), COUNTED + 1, Severity.values().length - 1);
        return QueueCount.bySeverity(counted(connection, counts, conditions));
    }

    /** What facts find is scattered over the severities: all of it is counted together. */
    private static QueueCount countFacts(Connection connection, Conditions conditions) throws SQLException {
        Conditions.inOneProcess(connection);
        String counts =
                """
                select severity_rank, count(*) from (
                    select w.severity_rank from alert_work w %s where %s limit %d) each group by severity_rank"""
                        .formatted(QueueRows.FACTS, conditions.text(), COUNTED + 1);
        return QueueCount.together(counted(connection, counts, conditions));
    }

    private static Map<Severity, Long> counted(Connection connection, String counts, Conditions conditions)
            throws SQLException {
        Map<Severity, Long> found = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            found.put(severity, 0L);
        }
        try (PreparedStatement select = connection.prepareStatement(counts)) {
            conditions.planned(select);
            conditions.bind(select, 1);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(Severity.values()[rows.getInt(1)], rows.getLong(2));
                }
            }
        }
        return found;
    }

    /** How many alerts were raised after a time, up to {@link QueueCount#LARGEST}: what a banner tells. */
    public long raisedSince(String tenant, Instant since) {
        return pool.inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    """
                    select count(*) from (select from alert_work where tenant = ? and raised_at > ? and state = 'OPEN' limit %d) each"""
                            .formatted(COUNTED))) {
                select.setString(1, tenant);
                select.setTimestamp(2, Timestamp.from(since));
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /** What the filters of a tenant offer, as it was within the last half minute. */
    public QueueChoices choices(String tenant) {
        Instant now = clock.instant();
        Kept kept = choices.get(tenant);
        if (kept == null || kept.until().isBefore(now)) {
            QueueChoices fresh =
                    new QueueChoices(checks(tenant), currencies(tenant), new AlertDesk(pool).colleagues(tenant));
            kept = new Kept(fresh, now.plus(CHOICES_KEPT));
            if (choices.size() >= MOST_KEPT) {
                choices.clear();
            }
            choices.put(tenant, kept);
        }
        return kept.choices();
    }

    /** Checks that ever raised an alert of the tenant, sorted. */
    public List<String> checks(String tenant) {
        return pool.inTransaction(connection -> {
            // Hops from one check to the next along the index, instead of reading every alert.
            try (PreparedStatement select = connection.prepareStatement(
                    """
                    with recursive hop as (
                        select min(check_id) as check_id from raised_alert where tenant = ?
                        union all
                        select (select min(check_id) from raised_alert where tenant = ? and check_id > hop.check_id)
                        from hop where hop.check_id is not null)
                    select check_id from hop where check_id is not null order by check_id collate "C\"""")) {
                select.setString(1, tenant);
                select.setString(2, tenant);
                try (ResultSet rows = select.executeQuery()) {
                    List<String> checks = new ArrayList<>();
                    while (rows.next()) {
                        checks.add(rows.getString(1));
                    }
                    return checks;
                }
            }
        });
    }

    /** Currencies of the tenant's alerts, sorted; those without an amount left out. */
    public List<String> currencies(String tenant) {
        return pool.inTransaction(connection -> Rows.read(
                connection,
                """
                with recursive hop as (
                    select min(currency) as currency from raised_alert where tenant = ? and currency > ''
                    union all
                    select (select min(currency) from raised_alert where tenant = ? and currency > hop.currency)
                    from hop where hop.currency is not null)
                select currency from hop where currency is not null limit 200""",
                Conditions.values(tenant, tenant),
                row -> row.getString(1)));
    }
}
