package io.vouch.matching;

import io.vouch.ingest.page.Box;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@code deal.json} says: terms that no paper carries. Every part may be absent (empty text or list).
 *
 * @param lenderType {@code BANK}, {@code COMMERCIAL_FACTOR} or empty
 * @param stage {@code PRE}, {@code IN}, {@code POST} or empty
 * @param fundedOn ISO date or empty
 * @param maturity ISO date or empty
 * @param recourse {@code true}, {@code false} or empty
 * @param notified {@code true}, {@code false} or empty
 * @param documentId of the {@code deal.json}
 * @param name of the {@code deal.json}
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
        String buyerLimit,
        String documentId,
        String name) {

    /** The terms of a deal without {@code deal.json}. */
    public static final DealTerms NONE =
            new DealTerms("", "", "", "", "", "", "", "", Amount.NONE, "", "", "", "", List.of(), "", "", "", "");

    public DealTerms {
        approvedPayers = List.copyOf(approvedPayers);
    }

    /** The same terms, read from this document. */
    public DealTerms from(String newDocumentId, String newName) {
        return new DealTerms(
                deal,
                submitter,
                lender,
                lenderType,
                recourse,
                notified,
                stage,
                fundedOn,
                advance,
                maturity,
                accountHolder,
                accountNumber,
                accountBank,
                approvedPayers,
                sellerLimit,
                buyerLimit,
                newDocumentId,
                newName);
    }

    /** The same terms under an operator's rules: its lender type where none is named, and its payers beside those named. */
    public DealTerms under(CheckRules rules) {
        if (rules.lenderType().isEmpty() && rules.approvedPayers().isEmpty()) {
            return this;
        }
        List<String> payers = Stream.concat(approvedPayers.stream(), rules.approvedPayers().stream())
                .distinct()
                .toList();
        return new DealTerms(
                deal,
                submitter,
                lender,
                lenderType.isEmpty() ? rules.lenderType() : lenderType,
                recourse,
                notified,
                stage,
                fundedOn,
                advance,
                maturity,
                accountHolder,
                accountNumber,
                accountBank,
                payers,
                sellerLimit,
                buyerLimit,
                documentId,
                name);
    }

    /** A key of the {@code deal.json} as evidence: it has no page. */
    public Evidence evidence(String key, String value, String expected) {
        return new Evidence(documentId, name, key, value, expected, 0, Box.NONE);
    }
}
