package io.vouch.alerts.store.review;

import io.vouch.alerts.store.Pool;
import java.util.List;
import java.util.Optional;

/** What the screen of one alert shows. Thread-safe. */
public final class AlertDesk {

    private static final int MOST_RELATED = 30;
    private static final int MOST_SIMILAR = 8;
    private static final int MOST_EVENTS = 500;

    private final Pool pool;

    public AlertDesk(Pool pool) {
        this.pool = pool;
    }

    /** An alert, if the tenant has it. */
    public Optional<AlertDetail> detail(String tenant, String alertId) {
        return pool.inTransaction(connection -> Rows.read(
                        connection,
                        """
                        select w.*, a.deal, a.check_id, a.score, a.title, a.amount, a.currency, a.parties, p.display_name,
                   a.line::json #>> '{reasons,0,text_zh}' as title_zh,
                               a.line, a.withdrawn_at, a.withdrawn_reason
                        from alert_work w
                        join raised_alert a on a.tenant = w.tenant and a.alert_id = w.alert_id
                        left join person p on p.person_id = w.assignee
                        where w.tenant = ? and w.alert_id = ?""",
                        Conditions.values(tenant, alertId),
                        row -> new AlertDetail(
                                QueueRows.row(row),
                                row.getString("line"),
                                QueueRows.instant(row.getTimestamp("withdrawn_at")),
                                row.getString("withdrawn_reason")))
                .stream()
                .findFirst());
    }

    /** The history of an alert, oldest first. */
    public List<AlertEvent> events(String tenant, String alertId) {
        return pool.inTransaction(connection -> Rows.read(
                connection,
                """
                select e.*, coalesce(p.display_name, e.actor) as actor_name from alert_event e
                left join person p on p.person_id = e.actor and p.tenant = e.tenant
                where e.tenant = ? and e.alert_id = ? order by e.event_id limit ?""",
                Conditions.values(tenant, alertId, MOST_EVENTS),
                row -> new AlertEvent(
                        row.getString("actor_name"),
                        row.getString("actor"),
                        row.getString("action"),
                        AlertState.valueOf(row.getString("from_state")),
                        AlertState.valueOf(row.getString("to_state")),
                        row.getString("disposition"),
                        row.getString("reason_code"),
                        row.getString("comment"),
                        row.getInt("version"),
                        row.getTimestamp("at").toInstant())));
    }

    /** Other alerts of a deal, or of deals that are named with it, worst first. */
    public List<QueueRow> ofDeals(String tenant, List<String> deals, String exceptAlert) {
        Conditions conditions = new Conditions()
                .and("w.tenant = ?", tenant)
                .and("a.deal = any (?)", deals)
                .and("w.alert_id <> ?", exceptAlert);
        return pool.inTransaction(connection -> QueueRows.read(
                connection,
                conditions,
                "(w.state = 'CLOSED'), w.severity_rank, w.raised_at, w.alert_id",
                MOST_RELATED));
    }

    /** Decided alerts of the same check, those about the same companies if there are any, newest first. */
    public List<QueueRow> similarDecided(QueueRow alert, String tenant) {
        return pool.inTransaction(connection -> {
            List<QueueRow> sameParties = QueueRows.read(
                    connection,
                    decided(alert, tenant).and("a.parties && ?", alert.parties()),
                    "a.raised_at desc, w.alert_id",
                    MOST_SIMILAR);
            return sameParties.isEmpty()
                    ? QueueRows.read(connection, decided(alert, tenant), "a.raised_at desc, w.alert_id", MOST_SIMILAR)
                    : sameParties;
        });
    }

    private static Conditions decided(QueueRow like, String tenant) {
        return new Conditions()
                .and("w.tenant = ?", tenant)
                .and("a.check_id = ?", like.check())
                .and("w.state = 'CLOSED'")
                .and("w.alert_id <> ?", like.alertId());
    }

    /** The checks' answers about a deal, sorted by check. */
    public List<CheckAnswer> coverage(String tenant, String deal) {
        return pool.inTransaction(connection -> Rows.read(
                connection,
                """
                select check_id, result, reason from deal_coverage where tenant = ? and deal = ?
                order by check_id collate "C", result, reason limit 500""",
                Conditions.values(tenant, deal),
                row -> new CheckAnswer(row.getString(1), row.getString(2), row.getString(3))));
    }

    /** A deal's truth table as the job wrote it, JSON; empty if there is none. */
    public Optional<String> truth(String tenant, String deal) {
        return pool.inTransaction(connection -> Rows.read(
                        connection,
                        "select truth from deal_state where tenant = ? and deal = ?",
                        Conditions.values(tenant, deal),
                        row -> row.getString(1))
                .stream()
                .filter(truth -> !truth.isBlank())
                .findFirst());
    }

    /** People of the tenant who can have alerts, sorted by name. */
    public List<Colleague> colleagues(String tenant) {
        return pool.inTransaction(connection -> Rows.read(
                connection,
                """
                select person_id, display_name from person
                where tenant = ? and not disabled and roles && array['REVIEWER', 'SUPERVISOR']
                order by display_name, person_id limit 500""",
                Conditions.values(tenant),
                row -> new Colleague(row.getString(1), row.getString(2))));
    }
}
