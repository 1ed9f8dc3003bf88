package io.vouch.matching.fingerprint;

/**
 * What another institution says of one of its invoices.
 *
 * @param institution as it calls itself
 * @param entry equal for the fingerprints of one invoice; says nothing else
 * @param at ISO date on which it was stated
 */
public record ForeignClaim(
        String institution, Fingerprint.Kind kind, Fingerprint.State state, String entry, String at) {}
