package io.vouch.alerts.cli;

import io.vouch.alerts.store.access.Access;
import io.vouch.alerts.store.access.AccessException;
import java.time.Clock;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What commands share that say who may do what: whose data, which tenant, and a door to it. */
final class AccessOptions {

    /** Who does what the command line does, in the audit. */
    static final String ACTOR = "system";

    @Mixin
    private ServiceOptions data;

    @Option(
            names = "--tenant",
            paramLabel = "ID",
            defaultValue = Access.FIRST_TENANT,
            scope = ScopeType.INHERIT,
            description = "Whose papers are seen. Default: ${DEFAULT-VALUE}.")
    private String tenant;

    /** What an action does with people and tokens. */
    interface Work {
        void with(Access access);
    }

    String tenant() {
        return tenant;
    }

    /** Makes the tenant that somebody is to be added to, if it is not there. */
    void ensureTenant(Access access) {
        access.ensureTenant(ACTOR, tenant, tenant);
    }

    /**
     * Does the work on the service's store.
     *
     * @return the exit status
     * @throws UsageException if the store refuses it
     */
    int work(Clock clock, Work work) {
        try (ServiceStore store = ServiceStore.open(data)) {
            work.with(new Access(store.pool(), clock));
            return ExitStatus.DONE;
        } catch (AccessException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
