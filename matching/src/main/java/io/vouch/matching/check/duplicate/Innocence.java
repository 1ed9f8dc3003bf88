package io.vouch.matching.check.duplicate;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.matching.DealPapers;
import io.vouch.matching.DuplicatePair;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Reason;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.compare.DuplicateComparator;
import io.vouch.matching.party.LookAlikes;
import io.vouch.matching.split.SplitRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What speaks for the honesty of an invoice that looks like an earlier one under another number (domain reference 5.1): a series of
 * many alike, the next of a standing order, lots that add up by chance, or a credit note that took the earlier one back. Such a pair is shown, with the reason, but warns of nothing.
 */
final class Innocence {

    /** From so many earlier twins on, the invoice belongs to a series: daily deliveries, instalments, rent, a day's batch. */
    private static final int SERIES = 2;
    /** Bits that a series or a credit note takes off: more than the evidence of any other number adds. */
    private static final double OUTWEIGHS = -16;

    /** Shorter numbers of orders start again each year. */
    private static final int LEAST_ORDER = 5;

    private static final Set<String> OTHER_NUMBER = Set.of("DUP-03", "DUP-04");

    private final DealPapers deal;

    private Innocence(DealPapers deal) {
        this.deal = deal;
    }

    static Innocence of(DealPapers deal) {
        return new Innocence(deal);
    }

    /** Why the pair is no second claim; empty if nothing in the deal says so. */
    Optional<Reason> reason(DuplicatePair pair) {
        if (isTakenBack(pair.earlier())) {
            return Optional.of(new Reason(
                    "TAKEN_BACK",
                    "A credit note in this deal takes the earlier invoice back: this one replaces it",
                    "本业务中的红字发票已冲销在先发票，本发票为重开",
                    OUTWEIGHS));
        }
        Optional<Reason> lots = pair.reasons().stream()
                .filter(reason -> reason.code().equals(SplitRule.LOTS))
                .findFirst();
        if (lots.isPresent()) {
            return lots;
        }
        if (DuplicateComparator.isNextDelivery(pair) && !sharesDelivery(pair) && !sharesOrder(pair)) {
            return Optional.of(new Reason(
                    "NEXT_DELIVERY",
                    "Another day, and a number that goes on with it: the next delivery of a standing order looks the"
                            + " same",
                    "日期不同且号码随日期顺延：固定订单的下一次交付亦会如此",
                    OUTWEIGHS));
        }
        if (DuplicateComparator.isMisreadNeighbour(pair) && !sharesDelivery(pair)) {
            return Optional.of(new Reason(
                    "MISREAD_NEIGHBOUR",
                    "With one digit of the picture put right the two are numbered one after the other, as a day's batch is",
                    "图像号码更正一位后两者为连号，符合同日批量开票的特征",
                    OUTWEIGHS));
        }
        boolean series = OTHER_NUMBER.contains(pair.check()) && !sharesDelivery(pair) && isSeries(pair);
        return series
                ? Optional.of(new Reason(
                        "SERIES",
                        "Several earlier invoices are alike: a series of equal deliveries, instalments or a batch",
                        "存在多张相同的在先发票：属等额分批交付、分期或批量开票",
                        OUTWEIGHS))
                : Optional.empty();
    }

    private boolean isSeries(DuplicatePair pair) {
        Set<List<String>> numbers = deal.duplicates().stream()
                .filter(other -> OTHER_NUMBER.contains(other.check())
                        && other.later().documentId().equals(pair.later().documentId())
                        && isAlike(other.earlier(), pair.earlier()))
                .map(other -> other.earlier().numbers())
                .collect(Collectors.toSet());
        return numbers.size() >= SERIES;
    }

    /** The same total and lines, as far as a picture lets them be read. */
    private static boolean isAlike(InvoiceFacts one, InvoiceFacts other) {
        return one.isPicture()
                || other.isPicture()
                || (one.gross().equals(other.gross()) && one.lines().equals(other.lines()));
    }

    /**
     * True if both invoices answer one purchase order: each delivery of a standing order mostly bears an order of its own, but a blanket
     * order serves for many, so that this alone accuses less.
     */
    static boolean sharesOrder(DuplicatePair pair) {
        String one = LookAlikes.comparable(pair.earlier().printed(FieldName.PURCHASE_ORDER_NUMBER));
        String other = LookAlikes.comparable(pair.later().printed(FieldName.PURCHASE_ORDER_NUMBER));
        return one.length() >= LEAST_ORDER && one.equals(other);
    }

    /** True if nothing but one purchase order tells the pair from the next delivery of a standing order. */
    boolean isDoubtful(DuplicatePair pair) {
        return DuplicateComparator.isNextDelivery(pair) && !sharesDelivery(pair);
    }

    /** True if a delivery paper of this deal is also in the deal of the earlier invoice. */
    private boolean sharesDelivery(DuplicatePair pair) {
        return deal.duplicates().stream()
                .filter(other -> other.check().equals(ReusedDeliveryCheck.ID)
                        || other.check().equals(SameDocumentCheck.ID))
                .anyMatch(other -> other.later().type() == DocumentType.DELIVERY
                        && other.earlier().deal().equals(pair.earlier().deal()));
    }

    /** Names the earlier invoice, and takes back all of it. */
    private boolean isTakenBack(InvoiceFacts earlier) {
        return deal.ofType(DocumentType.CREDIT_NOTE).stream()
                .anyMatch(note -> names(note, earlier) && isWhole(note, earlier));
    }

    private static boolean names(ExtractedDocument note, InvoiceFacts earlier) {
        return note.readings(FieldName.ORIGINAL_INVOICE_NUMBER).stream()
                .anyMatch(number -> earlier.numbers().contains(LookAlikes.comparable(number.value())));
    }

    private static boolean isWhole(ExtractedDocument note, InvoiceFacts earlier) {
        Optional<BigDecimal> back = PaperFields.number(note, FieldName.GROSS_AMOUNT);
        Optional<BigDecimal> billed = PaperFields.number(earlier.gross());
        return back.isEmpty()
                || billed.isEmpty()
                || back.get().abs().compareTo(billed.get().abs()) == 0;
    }
}
