package io.vouch.alerts.store.outbox;

import io.vouch.alerts.store.Pool;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Addresses that are told of events, by tenant. Thread-safe. */
public final class Webhooks {

    private final Pool pool;
    private final Clock clock;

    public Webhooks(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Adds an address.
     *
     * @param secret signs what is sent; it has to rest as it is, for each signature needs it
     */
    public void add(String tenant, String webhookId, String url, String secret, List<String> events) {
        pool.inTransaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    """
                    insert into webhook (webhook_id, tenant, url, secret, events, created_at)
                    values (?, ?, ?, ?, ?, ?)""")) {
                insert.setString(1, webhookId);
                insert.setString(2, tenant);
                insert.setString(3, url);
                insert.setString(4, secret);
                insert.setArray(5, connection.createArrayOf("text", events.toArray()));
                insert.setTimestamp(6, Timestamp.from(clock.instant()));
                return insert.executeUpdate();
            }
        });
    }

    /** A tenant's, oldest first. */
    public List<Webhook> list(String tenant) {
        return pool.inTransaction(connection -> list(connection, tenant));
    }

    private static List<Webhook> list(Connection connection, String tenant) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select * from webhook where tenant = ? order by created_at, webhook_id")) {
            select.setString(1, tenant);
            List<Webhook> webhooks = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    webhooks.add(new Webhook(
                            row.getString("webhook_id"),
                            row.getString("tenant"),
                            row.getString("url"),
                            Arrays.stream((Object[]) row.getArray("events").getArray())
                                    .map(String.class::cast)
                                    .toList(),
                            row.getTimestamp("created_at").toInstant(),
                            row.getBoolean("disabled")));
                }
            }
            return webhooks;
        }
    }

    /** Removes an address with what was still to be told to it. @return false if the tenant has none of this id */
    public boolean remove(String tenant, String webhookId) {
        return pool.inTransaction(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from webhook where tenant = ? and webhook_id = ?")) {
                delete.setString(1, tenant);
                delete.setString(2, webhookId);
                return delete.executeUpdate() > 0;
            }
        });
    }
}
