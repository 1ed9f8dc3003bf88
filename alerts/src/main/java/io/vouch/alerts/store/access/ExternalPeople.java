package io.vouch.alerts.store.access;

import io.vouch.alerts.store.Pool;
import io.vouch.alerts.store.audit.AuditAct;
import io.vouch.alerts.store.audit.AuditAction;
import io.vouch.alerts.store.audit.AuditLog;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** People who show who they are elsewhere: at the identity provider of their organisation. Thread-safe. */
public final class ExternalPeople {

    private final Pool pool;
    private final People people;
    private final AuditLog audit;

    ExternalPeople(Pool pool, People people, AuditLog audit) {
        this.pool = pool;
        this.people = people;
        this.audit = audit;
    }

    /**
     * The person of a subject, made at the first sign-in, with the roles that the provider gives today.
     *
     * @param subject provider and its lasting name for the person
     * @param name to be known by here; taken at the first sign-in alone
     * @param roles at least one
     * @throws AccessException if the person is disabled, belongs to another tenant, or the name is another's
     */
    public Person admit(String subject, String tenant, String name, String displayName, Set<Role> roles) {
        Person person = find(subject).orElseGet(() -> add(subject, tenant, name, displayName, roles));
        if (!person.tenant().equals(tenant)) {
            throw new AccessException("this person belongs to another tenant");
        }
        if (person.disabled()) {
            throw new AccessException("this person is disabled");
        }
        return pool.inTransaction(connection -> {
            if (!person.roles().equals(roles)) {
                PersonTable.update(
                        connection,
                        "update person set roles = ? where person_id = ?",
                        PersonTable.roles(connection, roles),
                        person.personId());
                audit.append(connection, act(person, AuditAction.ROLES_SET, "roles " + names(roles)));
            }
            audit.append(connection, act(person, AuditAction.SIGNED_IN, "by the identity provider"));
            return PersonTable.select(connection, "person_id = ?", person.personId())
                    .get(0);
        });
    }

    private Optional<Person> find(String subject) {
        return pool
                .inTransaction(connection -> PersonTable.select(connection, "external_subject = ?", subject))
                .stream()
                .findFirst();
    }

    private Person add(String subject, String tenant, String name, String displayName, Set<Role> roles) {
        // At once: a person who is there without the subject could never sign in, and the name would be taken.
        return pool.inTransaction(connection -> {
            Person person = people.add(connection, "identity provider", tenant, name, displayName, roles, "en");
            PersonTable.update(
                    connection,
                    "update person set external_subject = ? where person_id = ?",
                    subject,
                    person.personId());
            return person;
        });
    }

    private static AuditAct act(Person person, AuditAction action, String detail) {
        return new AuditAct(person.tenant(), "person:" + person.personId(), action, person.personId(), detail);
    }

    private static List<String> names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.toList());
    }
}
