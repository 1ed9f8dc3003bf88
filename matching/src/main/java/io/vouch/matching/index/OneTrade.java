package io.vouch.matching.index;

import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.block.BlockingKeys;

/**
 * What all papers of a bucket have in common. Where a flood of one seller fills several buckets, all but one of them hold nothing that
 * is to be compared there ({@link BlockingKeys#isMeeting}), and need not be asked.
 *
 * @param sellerId of all of them, or {@link #VARIOUS}
 * @param gross of all of them, or {@link #VARIOUS}
 */
record OneTrade(String sellerId, String gross) {

    /** No paper says this of itself. */
    private static final String VARIOUS = "\u0000";

    static OneTrade of(InvoiceFacts paper) {
        return new OneTrade(paper.sellerId(), paper.gross());
    }

    /** Of two lots of papers together. */
    OneTrade and(OneTrade other) {
        return new OneTrade(
                sellerId.equals(other.sellerId) ? sellerId : VARIOUS, gross.equals(other.gross) ? gross : VARIOUS);
    }

    /** True if every paper of the bucket meets this one in another bucket. */
    boolean meetsElsewhere(String bucket, InvoiceFacts paper) {
        boolean seller = !paper.sellerId().isEmpty() && sellerId.equals(paper.sellerId());
        boolean total = !paper.gross().isEmpty() && gross.equals(paper.gross());
        return switch (BlockingKeys.family(bucket)) {
            case SELLER_NAME, DATE -> seller;
            case SELLER_DATE -> total || (seller && BlockingKeys.isByName(bucket, paper));
            case FIGURES -> seller && total;
            case BYTES, TEXT, DELIVERY, NUMBER, SELLER_ID -> false;
        };
    }
}
