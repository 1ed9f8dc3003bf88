package io.vouch.alerts.store.intake;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Columns of a list of records as arrays of the server, so that one statement takes them all. */
final class SqlArrays {

    private SqlArrays() {}

    static <T> Array texts(Connection connection, List<T> rows, Function<T, String> column) throws SQLException {
        return of(connection, "text", rows, column::apply);
    }

    static <T> Array of(Connection connection, String type, List<T> rows, Function<T, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }
}
