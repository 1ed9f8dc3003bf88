package io.vouch.alerts.store.review;

import io.vouch.alerts.store.Pool;
import java.sql.PreparedStatement;
import java.util.List;

/** Filters that a person keeps under a name. Thread-safe. */
public final class SavedViews {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 2_000;

    private final Pool pool;

    public SavedViews(Pool pool) {
        this.pool = pool;
    }

    /** A person's views, sorted by name. */
    public List<View> of(String personId) {
        return pool.inTransaction(connection -> Rows.read(
                connection,
                "select name, query from saved_view where person_id = ? order by name collate \"C\" limit ?",
                Conditions.values(personId, MOST),
                row -> new View(row.getString(1), row.getString(2))));
    }

    /**
     * Keeps a view; one of the same name is replaced.
     *
     * @throws IllegalArgumentException if the name is empty or one of the texts is too long
     */
    public void save(String personId, View view) {
        if (view.name().isBlank()
                || view.name().length() > LONGEST_NAME
                || view.query().length() > LONGEST_QUERY) {
            throw new IllegalArgumentException("a view has a name of at most %d characters".formatted(LONGEST_NAME));
        }
        pool.inTransaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    """
                    insert into saved_view (person_id, name, query) values (?, ?, ?)
                    on conflict (person_id, name) do update set query = excluded.query""")) {
                insert.setString(1, personId);
                insert.setString(2, view.name());
                insert.setString(3, view.query());
                return insert.executeUpdate();
            }
        });
    }

    /** Forgets a view. */
    public void delete(String personId, String name) {
        pool.inTransaction(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from saved_view where person_id = ? and name = ?")) {
                delete.setString(1, personId);
                delete.setString(2, name);
                return delete.executeUpdate();
            }
        });
    }

    /**
     * A filter under a name.
     *
     * @param query as it stands in the address of the queue
     */
    public record View(String name, String query) {}
}
