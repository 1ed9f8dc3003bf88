package io.vouch.alerts.store.access;

import static io.vouch.alerts.store.access.PersonTable.update;

import io.vouch.alerts.store.Pool;
import io.vouch.alerts.store.access.TokenCheck.Outcome;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tokens of programs: {@code vouch_ID_SECRET}. The prefix lets scanners of leaked secrets know one; what rests in the store is
 * the digest of the whole. Thread-safe.
 */
public final class Tokens {

    public static final Duration LONGEST_LIFE = Duration.ofDays(366);

    private static final String PREFIX = "vouch_";
    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_SECRET = 200;
    private static final Duration USED_STEP = Duration.ofMinutes(1);
    private static final String COLUMNS = "token_id, tenant, label, roles, created_at, expires_at, revoked_at, used_at";

    private final Pool pool;
    private final AuditLog audit;
    private final Clock clock;
    private final Secrets secrets;

    Tokens(Pool pool, AuditLog audit, Clock clock, Secrets secrets) {
        this.pool = pool;
        this.audit = audit;
        this.clock = clock;
        this.secrets = secrets;
    }

    /**
     * Makes a token.
     *
     * @param label what it is for
     * @param lasts at most {@link #LONGEST_LIFE}
     * @throws AccessException if the tenant is not there, no role is given or the label is not fit
     */
    public NewToken add(String actor, String tenant, String label, Set<Role> roles, Duration lasts) {
        requireFit(label, roles, lasts);
        String id = secrets.id();
        String secret = PREFIX + id + "_" + secrets.secret();
        Instant now = clock.instant();
        return pool.inTransaction(connection -> {
            insert(
                    connection,
                    secret,
                    new Token(id, tenant, label, roles, now, now.plus(lasts), Optional.empty(), Optional.empty()));
            String detail = "roles " + roles.stream().sorted().map(Role::name).toList();
            audit.append(connection, new AuditAct(tenant, actor, AuditAction.TOKEN_MADE, id, detail));
            return new NewToken(secret, select(connection, "token_id = ?", id).get(0));
        });
    }

    private static void requireFit(String label, Set<Role> roles, Duration lasts) {
        if (label.isBlank() || label.length() > LONGEST_LABEL || label.chars().anyMatch(Character::isISOControl)) {
            throw new AccessException("a token's label has 1 to %d characters".formatted(LONGEST_LABEL));
        }
        if (roles.isEmpty()) {
            throw new AccessException("a token needs a role");
        }
        if (lasts.isNegative() || lasts.isZero() || lasts.compareTo(LONGEST_LIFE) > 0) {
            throw new AccessException("a token lasts at most %d days".formatted(LONGEST_LIFE.toDays()));
        }
    }

    private static void insert(Connection connection, String secret, Token token) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into api_token (token_hash, token_id, tenant, label, roles, created_at, expires_at)
                select ?, ?, tenant, ?, ?, ?, ? from tenant where tenant = ?""")) {
            insert.setString(1, Secrets.digest(secret));
            insert.setString(2, token.tokenId());
            insert.setString(3, token.label());
            insert.setArray(4, PersonTable.roles(connection, token.roles()));
            insert.setTimestamp(5, Timestamp.from(token.createdAt()));
            insert.setTimestamp(6, Timestamp.from(token.expiresAt()));
            insert.setString(7, token.tenant());
            if (insert.executeUpdate() == 0) {
                throw new AccessException("there is no tenant '%s'".formatted(token.tenant()));
            }
        }
    }

    /** As whom a token acts now. */
    public TokenCheck check(String secret) {
        if (!secret.startsWith(PREFIX) || secret.length() > LONGEST_SECRET) {
            return new TokenCheck(Outcome.UNKNOWN, Optional.empty());
        }
        Instant now = clock.instant();
        String digest = Secrets.digest(secret);
        return pool.inTransaction(connection -> {
            List<Token> found = select(connection, "token_hash = ?", digest);
            if (found.isEmpty()) {
                return new TokenCheck(Outcome.UNKNOWN, Optional.empty());
            }
            Token token = found.get(0);
            if (token.revokedAt().isPresent()) {
                return new TokenCheck(Outcome.REVOKED, Optional.empty());
            }
            if (!token.expiresAt().isAfter(now)) {
                return new TokenCheck(Outcome.EXPIRED, Optional.empty());
            }
            if (token.usedAt().filter(now.minus(USED_STEP)::isBefore).isEmpty()) {
                update(connection, "update api_token set used_at = ? where token_hash = ?", now, digest);
            }
            return new TokenCheck(Outcome.VALID, Optional.of(token.principal()));
        });
    }

    /** All of a tenant, those that no longer work too, by id. */
    public List<Token> list(String tenant) {
        return pool.inTransaction(connection -> select(connection, "tenant = ?", tenant));
    }

    /** Ends a token at once. @return false if the tenant has none of this id that still works */
    public boolean revoke(String actor, String tenant, String tokenId) {
        return pool.inTransaction(connection -> {
            int revoked = update(
                    connection,
                    "update api_token set revoked_at = ? where tenant = ? and token_id = ? and revoked_at is null",
                    clock.instant(),
                    tenant,
                    tokenId);
            if (revoked > 0) {
                audit.append(connection, new AuditAct(tenant, actor, AuditAction.TOKEN_REVOKED, tokenId, ""));
            }
            return revoked > 0;
        });
    }

    private static List<Token> select(Connection connection, String condition, String value) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select " + COLUMNS + " from api_token where " + condition + " order by token_id")) {
            select.setString(1, value);
            List<Token> tokens = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    tokens.add(token(rows));
                }
            }
            return tokens;
        }
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getString("token_id"),
                row.getString("tenant"),
                row.getString("label"),
                PersonTable.roles(row),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("revoked_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("used_at")).map(Timestamp::toInstant));
    }
}
