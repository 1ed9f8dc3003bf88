package io.vouch.matching;

import java.util.List;

/**
 * What {@code deal.json} says: terms that no paper carries. Every part may be absent (empty text or list).
 *
 * @param lenderType {@code BANK}, {@code COMMERCIAL_FACTOR} or empty
 * @param stage {@code PRE}, {@code IN}, {@code POST} or empty
 * @param fundedOn ISO date or empty
 * @param maturity ISO date or empty
 * @param recourse {@code true}, {@code false} or empty
 * @param notified {@code true}, {@code false} or empty
 */
public record DealTerms(
        String deal,
        String submitter,
        String lender,
        String lenderType,
        String recourse,
        String notified,
        String stage,
        String fundedOn,
        Amount advance,
        String maturity,
        String accountHolder,
        String accountNumber,
        String accountBank,
        List<String> approvedPayers,
        String sellerLimit,
        String buyerLimit) {

    /** The terms of a deal without {@code deal.json}. */
    public static final DealTerms NONE =
            new DealTerms("", "", "", "", "", "", "", "", Amount.NONE, "", "", "", "", List.of(), "", "");

    public DealTerms {
        approvedPayers = List.copyOf(approvedPayers);
    }
}
