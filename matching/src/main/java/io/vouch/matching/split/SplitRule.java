package io.vouch.matching.split;

import io.vouch.matching.DuplicatePair;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Reason;
import io.vouch.matching.compare.Misreading;
import io.vouch.matching.compare.PicturedParty;
import io.vouch.matching.party.PartyLikeness;
import io.vouch.matching.split.InvoiceSums.Sum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An invoice of one deal and several of another make the same total between the same parties: {@code DUP-05}. Progress billing
 * makes sums too (domain reference 5.1, trap 1), so the goods must be the same, the dates within a month, and the total must not
 * be a round one, which sums reach by chance. Under one contract a quarter may lie between texts whose sum is exact.
 */
public final class SplitRule {

    private static final long MONTH = 31;
    private static final long QUARTER = 92;
    /** Totals that are a multiple of this, in units of the currency, are reached by chance. */
    private static final BigDecimal ROUND = BigDecimal.valueOf(100);

    /** Chance that such a pair is one trade: set by hand; the generator's honest deals make none. */
    private static final double SURE = 0.85;
    /** Chance of the same where a total was misread, or where totals are small multiples of one: set by hand. */
    private static final double UNSURE = 0.7;
    /** Of more parts rounding evens out. */
    static final BigDecimal MOST_OFF = new BigDecimal("0.02");
    /** Tax is rounded to a cent on each invoice: half a cent for each part and for the whole. */
    private static final BigDecimal HALF_CENT = new BigDecimal("0.005");

    private SplitRule() {}

    /** The pairs between the invoice and each of its parts; empty if the two are not one trade. Symmetric. */
    public static List<DuplicatePair> compare(Sum one, Sum other) {
        if (one.parts().size() > 1 == other.parts().size() > 1) {
            return List.of();
        }
        InvoiceFacts whole = (one.parts().size() == 1 ? one : other).parts().get(0);
        Sum group = one.parts().size() == 1 ? other : one;
        return holds(whole, group.parts()) && areNear(whole, group) ? pairs(whole, group) : List.of();
    }

    /** The pairs of {@link #compare} whose sum may well be chance carry a reason of this code. */
    public static final String LOTS = "STANDARD_LOTS";

    private static boolean holds(InvoiceFacts whole, List<InvoiceFacts> parts) {
        return !whole.deal().equals(parts.get(0).deal())
                && !isRound(new BigDecimal(whole.gross()))
                && parts.stream().noneMatch(part -> part.numbers().stream().anyMatch(whole.numbers()::contains))
                && parts.stream().allMatch(part -> areParties(whole, part))
                && parts.stream().allMatch(part -> agree(whole, part))
                && sameGoods(whole, parts)
                && (isExact(whole, parts) || isRounded(whole, parts) || MisreadSum.explains(whole, parts));
    }

    /** True for totals that sums reach by chance. */
    static boolean isRound(BigDecimal total) {
        return total.remainder(ROUND).signum() == 0;
    }

    /** Where a picture may have misread the goods: a common contract, or a total to the cent. */
    private static boolean sameGoods(InvoiceFacts whole, List<InvoiceFacts> parts) {
        Set<String> goods = new TreeSet<>();
        parts.forEach(part -> goods.addAll(part.descriptions()));
        boolean ocr = whole.ocr() || parts.stream().anyMatch(InvoiceFacts::ocr);
        boolean unread = whole.descriptions().isEmpty()
                || parts.stream().anyMatch(part -> part.descriptions().isEmpty());
        if (!ocr && !unread) {
            return goods.equals(new TreeSet<>(whole.descriptions()));
        }
        BigDecimal total = new BigDecimal(whole.gross());
        boolean cents = MisreadSum.hasCents(total)
                || (whole.ocr() && MisreadSum.withPoint(total).stream().anyMatch(MisreadSum::hasCents));
        return !whole.contract().isEmpty() || (ocr && cents);
    }

    /** One party is the same, and the other may be: a picture loses or misreads either, seldom both. */
    private static boolean areParties(InvoiceFacts whole, InvoiceFacts part) {
        PartyLikeness seller =
                likeness(whole, part, whole.sellerId(), whole.sellerName(), part.sellerId(), part.sellerName());
        PartyLikeness buyer =
                likeness(whole, part, whole.buyerId(), whole.buyerName(), part.buyerId(), part.buyerName());
        if (!whole.ocr() && !part.ocr()) {
            return (seller.isSame() || seller == PartyLikeness.SAME_NAME_OTHER_ID) && buyer.isSame();
        }
        if (isTakenForOther(whole, part) || isTakenForOther(part, whole)) {
            return !whole.contract().isEmpty() && whole.contract().equals(part.contract());
        }
        return (seller.isSame() || buyer.isSame())
                && (seller != PartyLikeness.DIFFERENT || Misreading.explains(whole.sellerName(), part.sellerName()))
                && (buyer != PartyLikeness.DIFFERENT || Misreading.explains(whole.buyerName(), part.buyerName()));
    }

