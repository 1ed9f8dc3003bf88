package io.vouch.matching.flink;

import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.compact.CompactFacts;

/**
 * A paper on its way to one of its buckets, or to those that it may be a precedent of: written into bytes once for all of them. Public because it travels between operators;
 * not to be compared, nor its bytes changed.
 *
 * @param facts as {@link CompactFacts}
 * @param gone true if the paper no longer says this
 */
public record BucketPaper(String key, byte[] facts, boolean gone) {

    /** What a paper says. */
    static BucketPaper of(String key, InvoiceFacts facts) {
        return new BucketPaper(key, CompactFacts.of(facts), false);
    }
}
