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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Those who sign in. Thread-safe. */
public final class People {

    /** Such as {@code li.wei} or {@code li.wei@factor.example}. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,99}");

    private static final int LONGEST_DISPLAY_NAME = 100;
    private static final Set<String> LANGUAGES = Set.of("en", "zh");

    private final Pool pool;
    private final AuditLog audit;
    private final Clock clock;
    private final Secrets secrets;
    private final Passwords passwords;

    People(Pool pool, AuditLog audit, Clock clock, Secrets secrets, Passwords passwords) {
        this.pool = pool;
        this.audit = audit;
        this.clock = clock;
        this.secrets = secrets;
        this.passwords = passwords;
    }

    /**
     * Makes a person, who can sign in by link until a password is set.
     *
     * @param actor who does this
     * @throws AccessException if the name is taken or not allowed, or the tenant is not there
     */
    public Person add(String actor, String tenant, String name, String displayName, Set<Role> roles, String language) {
        return pool.inTransaction(connection -> add(connection, actor, tenant, name, displayName, roles, language));
    }

    /** As {@link #add}, in a transaction that does more. */
    Person add(
            Connection connection,
            String actor,
            String tenant,
            String name,
            String displayName,
            Set<Role> roles,
            String language)
            throws SQLException {
        requireName(name, displayName);
        requireLanguage(language);
        String id = secrets.id();
        int added = insert(connection, id, tenant, name, displayName, roles, language);
        if (added == 0) {
            throw new AccessException("the name '%s' is taken, or there is no tenant '%s'".formatted(name, tenant));
        }
        record(connection, tenant, actor, AuditAction.PERSON_ADDED, id, "name " + name + " roles " + names(roles));
        return PersonTable.select(connection, "person_id = ?", id).get(0);
    }

