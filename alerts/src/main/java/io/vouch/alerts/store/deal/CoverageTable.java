package io.vouch.alerts.store.deal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** The answers of the checks for one deal: those of the newest evaluation replace all others; equal rows are left alone. */
final class CoverageTable {

    private CoverageTable() {}

    static void write(Connection connection, DealFacts deal) throws SQLException {
        Array checks = column(connection, deal.coverage(), CheckAnswer::check);
        Array results = column(connection, deal.coverage(), CheckAnswer::result);
        Array reasons = column(connection, deal.coverage(), CheckAnswer::reason);
        try (PreparedStatement delete = connection.prepareStatement(
                """
                delete from deal_coverage old where tenant = ? and deal = ? and not exists (
                    select from unnest(?, ?, ?) as answer (check_id, result, reason)
                    where answer.check_id = old.check_id and answer.result = old.result
                      and answer.reason = old.reason)""")) {
            bind(delete, deal, checks, results, reasons);
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into deal_coverage (tenant, deal, check_id, result, reason)
                select ?, ?, check_id, result, reason from unnest(?, ?, ?) as answer (check_id, result, reason)
                on conflict do nothing""")) {
            bind(insert, deal, checks, results, reasons);
            insert.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, DealFacts deal, Array checks, Array results, Array reasons)
            throws SQLException {
        Storable.bind(statement, deal.tenant(), deal.deal());
        statement.setArray(3, checks);
        statement.setArray(4, results);
        statement.setArray(5, reasons);
    }

    private static Array column(Connection connection, List<CheckAnswer> answers, Function<CheckAnswer, String> part)
            throws SQLException {
        return connection.createArrayOf(
                "text", answers.stream().map(part).map(Storable::text).toArray());
    }
}
