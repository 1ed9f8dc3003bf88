package io.vouch.matching.compare;

import io.vouch.matching.InvoiceFacts;

/** One delivery note or waybill in two deals: the same number of the same shipper or consignee, on whatever paper. */
final class SameDeliveryRule {

    /** Shorter numbers start again every month. */
    private static final int DISTINCTIVE_LENGTH = 6;

    private SameDeliveryRule() {}

    static boolean holds(PairView pair) {
        boolean parties = pair.seller().isSame() || pair.buyer().isSame();
        return parties && pair.earlier().numbers().stream().anyMatch(number -> isShared(number, pair.later()));
    }

    private static boolean isShared(String number, InvoiceFacts other) {
        return number.length() >= DISTINCTIVE_LENGTH && other.numbers().contains(number);
    }
}
