package io.vouch.matching.compare;

import io.vouch.extraction.DocumentType;
import io.vouch.matching.DuplicatePair;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Reason;
import io.vouch.matching.weight.MatchWeights;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says whether two papers of different deals are the same paper or invoice. The strongest statement wins: same bytes or text
 * ({@code DUP-01}), same seller and number ({@code DUP-02}), numbers that are easily taken for one another with everything else
 * in agreement ({@code DUP-03}), another number for the same trade ({@code DUP-04}); for delivery papers, the same number
 * ({@code XDOC-09}). Symmetric; stateless and thread-safe.
 *
 * <p>Papers of one deal are never duplicates of each other: one invoice as PDF, OFD and XML is one invoice.
 */
public final class DuplicateComparator {

    private final MatchWeights weights;
    private final Waterfall waterfall;

    /** Compares with the weights that come with Vouch. */
    public DuplicateComparator() {
        this(MatchWeights.shipped());
    }

    public DuplicateComparator(MatchWeights weights) {
        this.weights = weights;
        waterfall = new Waterfall(weights);
    }

    /** The pair, the one handed in first as {@code earlier}; empty if they are different papers. */
    public Optional<DuplicatePair> compare(InvoiceFacts one, InvoiceFacts other) {
        if (!areComparable(one, other)) {
            return Optional.empty();
        }
        InvoiceFacts earlier = one.isBefore(other) ? one : other;
        InvoiceFacts later = earlier == one ? other : one;
        Optional<DuplicatePair> copy = copy(earlier, later);
        if (copy.isPresent()) {
            return copy;
        }
        return earlier.type() == DocumentType.DELIVERY ? delivery(earlier, later) : invoice(earlier, later);
    }

    private static boolean areComparable(InvoiceFacts one, InvoiceFacts other) {
        return one.tenant().equals(other.tenant())
                && !one.deal().equals(other.deal())
                && !one.documentId().equals(other.documentId());
    }

    /** What the pair that two papers make states, as {@link Originals#statement}, for a tenth of the cost of scoring it. */
    public static Optional<String> statement(InvoiceFacts one, InvoiceFacts other) {
        if (!areComparable(one, other)) {
            return Optional.empty();
        }
        InvoiceFacts earlier = one.isBefore(other) ? one : other;
        InvoiceFacts later = earlier == one ? other : one;
        Optional<DuplicatePair> copy = copy(earlier, later);
        if (copy.isPresent()) {
            return copy.map(DuplicatePair::check);
        }
        PairView pair = new PairView(earlier, later);
        if (earlier.type() == DocumentType.DELIVERY) {
            boolean holds = later.type() == DocumentType.DELIVERY && SameDeliveryRule.holds(pair);
            return holds ? Optional.of("XDOC-09") : Optional.empty();
        }
        boolean invoices = earlier.type().isInvoiceLike() && later.type().isInvoiceLike();
        return invoices ? rule(pair).map(check -> statement(check, pair)) : Optional.empty();
    }

    static String statement(DuplicatePair pair) {
        return statement(pair.check(), new PairView(pair.earlier(), pair.later()));
    }

    private static String statement(String check, PairView pair) {
        if (check.equals("DUP-04") && RenumberedRule.isBatch(pair)) {
            return check + " batch";
        }
        return check.equals("DUP-02") && SameInvoiceRule.isReuse(pair) ? check + " reuse" : check;
    }

    /** True if the pair shares a number, but tells of two different invoices: the number was used twice. */
    public static boolean isNumberReused(DuplicatePair pair) {
        return pair.check().equals("DUP-02") && SameInvoiceRule.isReuse(new PairView(pair.earlier(), pair.later()));
    }

    /**
     * True for the same trade under a number of the same batch: alone that is what honest sellers write; it tells that further pairs
     * of the same paper belong to a series.
     */
    public static boolean isBatch(DuplicatePair pair) {
        return pair.check().equals("DUP-04") && RenumberedRule.isBatch(new PairView(pair.earlier(), pair.later()));
    }

