package io.vouch.alerts.store.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.alerts.store.EmbeddedServer;
import io.vouch.alerts.store.Pool;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What webhooks hear of an alert's life, by the tables' own triggers. */
class AlertEventsTest {

    private static final List<String> EVENTS =
            List.of("alert.raised", "alert.stands_again", "alert.withdrawn", "alert.decided");

    @TempDir
    static Path home;

    private static EmbeddedServer server;
    private static Pool pool;

    @BeforeAll
    static void start() {
        server = EmbeddedServer.start(home);
        pool = Pool.open(server.database(), 2);
        run("insert into tenant values ('t', 'T', now())");
        run("insert into tenant values ('other', 'O', now())");
        new Webhooks(pool, Clock.systemUTC()).add("t", "hook", "https://platform.example/", "secret", EVENTS);
        new Webhooks(pool, Clock.systemUTC()).add("other", "theirs", "https://other.example/", "secret", EVENTS);
    }

    @AfterAll
    static void stop() {
        pool.close();
        server.close();
    }

    @Test
    void anAlertThatIsSomebodysWorkIsToldOnceAndAMinorOneNever() {
        fact("serious", "HIGH");
        work("serious");
        fact("minor", "LOW");
        withdrawn("minor", "now()");

        assertThat(told("serious")).containsExactly("alert.raised");
        assertThat(told("minor")).isEmpty();
    }

    @Test
    void aMinorAlertThatGrowsSeriousIsToldThen() {
        fact("grown", "LOW");
        assertThat(told("grown")).isEmpty();

        run("update raised_alert set severity = 'HIGH' where alert_id = 'grown'");
        work("grown");

        assertThat(told("grown")).containsExactly("alert.raised");
    }

    @Test
    void whatTheJobDoesToAnAlertIsNoDecision() {
        fact("back", "HIGH");
        work("back");
        withdrawn("back", "timestamptz '2026-06-30 08:00Z'");
        withdrawn("back", "null");
        withdrawn("back", "timestamptz '2026-06-30 09:00Z'");

        assertThat(told("back"))
                .containsExactly("alert.raised", "alert.withdrawn", "alert.stands_again", "alert.withdrawn");
    }

    @Test
    void aDecisionOfAPersonIsToldToItsTenantAlone() {
        fact("decided", "HIGH");
        work("decided");
        run(
                """
                insert into alert_event (tenant, alert_id, actor, action, from_state, to_state, version, at)
                values ('t', 'decided', 'p', 'CLOSE', 'OPEN', 'CLOSED', 1, now())""");

        assertThat(told("decided")).containsExactly("alert.raised", "alert.decided");
        assertThat(new Outbox(pool, Clock.systemUTC()).list("other", "theirs", "", Long.MAX_VALUE, 10))
                .isEmpty();
    }

    private static void fact(String id, String severity) {
        run(
                """
                insert into raised_alert (tenant, alert_id, deal, check_id, severity, severity_rank, score, title, currency,
                    parties, line, raised_at)
                values ('t', '%s', 'd', 'DUP-02', '%s', 1, 0.9, 'Title', '', '{}', '{}', now())"""
                        .formatted(id, severity));
    }

    private static void work(String id) {
        run(
                """
                insert into alert_work (tenant, alert_id, due_at, severity_rank, raised_at, updated_at)
                values ('t', '%s', now(), 1, now(), now())"""
                        .formatted(id));
    }

    private static void withdrawn(String id, String at) {
        run("update raised_alert set withdrawn_at = %s where alert_id = '%s'".formatted(at, id));
    }

    private static List<String> told(String id) {
        return pool.inTransaction(connection -> {
            List<String> events = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                    """
                    select event from webhook_delivery where webhook_id = 'hook' and body::json ->> 'alert_id' = ?
                    order by delivery_id""")) {
                select.setString(1, id);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        events.add(rows.getString(1));
                    }
                }
            }
            return events;
        });
    }

    private static void run(String statement) {
        pool.inTransaction(connection -> {
            try (PreparedStatement run = connection.prepareStatement(statement)) {
                return run.execute();
            }
        });
    }
}
