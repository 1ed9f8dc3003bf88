package io.vouch.matching.flink;

import io.vouch.matching.InvoiceFacts;

/**
 * A paper on its way to one of its buckets. Public because it travels between operators.
 *
 * @param gone true if the paper no longer says this
 */
public record KeyedFacts(String key, InvoiceFacts facts, boolean gone) {

    /** What a paper says. */
    public KeyedFacts(String key, InvoiceFacts facts) {
        this(key, facts, false);
    }
}
