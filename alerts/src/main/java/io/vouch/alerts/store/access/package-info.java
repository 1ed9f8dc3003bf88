/**
 * Who is this, and what may they do? Tenants, people, their sessions, programs' tokens.
 *
 * <p>Read first: {@link io.vouch.alerts.store.access.Access}, the front door, and {@link
 * io.vouch.alerts.store.access.Principal}, what every request is done as. Secrets (cookies, tokens, links, passwords) leave this
 * package once, when they are made; what rests in the store is their digest. Every act here is in the audit.
 */
package io.vouch.alerts.store.access;
