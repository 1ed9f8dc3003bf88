package io.vouch.alerts.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears what transactions announce by NOTIFY, over a connection of its own. A message may be lost when the connection breaks,
 * so who listens also looks now and then. For one thread, but {@link #close} may come from another and ends a wait.
 */
public final class Listener implements AutoCloseable {

    private static final Pattern CHANNEL = Pattern.compile("[a-z_]{1,60}");

    private final Connection connection;

    private Listener(Connection connection) {
        this.connection = connection;
    }

    /**
     * Begins to listen: what is announced after this returns is heard.
     *
     * @param channels lower-case names, such as {@code vouch_alerts}
     */
    public static Listener on(Database database, String... channels) {
        try {
            Properties properties = new Properties();
            if (!database.user().isEmpty()) {
                properties.setProperty("user", database.user());
            }
            Connection connection = new Driver().connect(database.url(), properties);
            try (Statement statement = connection.createStatement()) {
                for (String channel : channels) {
                    if (!CHANNEL.matcher(channel).matches()) {
                        throw new IllegalArgumentException("not a channel: " + channel);
                    }
                    statement.execute("listen " + channel);
                }
            }
            return new Listener(connection);
        } catch (SQLException e) {
            throw new StoreUnavailableException("cannot listen to " + database + ": " + e.getMessage(), e);
        }
    }

    /**
     * Waits for messages.
     *
     * @param longest how long, at least a millisecond
     * @return in the order of their transactions; empty when the time has passed
     * @throws StoreUnavailableException if the connection is gone
     */
    public List<Notice> await(Duration longest) {
        try {
            PGNotification[] heard = connection.unwrap(PGConnection.class).getNotifications((int) longest.toMillis());
            List<Notice> notices = new ArrayList<>();
            if (heard != null) {
                for (PGNotification message : heard) {
                    notices.add(new Notice(message.getName(), message.getParameter()));
                }
            }
            return notices;
        } catch (SQLException e) {
            throw new StoreUnavailableException("the store no longer answers a listener: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            // Not close(): that waits for the thread that waits.
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            throw new StoreUnavailableException("cannot close a listener", e);
        }
    }
}
