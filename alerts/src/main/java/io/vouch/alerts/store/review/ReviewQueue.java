package io.vouch.alerts.store.review;

import io.vouch.alerts.store.Pool;
import io.vouch.matching.Severity;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is there to look at: pages of alerts by filter and order, each page as quick as the first. Thread-safe. */
public final class ReviewQueue {

    /** Most rows of a page. */
    public static final int LARGEST_PAGE = 200;

    private static final String FACTS = "join raised_alert a on a.tenant = w.tenant and a.alert_id = w.alert_id";

    private final Pool pool;
    private final Clock clock;

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
                List<QueueRow> last = QueueRows.read(connection, one, "w.alert_id", 1);
                if (last.isEmpty()) {
                    return new QueuePage(List.of(), false);
                }
                order.after(last.get(0), conditions);
            }
            List<QueueRow> rows = QueueRows.read(connection, conditions, order.order(), limit + 1);
            boolean more = rows.size() > limit;
            return new QueuePage(more ? rows.subList(0, limit) : rows, more);
        });
    }

    /** One alert as it stands in the queue, if the tenant has it. */
    public Optional<QueueRow> row(String tenant, String alertId) {
        Conditions one = new Conditions().and("w.tenant = ?", tenant).and("w.alert_id = ?", alertId);
        return pool.inTransaction(connection ->
                QueueRows.read(connection, one, "w.alert_id", 1).stream().findFirst());
    }

    /** How many alerts a filter finds, by severity; every severity has a number. */
    public Map<Severity, Long> count(Actor asker, QueueFilter filter) {
        Conditions conditions = QueueConditions.of(filter, asker, clock.instant());
        return pool.inTransaction(connection -> {
            Map<Severity, Long> counts = new EnumMap<>(Severity.class);
            for (Severity severity : Severity.values()) {
                counts.put(severity, 0L);
            }
            try (PreparedStatement select = connection.prepareStatement(
                    """
                    select w.severity_rank, count(*) from alert_work w %s where %s group by w.severity_rank"""
                            .formatted(filter.asksForFacts() ? FACTS : "", conditions.text()))) {
                conditions.bind(select, 1);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        counts.put(Severity.values()[rows.getInt(1)], rows.getLong(2));
                    }
                }
            }
            return counts;
        });
    }

    /** How many alerts were raised after a time: what a banner tells. */
    public long raisedSince(String tenant, Instant since) {
        return pool.inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select count(*) from alert_work where tenant = ? and raised_at > ? and state = 'OPEN'")) {
                select.setString(1, tenant);
                select.setTimestamp(2, Timestamp.from(since));
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
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
}
