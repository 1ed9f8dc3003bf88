/**
 * Papers of registers of assignments: what a certificate describes, however many lines it takes, and the entries that the answer to a
 * query lists. Read first: {@link io.vouch.extraction.register.RegisterPages}. Not for registers' files, which
 * {@code io.vouch.extraction.structured} reads.
 */
package io.vouch.extraction.register;
