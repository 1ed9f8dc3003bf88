package io.vouch.alerts.store.deal;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Rows of alerts: what was raised, withdrawn, and stands again. A new alert gets its row of work here; that the work ends when the
 * alert is withdrawn, and begins again with it, is a trigger's doing.
 */
final class AlertTable {

    /** An alert as it rests. */
    record Resting(
            String alertId, String check, int severityRank, boolean withdrawn, boolean missing, boolean crossDeal) {}

    private final Connection connection;

    AlertTable(Connection connection) {
        this.connection = connection;
    }

    /** All alerts of a deal, by id. */
    Map<String, Resting> of(String tenant, String deal) throws SQLException {
        Map<String, Resting> alerts = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                """
                select alert_id, check_id, severity_rank, withdrawn_at is not null as withdrawn,
                       missing_since is not null as missing, cross_deal
                from raised_alert where tenant = ? and deal = ?""")) {
            Storable.bind(select, tenant, deal);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    alerts.put(
                            rows.getString("alert_id"),
                            new Resting(
                                    rows.getString("alert_id"),
                                    rows.getString("check_id"),
                                    rows.getInt("severity_rank"),
                                    rows.getBoolean("withdrawn"),
                                    rows.getBoolean("missing"),
                                    rows.getBoolean("cross_deal")));
                }
            }
        }
        return alerts;
    }

    void raise(DealFacts deal, AlertFact alert) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into raised_alert (tenant, alert_id, deal, check_id, severity, title, currency, line,
                                          severity_rank, score, amount, parties, raised_at, cross_deal)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""")) {
            Storable.bind(
                    insert,
                    deal.tenant(),
                    alert.alertId(),
                    deal.deal(),
                    alert.check(),
                    alert.severity(),
                    alert.title(),
                    alert.currency(),
                    alert.line());
            insert.setInt(9, alert.severityRank());
            insert.setDouble(10, alert.score());
            insert.setBigDecimal(11, alert.amount().orElse(null));
            insert.setArray(
                    12,
                    connection.createArrayOf(
                            "text", alert.parties().stream().map(Storable::text).toArray()));
            insert.setTimestamp(13, Timestamp.from(deal.at()));
            insert.setBoolean(14, alert.crossDeal());
            insert.executeUpdate();
        }
        putToWork(deal, alert);
    }

    /** Gives an alert its row of work, if it needs a person and has none. */
    void putToWork(DealFacts deal, AlertFact alert) throws SQLException {
        if (!alert.forPeople()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into alert_work (tenant, alert_id, due_at, severity_rank, raised_at, updated_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict do nothing""")) {
            Storable.bind(insert, deal.tenant(), alert.alertId());
            insert.setTimestamp(3, Timestamp.from(alert.dueAt()));
            insert.setInt(4, alert.severityRank());
            insert.setTimestamp(5, Timestamp.from(deal.at()));
            insert.setTimestamp(6, Timestamp.from(deal.at()));
            insert.executeUpdate();
        }
    }

    /** The same alert with another severity: more or less speaks for it than when it was raised. */
    void weighAnew(DealFacts deal, AlertFact alert) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                """
                update raised_alert set severity = ?, title = ?, line = ?, severity_rank = ?, score = ?, amount = ?
                where tenant = ? and alert_id = ?""")) {
            Storable.bind(update, alert.severity(), alert.title(), alert.line());
            update.setInt(4, alert.severityRank());
            update.setDouble(5, alert.score());
            update.setBigDecimal(
                    6, alert.amount().map(BigDecimal::stripTrailingZeros).orElse(null));
            update.setString(7, deal.tenant());
            update.setString(8, alert.alertId());
            update.executeUpdate();
        }
        try (PreparedStatement update = connection.prepareStatement(
                "update alert_work set severity_rank = ? where tenant = ? and alert_id = ?")) {
            update.setInt(1, alert.severityRank());
            update.setString(2, deal.tenant());
            update.setString(3, alert.alertId());
            update.executeUpdate();
        }
        putToWork(deal, alert);
    }

    /** Notes since when an alert was not found again, or with an empty time that it was. */
    void missing(String tenant, String alertId, Optional<Instant> since) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update raised_alert set missing_since = ? where tenant = ? and alert_id = ?")) {
            update.setTimestamp(1, since.map(Timestamp::from).orElse(null));
            update.setString(2, tenant);
            update.setString(3, alertId);
            update.executeUpdate();
        }
    }

    /** Decisions stay; who worked on it is told by the trigger. */
    void withdraw(String tenant, String alertId, String reason, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                """
                update raised_alert set withdrawn_at = ?, withdrawn_reason = ?, missing_since = null
                where tenant = ? and alert_id = ?""")) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setString(2, Storable.text(reason));
            update.setString(3, tenant);
            update.setString(4, alertId);
            update.executeUpdate();
        }
    }

    void standAgain(String tenant, String alertId) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                """
                update raised_alert set withdrawn_at = null, withdrawn_reason = '', missing_since = null
                where tenant = ? and alert_id = ?""")) {
            update.setString(1, tenant);
            update.setString(2, alertId);
            update.executeUpdate();
        }
    }
}
