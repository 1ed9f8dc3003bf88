package io.vouch.alerts.store.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGStatement;

/** Conditions of a query that all hold, with their values. Values are always bound, never written into the text. */
final class Conditions {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Conditions and(String condition, Object... bound) {
        text.append(text.isEmpty() ? "" : " and ").append(condition);
        values.addAll(List.of(bound));
        return this;
    }

    /** Values of a query whose text is written elsewhere. */
    static Conditions values(Object... bound) {
        return new Conditions().and("", bound);
    }

    String text() {
        return text.toString();
    }

    /**
     * Has the server plan each question for its own values: whether a part of a name is rare decides by which index it is
     * found, and a plan that is kept for all values guesses.
     */
    void planned(PreparedStatement statement) throws SQLException {
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }

    /** For the rest of the transaction: to start helpers takes longer than a page, which needs few rows, takes alone. */
    static void inOneProcess(Connection connection) throws SQLException {
        try (Statement alone = connection.createStatement()) {
            alone.execute("set local max_parallel_workers_per_gather = 0");
        }
    }

    /** Sets the values from parameter {@code first} on; the index after the last. */
    int bind(PreparedStatement statement, int first) throws SQLException {
        int index = first;
        for (Object value : values) {
            bind(statement, index++, value);
        }
        return index;
    }

    private static void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            statement.setTimestamp(index, Timestamp.from(instant));
        } else if (value instanceof List<?> texts) {
            Connection connection = statement.getConnection();
            statement.setArray(index, connection.createArrayOf("text", texts.toArray()));
        } else {
            statement.setObject(index, value);
        }
    }

    /** Text that stands for itself in a pattern of LIKE. */
    static String contains(String part) {
        return "%" + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
