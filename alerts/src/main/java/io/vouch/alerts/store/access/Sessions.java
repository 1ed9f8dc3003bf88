package io.vouch.alerts.store.access;

import static io.vouch.alerts.store.access.PersonTable.update;

import io.vouch.alerts.store.Pool;
import io.vouch.alerts.store.audit.AuditAct;
import io.vouch.alerts.store.audit.AuditAction;
import io.vouch.alerts.store.audit.AuditLog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Browsers that are signed in, and links that sign in once. Thread-safe.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html">OWASP session management</a>
 */
public final class Sessions {

    /** OWASP: 15 to 30 minutes for what is worth much, and an end of the working day whatever is done. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    public static final Duration LONGEST = Duration.ofHours(10);

    /** Links stand in terminals and mails. */
    public static final Duration LONGEST_LINK = Duration.ofDays(7);

    /** How exactly the last use is known; one write for each request would be too many. */
    private static final Duration SEEN_STEP = Duration.ofMinutes(1);

    private final Pool pool;
    private final AuditLog audit;
    private final Clock clock;
    private final Secrets secrets;

    Sessions(Pool pool, AuditLog audit, Clock clock, Secrets secrets) {
        this.pool = pool;
        this.audit = audit;
        this.clock = clock;
        this.secrets = secrets;
    }

    /** Begins a session for somebody who has just shown who they are. */
    public NewSession open(Person person) {
        return pool.inTransaction(connection -> open(connection, person));
    }

    private NewSession open(Connection connection, Person person) throws SQLException {
        Instant now = clock.instant();
        update(connection, "delete from session where expires_at <= ? or seen_at <= ?", now, now.minus(IDLE));
        String cookie = secrets.secret();
        Session session = new Session(person, secrets.secret(), now.plus(LONGEST));
        update(
                connection,
                """
                insert into session (session_hash, person_id, csrf, created_at, seen_at, expires_at)
                values (?, ?, ?, ?, ?, ?)""",
                Secrets.digest(cookie),
                person.personId(),
                session.csrf(),
                now,
                now,
                session.expiresAt());
        return new NewSession(cookie, session);
    }

    /** The session of a cookie, if it has not ended; using it keeps it from idling out. */
    public Optional<Session> find(String cookie) {
        Instant now = clock.instant();
        return pool.inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select " + PersonTable.COLUMNS
                            + """
                    , session.csrf, session.seen_at, session.expires_at
                    from session join person using (person_id)
                    where session_hash = ? and expires_at > ? and seen_at > ? and not disabled""")) {
                select.setString(1, Secrets.digest(cookie));
                select.setTimestamp(2, Timestamp.from(now));
                select.setTimestamp(3, Timestamp.from(now.minus(IDLE)));
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return Optional.empty();
                    }
                    Session session = new Session(
                            PersonTable.person(row),
                            row.getString("csrf"),
                            row.getTimestamp("expires_at").toInstant());
                    if (row.getTimestamp("seen_at").toInstant().isBefore(now.minus(SEEN_STEP))) {
                        update(
                                connection,
                                "update session set seen_at = ? where session_hash = ?",
                                now,
                                Secrets.digest(cookie));
                    }
                    return Optional.of(session);
                }
            }
        });
    }

    /** Ends a session; one that has ended stays ended. */
    public void close(String cookie) {
        Optional<Session> session = find(cookie);
        if (session.isPresent()) {
            Person person = session.get().person();
            pool.inTransaction(connection -> {
                update(connection, "delete from session where session_hash = ?", Secrets.digest(cookie));
                return audit.append(connection, act(person, AuditAction.SIGNED_OUT, ""));
            });
        }
    }

    /**
     * Makes a link's secret that signs somebody in once.
     *
     * @param lasts until it stops working, at most {@link #LONGEST_LINK}
     */
    public String link(String actor, Person person, Duration lasts) {
        Duration bounded = lasts.compareTo(LONGEST_LINK) < 0 ? lasts : LONGEST_LINK;
        String secret = secrets.secret();
        pool.inTransaction(connection -> {
            update(connection, "delete from sign_in_link where expires_at <= ?", clock.instant());
            update(
                    connection,
                    "insert into sign_in_link (link_hash, person_id, expires_at) values (?, ?, ?)",
                    Secrets.digest(secret),
                    person.personId(),
                    clock.instant().plus(bounded));
            return audit.append(
                    connection, new AuditAct(person.tenant(), actor, AuditAction.LINK_MADE, person.personId(), ""));
        });
        return secret;
    }

    /** Begins a session by a link; empty if it was used before, is too old or was never made. */
    public Optional<NewSession> openByLink(String secret) {
        return pool.inTransaction(connection -> {
            Instant now = clock.instant();
            try (PreparedStatement use = connection.prepareStatement(
                    """
                    update sign_in_link set used_at = ? from person
                    where link_hash = ? and used_at is null and expires_at > ?
                      and person.person_id = sign_in_link.person_id and not person.disabled
                    returning\s"""
                            + PersonTable.COLUMNS)) {
                use.setTimestamp(1, Timestamp.from(now));
                use.setString(2, Secrets.digest(secret));
                use.setTimestamp(3, Timestamp.from(now));
                try (ResultSet row = use.executeQuery()) {
                    if (!row.next()) {
                        return Optional.empty();
                    }
                    Person person = PersonTable.person(row);
                    NewSession session = open(connection, person);
                    audit.append(connection, act(person, AuditAction.SIGNED_IN, "by link"));
                    return Optional.of(session);
                }
            }
        });
    }

    private static AuditAct act(Person person, AuditAction action, String detail) {
        return new AuditAct(person.tenant(), "person:" + person.personId(), action, person.personId(), detail);
    }
}
