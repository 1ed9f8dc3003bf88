package io.vouch.matching.index;

import io.vouch.matching.block.BlockingKeys.Family;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is asked of a large bucket: one question for each statement that two papers can make, so that the earliest papers of every
 * statement are found however many others lie in the bucket. Together they find whatever the comparator reports.
 */
public enum Question {
    /** The same bytes or text. */
    COPY("DUP-01"),
    /** The same number, and the same total, day or goods. */
    SAME_FACE("DUP-02"),
    /** The same number, unique in the country, on another face. */
    NATIONAL_NUMBER("DUP-02"),
    /** The same number of one seller, where one paper does not state total or day. */
    BARE_NUMBER("DUP-02"),
    /** The same number of one seller on two different invoices. */
    REUSED_NUMBER("DUP-02 reuse"),
    /** Another number, easily taken for this one, on the same total. */
    LOOK_ALIKE("DUP-03"),
    /** Whatever number, the same total between the same parties for the same goods, or on one day under one contract. */
    SAME_TRADE("DUP-04"),
    /** The same trade under a number of the same batch. */
    BATCH("DUP-04 batch"),
    /** A number like this one on another total, which a picture lost or misread, or which was changed. */
    LOOK_ALIKE_MISREAD("DUP-03"),
    /** The same trade on a total that a picture lost or misread. */
    SAME_TRADE_MISREAD("DUP-04"),
    /** The same, under a number of the same batch. */
    BATCH_MISREAD("DUP-04 batch"),
    /** The same number of a delivery paper, and one party. */
    DELIVERY("XDOC-09");

    private final String statement;

    Question(String statement) {
        this.statement = statement;
    }

    /**
     * What is asked of buckets of a family. Copies, equal numbers and the rest each have buckets of their own, in which every pair of
     * the kind meets: the other buckets need not ask for it again.
     */
    public static Set<Question> of(Family family) {
        return switch (family) {
            case BYTES, TEXT -> EnumSet.of(COPY);
            case DELIVERY -> EnumSet.of(DELIVERY);
            case NUMBER -> EnumSet.of(SAME_FACE, NATIONAL_NUMBER, BARE_NUMBER, REUSED_NUMBER);
            case SELLER_ID, SELLER_NAME, DATE -> EnumSet.of(LOOK_ALIKE, SAME_TRADE, BATCH);
            case SELLER_DATE -> EnumSet.of(LOOK_ALIKE_MISREAD, SAME_TRADE_MISREAD, BATCH_MISREAD);
            case FIGURES -> EnumSet.of(SAME_TRADE, BATCH, SAME_TRADE_MISREAD, BATCH_MISREAD);
        };
    }

    /** What pairs found by this question state, in the words of {@link io.vouch.matching.compare.Originals#statement}. */
    public String statement() {
        return statement;
    }
}
