package io.vouch.alerts.store;

import java.sql.Connection;
import java.sql.SQLException;

/** What is done inside one transaction. It may be done again if it met another, so it has no effect outside the database. */
@FunctionalInterface
public interface Work<T> {

    /** Neither commits nor closes the connection; failing undoes all. */
    T on(Connection connection) throws SQLException;
}
