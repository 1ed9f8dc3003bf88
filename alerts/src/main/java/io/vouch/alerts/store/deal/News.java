package io.vouch.alerts.store.deal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a transaction has to tell: to open screens by NOTIFY, to webhooks through the outbox. Both become visible with the
 * transaction, or not at all.
 */
final class News {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A screen that hears of so many changes at once loads its list anew all the same. */
    private static final int MOST_NOTICES = 100;

    private record Delivery(String event, String key, String body) {}

    private final String tenant;
    private final Instant now;
    private final List<String> alerts = new ArrayList<>();
    private final List<String> papers = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();

    News(String tenant, Instant now) {
        this.tenant = tenant;
        this.now = now;
    }

    /** @param key tells this change of the alert from every other one */
    void alert(String event, String alertId, String key, ObjectNode content) {
        alerts.add(
                JSON.createObjectNode().put("tenant", tenant).put("id", alertId).toString());
        ObjectNode body = JSON.createObjectNode()
                .put("event", event)
                .put("tenant", tenant)
                .put("at", now.toString());
        body.setAll(content);
        deliveries.add(new Delivery(event, alertId + ":" + key, body.toString()));
    }

    void paper(String deal, String documentId) {
        papers.add(JSON.createObjectNode()
                .put("tenant", tenant)
                .put("deal", deal)
                .put("id", documentId)
                .toString());
    }

    static ObjectNode raised(AlertFact alert) {
        try {
            ObjectNode content = JSON.createObjectNode();
            content.set("alert", JSON.readTree(alert.line()));
            return content;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an alert's line is JSON", e);
        }
    }

    static ObjectNode withdrawn(String alertId, String deal, String check, String reason) {
        return JSON.createObjectNode()
                .put("alert_id", alertId)
                .put("deal", deal)
                .put("check", check)
                .put("reason", reason);
    }

    void tell(Connection connection) throws SQLException {
        notify(connection, DealWriter.ALERTS_CHANNEL, alerts);
        notify(connection, DealWriter.PAPERS_CHANNEL, papers);
        if (deliveries.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into webhook_delivery (webhook_id, tenant, event, event_key, body, next_at, created_at)
                select webhook_id, tenant, ?, ?, ?, ?, ? from webhook
                where tenant = ? and not disabled and ? = any (events)
                on conflict (webhook_id, event_key) do nothing""")) {
            for (Delivery delivery : deliveries) {
                Storable.bind(insert, delivery.event(), delivery.key(), delivery.body());
                insert.setTimestamp(4, Timestamp.from(now));
                insert.setTimestamp(5, Timestamp.from(now));
                insert.setString(6, tenant);
                insert.setString(7, delivery.event());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void notify(Connection connection, String channel, List<String> payloads) throws SQLException {
        if (payloads.isEmpty()) {
            return;
        }
        try (PreparedStatement call =
                connection.prepareStatement("select pg_notify(?, payload) from unnest(?) as payload")) {
            call.setString(1, channel);
            call.setArray(
                    2,
                    connection.createArrayOf(
                            "text", payloads.stream().limit(MOST_NOTICES).toArray()));
            call.execute();
        }
    }
}
