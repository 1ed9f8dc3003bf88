package io.vouch.alerts.store.deal;

import io.vouch.alerts.store.Pool;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.function.Consumer;

/** The alerts of the service that stand now, as lines of {@code alerts.jsonl}. Thread-safe. */
public final class StandingAlerts {

    private static final int AT_ONCE = 1_000;

    private final Pool pool;

    public StandingAlerts(Pool pool) {
        this.pool = pool;
    }

    /** Gives each alert of a tenant that was not withdrawn, by id; they are not held in memory together. */
    public void each(String tenant, Consumer<String> line) {
        pool.inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    """
                    select line from raised_alert where tenant = ? and withdrawn_at is null
                    order by alert_id collate "C\"""")) {
                select.setFetchSize(AT_ONCE);
                select.setString(1, tenant);
                int given = 0;
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        line.accept(rows.getString(1));
                        given++;
                    }
                }
                return given;
            }
        });
    }
}
