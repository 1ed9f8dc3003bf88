package io.vouch.alerts.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.Serializable;
import java.time.Duration;
import org.postgresql.Driver;

/**
 * How to reach a PostgreSQL server of version 15 or newer.
 *
 * @param url JDBC address, {@code jdbc:postgresql://...}; may carry user and password as parameters
 * @param user name, or empty if the address carries it
 */
public record Database(String url, String user) implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PREFIX = "jdbc:postgresql:";
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(15);

    /**
     * A server that the user named.
     *
     * @param address {@code jdbc:postgresql://host/name?user=..&password=..} or the same without {@code jdbc:}
     * @throws IllegalArgumentException if it is no PostgreSQL address
     */
    public static Database external(String address) {
        String url = address.startsWith("postgresql:") ? "jdbc:" + address : address;
        if (!url.startsWith(PREFIX)) {
            throw new IllegalArgumentException(
                    "not a PostgreSQL address; expected jdbc:postgresql://HOST:PORT/NAME?user=USER&password=PASSWORD");
        }
        return new Database(url, "");
    }

    /** A pool of connections; the caller closes it. */
    HikariDataSource open(int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        // By name: on a cluster the driver comes with the job, where the platform's list of drivers does not look.
        config.setDriverClassName(Driver.class.getName());
        if (!user.isEmpty()) {
            config.setUsername(user);
        }
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(CONNECT_TIMEOUT.toMillis());
        config.setPoolName("vouch");
        return new HikariDataSource(config);
    }

    /** Without the parameters, which may hold a password. */
    @Override
    public String toString() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}
