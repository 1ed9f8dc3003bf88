package io.vouch.alerts.api.oidc;

import io.vouch.alerts.store.access.Role;
import java.util.Set;

/**
 * Who the provider says it is.
 *
 * @param subject issuer and the provider's lasting name for the person
 * @param name to be known by
 * @param displayName to be shown
 * @param roles what the person may do here; may be empty
 */
record OidcPerson(String subject, String name, String displayName, Set<Role> roles) {}
