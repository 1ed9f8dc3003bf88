package io.vouch.alerts.store.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs a query and makes a record of each row. */
final class Rows {

    private Rows() {}

    static <T> List<T> read(Connection connection, String query, Conditions values, Row<T> row) throws SQLException {
        List<T> records = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(query)) {
            values.bind(select, 1);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    records.add(row.of(result));
                }
            }
        }
        return records;
    }

    /** Makes a record of a row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
