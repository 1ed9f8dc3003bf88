package io.vouch.matching.flink;

import io.vouch.matching.InvoiceFacts;

/**
 * News of what a paper says. Public because it travels between operators.
 *
 * @param gone true if these facts no longer stand: the paper was corrected, and what it says now follows
 */
public record FactsChange(InvoiceFacts facts, boolean gone) {}