    /**
     * True for two numbers that are easily taken for one another, of which one was read from a picture and with one digit put right is the
     * other's neighbour in a batch: as likely as one number misread twice.
     */
    public static boolean isMisreadNeighbour(DuplicatePair pair) {
        PairView view = new PairView(pair.earlier(), pair.later());
        return pair.check().equals("DUP-03")
                && view.number() == NumberLikeness.TWO_LOOK_ALIKE_DIGITS
                && RenumberedRule.isMisreadBatch(view);
    }

    /** True for the same trade on another day, under a number that goes on with the day: what a standing order looks like too. */
    public static boolean isNextDelivery(DuplicatePair pair) {
        return pair.check().equals("DUP-04") && isNextDelivery(pair.earlier(), pair.later());
    }

    /** True if one number goes on with the other from day to day. */
    public static boolean isNextDelivery(InvoiceFacts one, InvoiceFacts other) {
        return RenumberedRule.isNextDelivery(one.isBefore(other) ? new PairView(one, other) : new PairView(other, one));
    }

    private static Optional<DuplicatePair> copy(InvoiceFacts earlier, InvoiceFacts later) {
        if (earlier.sha256().equals(later.sha256())) {
            Reason reason = new Reason("SAME_BYTES", "The two files are identical byte for byte", "两份文件逐字节相同", 30);
            return Optional.of(new DuplicatePair("DUP-01", 1, earlier, later, List.of(reason)));
        }
        if (!earlier.textDigest().isEmpty() && earlier.textDigest().equals(later.textDigest())) {
            Reason reason = new Reason(
                    "SAME_TEXT", "The files differ, but every word of their text is the same", "文件不同，但全文文字完全一致", 20);
            return Optional.of(new DuplicatePair("DUP-01", 0.99, earlier, later, List.of(reason)));
        }
        return Optional.empty();
    }

    private Optional<DuplicatePair> invoice(InvoiceFacts earlier, InvoiceFacts later) {
        if (!earlier.type().isInvoiceLike() || !later.type().isInvoiceLike()) {
            return Optional.empty();
        }
        PairView pair = new PairView(earlier, later);
        return rule(pair).map(check -> report(check, pair));
    }

    /** The check whose rule holds for two invoices. */
    private static Optional<String> rule(PairView pair) {
        if (pair.number() == NumberLikeness.DIFFERENT
                && !pair.grossAgrees()
                && !(pair.isPictured() && pair.sameDate())) {
            return Optional.empty(); // what every rule asks for first, and most pairs of a bucket end here
        }
        if (SameInvoiceRule.holds(pair)) {
            return Optional.of("DUP-02");
        }
        if (LookAlikeRule.holds(pair)) {
            return Optional.of("DUP-03");
        }
        return RenumberedRule.holds(pair) ? Optional.of("DUP-04") : Optional.empty();
    }

    private Optional<DuplicatePair> delivery(InvoiceFacts earlier, InvoiceFacts later) {
        if (later.type() != DocumentType.DELIVERY) {
            return Optional.empty();
        }
        PairView pair = new PairView(earlier, later);
        return SameDeliveryRule.holds(pair) ? Optional.of(report("XDOC-09", pair)) : Optional.empty();
    }

    private DuplicatePair report(String check, PairView pair) {
        List<Reason> reasons = waterfall.of(pair).stream()
                .sorted(Comparator.comparingDouble(Reason::weight).reversed().thenComparing(Reason::code))
                .toList();
        double bits =
                weights.prior() + reasons.stream().mapToDouble(Reason::weight).sum();
        double score = 1 / (1 + Math.pow(2, -bits));
        return new DuplicatePair(check, Math.round(score * 1e4) / 1e4, pair.earlier(), pair.later(), reasons);
    }
}
