package io.vouch.alerts.store.access;

import io.vouch.alerts.store.Pool;
import io.vouch.alerts.store.audit.AuditAct;
import io.vouch.alerts.store.audit.AuditAction;
import io.vouch.alerts.store.audit.AuditLog;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The front door of who may do what. Thread-safe; one for a process. */
public final class Access {

    /** The tenant that the built-in store begins with. */
    public static final String FIRST_TENANT = "local";

    /** A tenant's id stands in file names and addresses. */
    private static final Pattern TENANT = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private final Pool pool;
    private final AuditLog audit;
    private final Clock clock;
    private final People people;
    private final Sessions sessions;
    private final Tokens tokens;

    public Access(Pool pool, Clock clock) {
        SecureRandom random = new SecureRandom();
        Secrets secrets = new Secrets(random);
        this.pool = pool;
        this.clock = clock;
        this.audit = new AuditLog(pool, clock);
        this.people = new People(pool, audit, clock, secrets, new Passwords(random));
        this.sessions = new Sessions(pool, audit, clock, secrets);
        this.tokens = new Tokens(pool, audit, clock, secrets);
    }

    public People people() {
        return people;
    }

    /** People of an organisation's identity provider. */
    public ExternalPeople externalPeople() {
        return new ExternalPeople(pool, people, audit);
    }

    public Sessions sessions() {
        return sessions;
    }

    public Tokens tokens() {
        return tokens;
    }

    public AuditLog audit() {
        return audit;
    }

    /**
     * Makes a tenant, if there is none of this id.
     *
     * @throws AccessException if the id is not allowed
     */
    public void ensureTenant(String actor, String tenant, String name) {
        if (!TENANT.matcher(tenant).matches()) {
            throw new AccessException("a tenant's id has a to z, 0 to 9 and -, at most 63; not '" + tenant + "'");
        }
        pool.inTransaction(connection -> {
            int added = PersonTable.update(
                    connection,
                    "insert into tenant (tenant, name, created_at) values (?, ?, ?) on conflict do nothing",
                    tenant,
                    name,
                    clock.instant());
            if (added > 0) {
                audit.append(connection, new AuditAct(tenant, actor, AuditAction.TENANT_ADDED, tenant, ""));
            }
            return added;
        });
    }

    /** Ids of all tenants, sorted. */
    public List<String> tenants() {
        return pool.inTransaction(connection -> {
            List<String> tenants = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows =
                            statement.executeQuery("select tenant from tenant order by tenant collate \"C\"")) {
                while (rows.next()) {
                    tenants.add(rows.getString(1));
                }
            }
            return tenants;
        });
    }
}
