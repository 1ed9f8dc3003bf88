package io.vouch.alerts.store.review;

import io.vouch.alerts.store.EmbeddedServer;
import io.vouch.alerts.store.Pool;
import io.vouch.matching.Severity;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A server with two tenants and three reviewers, and a way to raise alerts as the job does. */
final class Desk implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
    static final Actor ANNA = Actor.person("t", "anna");
    static final Actor BEN = Actor.person("t", "ben");
    static final Actor STRANGER = Actor.person("other", "carl");

    final Pool pool;
    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final EmbeddedServer server;

    Desk(Path home) {
        server = EmbeddedServer.start(home);
        pool = Pool.open(server.database(), 6);
        execute("insert into tenant values ('t', 'T', now()), ('other', 'Other', now())");
        for (String[] each : new String[][] {{"anna", "t"}, {"ben", "t"}, {"carl", "other"}}) {
            execute(
                    """
                    insert into person (person_id, tenant, name, display_name, password_hash, roles, created_at)
                    values ('%1$s', '%2$s', '%1$s', initcap('%1$s'), '', '{REVIEWER}', now())"""
                            .formatted(each[0], each[1]));
        }
    }

    void raise(String tenant, String id, Severity severity, String check, String party, Duration age) {
        Instant raised = NOW.minus(age);
        pool.inTransaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    """
                    insert into raised_alert (tenant, alert_id, deal, check_id, severity, severity_rank, score, title, amount,
                                              currency, parties, line, raised_at)
                    values (?, ?, ?, ?, ?, ?, 0.9, ?, 1000, 'CNY', ?, '{}', ?)""")) {
                insert.setString(1, tenant);
                insert.setString(2, id);
                insert.setString(3, "deal-of-" + id);
                insert.setString(4, check);
                insert.setString(5, severity.name());
                insert.setInt(6, severity.ordinal());
                insert.setString(7, "Title of " + id);
                insert.setArray(8, connection.createArrayOf("text", new String[] {party}));
                insert.setTimestamp(9, Timestamp.from(raised));
                insert.executeUpdate();
            }
            return work(connection, tenant, id, severity, raised);
        });
    }

    private static int work(Connection connection, String tenant, String id, Severity severity, Instant raised)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into alert_work (tenant, alert_id, due_at, severity_rank, raised_at, updated_at)
                values (?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, tenant);
            insert.setString(2, id);
            insert.setTimestamp(3, Timestamp.from(raised.plus(Duration.ofDays(1))));
            insert.setInt(4, severity.ordinal());
            insert.setTimestamp(5, Timestamp.from(raised));
            insert.setTimestamp(6, Timestamp.from(raised));
            return insert.executeUpdate();
        }
    }

    void high(String id) {
        raise("t", id, Severity.HIGH, "DUP-01", "Seller of " + id, Duration.ofHours(2));
    }

    void execute(String statement) {
        pool.inTransaction(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                return prepared.executeUpdate();
            }
        });
    }

    void clear() {
        for (String table : List.of("alert_event", "alert_work", "raised_alert", "snooze")) {
            execute("delete from " + table);
        }
    }

    @Override
    public void close() {
        pool.close();
        server.close();
    }
}
