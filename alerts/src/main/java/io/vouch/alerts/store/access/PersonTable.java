package io.vouch.alerts.store.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rows of people. */
final class PersonTable {

    static final String COLUMNS = "person.person_id, person.tenant, person.name, person.display_name, person.roles,"
            + " person.language, person.disabled, person.locked_until, person.created_at";

    private PersonTable() {}

    static List<Person> select(Connection connection, String condition, String... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select " + COLUMNS + " from person where " + condition + " order by name collate \"C\"")) {
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 1, values[i]);
            }
            List<Person> people = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    people.add(person(rows));
                }
            }
            return people;
        }
    }

    static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getString("person_id"),
                row.getString("tenant"),
                row.getString("name"),
                row.getString("display_name"),
                roles(row),
                row.getString("language"),
                row.getBoolean("disabled"),
                Optional.ofNullable(row.getTimestamp("locked_until")).map(Timestamp::toInstant),
                row.getTimestamp("created_at").toInstant());
    }

    static Set<Role> roles(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Object name : (Object[]) row.getArray("roles").getArray()) {
            roles.add(Role.valueOf((String) name));
        }
        return roles;
    }

    static java.sql.Array roles(Connection connection, Set<Role> roles) throws SQLException {
        return connection.createArrayOf(
                "text", roles.stream().sorted().map(Role::name).toArray());
    }

    static int update(Connection connection, String statement, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(statement)) {
            List<Object> given = Arrays.asList(values);
            for (int i = 0; i < given.size(); i++) {
                Object value = given.get(i);
                if (value instanceof Instant instant) {
                    update.setTimestamp(i + 1, Timestamp.from(instant));
                } else {
                    update.setObject(i + 1, value);
                }
            }
            return update.executeUpdate();
        }
    }
}
