package io.vouch.alerts.store.deal;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Texts as PostgreSQL can hold them: without the character NUL, which hostile papers may carry. */
final class Storable {

    private Storable() {}

    static String text(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }

    /** Sets the first parameters of a statement. */
    static void bind(PreparedStatement statement, String... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setString(index + 1, text(values[index]));
        }
    }
}
