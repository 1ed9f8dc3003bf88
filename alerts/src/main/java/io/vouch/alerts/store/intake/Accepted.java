package io.vouch.alerts.store.intake;

/**
 * A submission that is durable in the log.
 *
 * @param sequence its place in the log, and its id for {@link Intake#file}
 * @param alreadySeen true if the same external id came before with the same bytes; nothing was added then
 * @param deal as the log has it: differs from what was asked for if the external id was used for another deal before
 * @param name as the log has it
 */
public record Accepted(long sequence, boolean alreadySeen, String deal, String name) {}