    private int insert(
            Connection connection,
            String id,
            String tenant,
            String name,
            String displayName,
            Set<Role> roles,
            String language)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into person (person_id, tenant, name, display_name, password_hash, roles, language, created_at)
                select ?, tenant, ?, ?, '', ?, ?, ? from tenant where tenant = ?
                on conflict (name) do nothing""")) {
            insert.setString(1, id);
            insert.setString(2, name);
            insert.setString(3, displayName);
            insert.setArray(4, PersonTable.roles(connection, roles));
            insert.setString(5, language);
            insert.setTimestamp(6, Timestamp.from(clock.instant()));
            insert.setString(7, tenant);
            return insert.executeUpdate();
        }
    }

    /** All of a tenant, by name. */
    public List<Person> list(String tenant) {
        return pool.inTransaction(connection -> PersonTable.select(connection, "tenant = ?", tenant));
    }

    /** One of a tenant. */
    public Optional<Person> find(String tenant, String personId) {
        return first("tenant = ? and person_id = ?", tenant, personId);
    }

    /** The one who signs in by this name, of whatever tenant. */
    public Optional<Person> named(String name) {
        return first("name = ?", name);
    }

    private Optional<Person> first(String condition, String... values) {
        return pool.inTransaction(connection -> PersonTable.select(connection, condition, values)).stream()
                .findFirst();
    }

    /**
     * Sets a password and ends all sessions of the person.
     *
     * @throws AccessException if it is too short or too long
     */
    public void setPassword(String actor, Person person, String password) {
        if (password.codePointCount(0, password.length()) < Passwords.SHORTEST
                || password.length() > Passwords.LONGEST) {
            throw new AccessException("a password has %d to %d characters; a sentence will do"
                    .formatted(Passwords.SHORTEST, Passwords.LONGEST));
        }
        String digest = passwords.digest(password);
        change(
                actor,
                person,
                AuditAction.PASSWORD_SET,
                "update person set password_hash = ?, failures = 0, locked_until = null where person_id = ?",
                digest);
    }

    /** Ends what somebody may do: sessions, links and sign-ins. */
    public void disable(String actor, Person person) {
        change(
                actor,
                person,
                AuditAction.PERSON_DISABLED,
                "update person set disabled = ? where person_id = ?",
                Boolean.TRUE);
    }

    /** Lets somebody sign in again, without waiting for a lock to end. */
    public void enable(String actor, Person person) {
        change(
                actor,
                person,
                AuditAction.PERSON_ENABLED,
                "update person set disabled = ?, failures = 0, locked_until = null where person_id = ?",
                Boolean.FALSE);
    }

    private void change(String actor, Person person, AuditAction action, String statement, Object value) {
        pool.inTransaction(connection -> {
            update(connection, statement, value, person.personId());
            update(connection, "delete from session where person_id = ?", person.personId());
            update(connection, "delete from sign_in_link where person_id = ?", person.personId());
            return record(connection, person.tenant(), actor, action, person.personId(), "");
        });
    }

    /** Remembers in which language somebody reads. */
    public void setLanguage(Person person, String language) {
        requireLanguage(language);
        pool.inTransaction(connection ->
                update(connection, "update person set language = ? where person_id = ?", language, person.personId()));
    }

    /**
     * Checks a name and a password. A wrong one counts before it is looked at, so that many at once are not looked at more
     * often than one after the other.
     */
    public SignIn signIn(String name, String password) {
        Instant now = clock.instant();
        Attempt attempt = pool.inTransaction(connection -> begin(connection, name, now));
        if (attempt.lockedUntil().isPresent()) {
            return SignIn.locked(attempt.lockedUntil().get());
        }
        boolean right;
        try {
            right = passwords.matches(password, attempt.digest());
        } catch (Passwords.BusyException e) {
            return SignIn.busy();
        }
        Optional<Person> person = attempt.person().filter(found -> right && !found.disabled());
        pool.inTransaction(connection -> end(connection, attempt, person.isPresent()));
        return person.map(SignIn::accepted).orElseGet(SignIn::refused);
    }

    /** One try: the person, if there is one of that name, and what the password is held against. */
    private record Attempt(String name, Optional<Person> person, String digest, Optional<Instant> lockedUntil) {}

    private Attempt begin(Connection connection, String name, Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select " + PersonTable.COLUMNS + ", failures, password_hash from person where name = ? for update")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return new Attempt(name, Optional.empty(), passwords.nobody(), Optional.empty());
                }
                Person person = PersonTable.person(row);
                String digest = row.getString("password_hash");
                if (person.lockedUntil().filter(now::isBefore).isPresent()) {
                    return new Attempt(name, Optional.of(person), digest, person.lockedUntil());
                }
                int failures = row.getInt("failures") + 1;
                Instant until = now.plus(Lockout.after(failures));
                update(
                        connection,
                        "update person set failures = ?, locked_until = ? where person_id = ?",
                        failures,
                        until,
                        person.personId());
                return new Attempt(
                        name, Optional.of(person), digest.isEmpty() ? passwords.nobody() : digest, Optional.empty());
            }
        }
    }

    private Object end(Connection connection, Attempt attempt, boolean accepted) throws SQLException {
        if (attempt.person().isEmpty()) {
            return record(connection, "", "unknown", AuditAction.SIGN_IN_REFUSED, "unknown name", "");
        }
        Person person = attempt.person().get();
        if (accepted) {
            update(
                    connection,
                    "update person set failures = 0, locked_until = null where person_id = ?",
                    person.personId());
        }
        AuditAction action = accepted ? AuditAction.SIGNED_IN : AuditAction.SIGN_IN_REFUSED;
        return record(
                connection, person.tenant(), "person:" + person.personId(), action, person.personId(), "by password");
    }

    private Object record(
            Connection connection, String tenant, String actor, AuditAction action, String subject, String detail)
            throws SQLException {
        return audit.append(connection, new AuditAct(tenant, actor, action, subject, detail));
    }

    private static String names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    private static void requireName(String name, String displayName) {
        if (!NAME.matcher(name).matches()) {
            throw new AccessException("a name to sign in with has letters, digits and . _ @ + -, at most 100");
        }
        if (displayName.isBlank()
                || displayName.length() > LONGEST_DISPLAY_NAME
                || displayName.chars().anyMatch(Character::isISOControl)) {
            throw new AccessException("a display name has 1 to %d characters".formatted(LONGEST_DISPLAY_NAME));
        }
    }

    private static void requireLanguage(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new AccessException("the console speaks en and zh, not '" + language + "'");
        }
    }
}
