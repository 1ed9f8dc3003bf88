package io.vouch.alerts.store.outbox;

import io.vouch.alerts.store.Pool;
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

/** Deliveries to webhooks. Several senders may share it: each delivery is handed to one at a time. Thread-safe. */
public final class Outbox {

    /** Channel on which new deliveries are announced, without payload. */
    public static final String CHANNEL = "vouch_webhooks";

    /** For so long nobody else is handed a delivery; a sender that dies meanwhile costs this delay. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final int LONGEST_STATUS = 200;

    private final Pool pool;
    private final Clock clock;

    public Outbox(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Hands out deliveries whose time has come, oldest first; each counts as tried from now on. */
    public List<Due> take(int limit) {
        Instant now = clock.instant();
        return pool.inTransaction(connection -> {
            try (PreparedStatement claim = connection.prepareStatement(
                    """
                    update webhook_delivery d set attempts = d.attempts + 1, next_at = ?
                    from webhook w
                    where w.webhook_id = d.webhook_id and d.delivery_id in (
                        select delivery_id from webhook_delivery where state = 'WAITING' and next_at <= ?
                        order by next_at, delivery_id limit ? for update skip locked)
                    returning d.delivery_id, d.tenant, w.url, w.secret, d.event, d.body, d.attempts""")) {
                claim.setTimestamp(1, Timestamp.from(now.plus(LEASE)));
                claim.setTimestamp(2, Timestamp.from(now));
                claim.setInt(3, limit);
                List<Due> due = new ArrayList<>();
                try (ResultSet row = claim.executeQuery()) {
                    while (row.next()) {
                        due.add(new Due(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getInt(7)));
                    }
                }
                due.sort(Comparator.comparingLong(Due::deliveryId));
                return due;
            }
        });
    }

    /** Notes that the other side has it. */
    public void delivered(Due due, String status) {
        set(due, "DELIVERED", clock.instant(), status);
    }

    /** Tries again later. */
    public void retry(Due due, String status, Duration after) {
        set(due, "WAITING", clock.instant().plus(after), status);
    }

    /** Gives up; {@link #resend} tries again. */
    public void dead(Due due, String status) {
        set(due, "DEAD", clock.instant(), status);
    }

    private void set(Due due, String state, Instant nextAt, String status) {
        pool.inTransaction(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update webhook_delivery set state = ?, next_at = ?, last_status = ? where delivery_id = ?")) {
                update.setString(1, state);
                update.setTimestamp(2, Timestamp.from(nextAt));
                update.setString(3, status.length() <= LONGEST_STATUS ? status : status.substring(0, LONGEST_STATUS));
                update.setLong(4, due.deliveryId());
                return update.executeUpdate();
            }
        });
    }

    /** Deliveries of a tenant's webhook, newest first. @param state empty for all */
    public List<Delivery> list(String tenant, String webhookId, String state, long before, int limit) {
        return pool.inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    """
                    select * from webhook_delivery
                    where tenant = ? and webhook_id = ? and (? = '' or state = ?) and delivery_id < ?
                    order by delivery_id desc limit ?""")) {
                select.setString(1, tenant);
                select.setString(2, webhookId);
                select.setString(3, state);
                select.setString(4, state);
                select.setLong(5, before);
                select.setInt(6, limit);
                return deliveries(select);
            }
        });
    }

    private static List<Delivery> deliveries(PreparedStatement select) throws SQLException {
        List<Delivery> deliveries = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                deliveries.add(new Delivery(
                        row.getLong("delivery_id"),
                        row.getString("webhook_id"),
                        row.getString("event"),
                        row.getString("state"),
                        row.getInt("attempts"),
                        row.getTimestamp("next_at").toInstant(),
                        row.getString("last_status"),
                        row.getTimestamp("created_at").toInstant()));
            }
        }
        return deliveries;
    }

    /**
     * Tries a delivery again from the beginning, dead or delivered.
     *
     * @return false if the tenant's webhook has no such delivery
     */
    public boolean resend(String tenant, String webhookId, long deliveryId) {
        return pool.inTransaction(connection -> resend(connection, tenant, webhookId, deliveryId));
    }

    private boolean resend(Connection connection, String tenant, String webhookId, long deliveryId)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                """
                update webhook_delivery set state = 'WAITING', attempts = 0, next_at = ?
                where tenant = ? and webhook_id = ? and delivery_id = ?""")) {
            update.setTimestamp(1, Timestamp.from(clock.instant()));
            update.setString(2, tenant);
            update.setString(3, webhookId);
            update.setLong(4, deliveryId);
            boolean found = update.executeUpdate() > 0;
            try (var notify = connection.createStatement()) {
                notify.execute("notify " + CHANNEL);
            }
            return found;
        }
    }
}
