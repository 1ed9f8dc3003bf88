package io.vouch.alerts.store.lookup;

import io.vouch.alerts.store.Pool;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Deals as of their newest evaluation. Thread-safe. */
public final class Deals {

    private static final int MOST_ANSWERS = 2_000;

    private final Pool pool;

    public Deals(Pool pool) {
        this.pool = pool;
    }

    /** A deal that the tenant has handed anything in for. */
    public Optional<DealView> find(String tenant, String deal) {
        return pool.inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    """
                    select s.version, s.truth, s.updated_at from (select 1) one
                    left join deal_state s on s.tenant = ? and s.deal = ?
                    where s.deal is not null
                       or exists (select from submission where tenant = ? and deal = ?)""")) {
                select.setString(1, tenant);
                select.setString(2, deal);
                select.setString(3, tenant);
                select.setString(4, deal);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return Optional.empty();
                    }
                    return Optional.of(new DealView(
                            deal,
                            row.getLong("version"),
                            Optional.ofNullable(row.getString("truth")).orElse(""),
                            Optional.ofNullable(row.getTimestamp("updated_at")).map(Timestamp::toInstant),
                            coverage(connection, tenant, deal)));
                }
            }
        });
    }

    private static List<DealView.Answer> coverage(Connection connection, String tenant, String deal)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                """
                select check_id, result, reason from deal_coverage where tenant = ? and deal = ?
                order by check_id collate "C", result, reason limit ?""")) {
            select.setString(1, tenant);
            select.setString(2, deal);
            select.setInt(3, MOST_ANSWERS);
            List<DealView.Answer> answers = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    answers.add(new DealView.Answer(row.getString(1), row.getString(2), row.getString(3)));
                }
            }
            return answers;
        }
    }
}