    /** True if a picture gives as its seller whom the other paper names as buyer: then a common contract must tell. */
    private static boolean isTakenForOther(InvoiceFacts picture, InvoiceFacts other) {
        return picture.ocr()
                && !picture.sellerName().isEmpty()
                && !other.buyerName().isEmpty()
                && (picture.sellerName().equals(other.buyerName())
                        || Misreading.explains(picture.sellerName(), other.buyerName()));
    }

    private static PartyLikeness likeness(
            InvoiceFacts whole, InvoiceFacts part, String id, String name, String otherId, String otherName) {
        return whole.ocr() || part.ocr()
                ? PicturedParty.of(id, name, otherId, otherName)
                : PartyLikeness.of(id, name, otherId, otherName);
    }

    private static boolean areNear(InvoiceFacts whole, Sum group) {
        return group.parts().stream().allMatch(part -> isNear(whole, part)) || isOfOneContract(whole, group);
    }

    /** What was billed under one contract within a quarter: standard lots add up there, sums to the cent of others do not. */
    private static boolean isOfOneContract(InvoiceFacts whole, Sum group) {
        return !whole.ocr()
                && !whole.contract().isEmpty()
                && group.parts().stream()
                        .allMatch(part -> !part.ocr()
                                && part.contract().equals(whole.contract())
                                && daysApart(whole, part) <= QUARTER)
                && isExact(whole, group.parts())
                && !Lots.isSumOf(whole, group.parts(), true);
    }

    private static boolean isNear(InvoiceFacts whole, InvoiceFacts part) {
        long days = daysApart(whole, part);
        return days <= MONTH || (days == Long.MAX_VALUE && (whole.ocr() || part.ocr()));
    }

    /** Days between two invoices; the greatest number if one of the days is unknown. */
    static long daysApart(InvoiceFacts one, InvoiceFacts other) {
        try {
            return Math.abs(LocalDate.parse(one.date()).toEpochDay()
                    - LocalDate.parse(other.date()).toEpochDay());
        } catch (DateTimeParseException notADate) {
            return Long.MAX_VALUE;
        }
    }

    private static boolean agree(InvoiceFacts whole, InvoiceFacts part) {
        String one = whole.contract();
        String other = part.contract();
        return one.isEmpty()
                || other.isEmpty()
                || one.equals(other)
                || ((whole.ocr() || part.ocr()) && Misreading.explains(one, other));
    }

    private static boolean isExact(InvoiceFacts whole, List<InvoiceFacts> parts) {
        return InvoiceSums.total(parts).compareTo(new BigDecimal(whole.gross())) == 0;
    }

    private static boolean isRounded(InvoiceFacts whole, List<InvoiceFacts> parts) {
        BigDecimal off =
                InvoiceSums.total(parts).subtract(new BigDecimal(whole.gross())).abs();
        BigDecimal most = HALF_CENT.multiply(BigDecimal.valueOf(parts.size() + 1L));
        return off.compareTo(most.min(MOST_OFF)) <= 0;
    }

    private static List<DuplicatePair> pairs(InvoiceFacts whole, Sum group) {
        List<InvoiceFacts> parts = group.parts();
        boolean exact = isExact(whole, parts);
        boolean rounded = !exact && isRounded(whole, parts);
        boolean lots = Lots.isSumOf(whole, parts, group.among() > parts.size());
        List<Reason> reasons = new ArrayList<>(List.of(
                new Reason(
                        "SUM_OF_PARTS",
                        english(parts.size(), exact, rounded),
                        chinese(parts.size(), exact, rounded),
                        7),
                new Reason("SAME_PARTIES", "Seller and buyer are the same", "销售方与购买方相同", 5)));
        if (lots) {
            reasons.add(new Reason(
                    LOTS,
                    "The totals of all are small multiples of one amount: standard lots add up by chance",
                    "各张金额均为同一金额的小倍数：标准批量的金额易偶然相加相等",
                    -12));
        }
        double score = (exact || rounded) && !lots ? SURE : UNSURE;
        List<DuplicatePair> pairs = new ArrayList<>();
        for (InvoiceFacts part : parts) {
            boolean wholeFirst = whole.isBefore(part);
            pairs.add(
                    new DuplicatePair("DUP-05", score, wholeFirst ? whole : part, wholeFirst ? part : whole, reasons));
        }
        pairs.sort(Comparator.comparing(DuplicatePair::id));
        return pairs;
    }

    private static String english(int parts, boolean exact, boolean rounded) {
        if (exact) {
            return "%d invoices make exactly the total of one".formatted(parts);
        }
        return rounded
                ? "%d invoices make the total of one, but for the rounding of tax".formatted(parts)
                : "%d invoices make the total of one, but for a misread digit".formatted(parts);
    }

    private static String chinese(int parts, boolean exact, boolean rounded) {
        if (exact) {
            return "%d张发票之和恰为另一张发票的价税合计".formatted(parts);
        }
        return rounded
                ? "%d张发票之和仅因税额尾差而异于另一张发票的价税合计".formatted(parts)
                : "%d张发票之和仅因一位误识数字而异于另一张发票的价税合计".formatted(parts);
    }
}
