package io.vouch.alerts.store.lookup;

import io.vouch.alerts.store.Pool;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** Numbers over all tenants, for those who watch the service. Thread-safe. */
public final class Totals {

    private final Pool pool;

    public Totals(Pool pool) {
        this.pool = pool;
    }

    /** True if the store answers; throws {@link io.vouch.alerts.store.StoreUnavailableException} if not. */
    public boolean answers() {
        return pool.inTransaction(
                connection -> count(connection, "select 'one', 1").size() == 1);
    }

    /** Alerts by the state of the work on them. */
    public Map<String, Long> alertsByState() {
        return counts("select state, count(*) from alert_work group by state");
    }

    /** Deliveries to webhooks by their state. */
    public Map<String, Long> deliveriesByState() {
        return counts("select state, count(*) from webhook_delivery group by state");
    }

    /** Submissions that were ever made, by the number of the last. */
    public long submissions() {
        return counts("select 'all', coalesce(max(sequence), 0) from submission")
                .getOrDefault("all", 0L);
    }

    private Map<String, Long> counts(String query) {
        return pool.inTransaction(connection -> count(connection, query));
    }

    private static Map<String, Long> count(Connection connection, String query) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                counts.put(row.getString(1), row.getLong(2));
            }
        }
        return counts;
    }
}
