package io.vouch.alerts.store.access;

import java.util.Set;

/** What somebody may do. Roles are given one by one; only {@link #SUPERVISOR} brings another with it. */
public enum Role {
    /** Hands papers in and sees what became of them. */
    SUBMITTER,
    /** Sees alerts, papers and deals; decides. */
    REVIEWER,
    /** A reviewer who is the second pair of eyes, and looks after the queue. */
    SUPERVISOR,
    /** Reads papers, alerts and corrections to train and measure. */
    SCIENTIST,
    /** Keeps people, tokens and webhooks. Sees no papers and decides nothing by this role alone. */
    ADMIN;

    /** True if one of the roles allows what this one allows. */
    boolean isIn(Set<Role> roles) {
        return roles.contains(this) || this == REVIEWER && roles.contains(SUPERVISOR);
    }
}
