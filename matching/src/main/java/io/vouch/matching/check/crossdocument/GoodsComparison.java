package io.vouch.matching.check.crossdocument;

import io.vouch.extraction.DocumentType;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.Threshold;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.compare.Misreading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Invoiced goods against agreed and delivered ones. A line that was lost in reading would look like goods that were never delivered:
 * quantities are compared only where the other side has at least as many lines of the goods as the invoices.
 */
final class GoodsComparison {

    /**
     * More than agreed.
     *
     * @param invoiced the line, or the first of several
     * @param among all invoiced lines of the goods
     * @param amount price or quantity
     * @param against lines of the other papers
     */
    record Excess(Goods invoiced, List<Goods> among, BigDecimal amount, BigDecimal limit, List<Goods> against) {

        /** True if it is beyond what was delivered, false if beyond what was agreed. */
        boolean isOfDelivery() {
            return against.stream().allMatch(line -> line.paper().type() == DocumentType.DELIVERY);
        }
    }

    /** Contracts state prices with or without value-added tax; the highest rate ever was 17 % in China, 27 % in Europe. */
    private static final BigDecimal HIGHEST_TAX = new BigDecimal("1.27");

    private final List<Goods> invoiced;
    private final List<Goods> agreed;
    private final List<Goods> delivered;
    private final CheckPolicy policy;
    private final List<Excess> dearer = new ArrayList<>();
    private final List<Excess> more = new ArrayList<>();
    private boolean compared;

    GoodsComparison(List<Goods> invoiced, List<Goods> agreed, List<Goods> delivered, CheckPolicy policy) {
        this.invoiced = invoiced;
        this.agreed = agreed;
        this.delivered = delivered;
        this.policy = policy;
        prices();
    }

    /** True if anything stood on both sides. */
    boolean compared() {
        return compared;
    }

    List<Excess> dearer() {
        return List.copyOf(dearer);
    }

    /** Beyond what was delivered first, then beyond what was agreed. */
    List<Excess> more() {
        return more.stream()
                .sorted(Comparator.comparing(excess -> !excess.isOfDelivery()))
                .toList();
    }

    private void prices() {
        for (Goods goods : invoiced) {
            List<Goods> offers = agreed.stream()
                    .filter(offer -> offer.isLike(goods) && offer.mayHaveUnitOf(goods))
                    .filter(offer -> offer.sure() && offer.price().signum() > 0)
                    .toList();
            if (offers.isEmpty() || !goods.sure() || goods.price().signum() == 0) {
                continue;
            }
            compared = true;
            BigDecimal highest = offers.stream().map(Goods::price).reduce(BigDecimal.ZERO, BigDecimal::max);
            BigDecimal allowed = highest.multiply(BigDecimal.ONE.add(policy.value(Threshold.PRICE_TOLERANCE)));
            boolean withTax = taxIncluded(goods, highest);
            if (goods.price().compareTo(allowed) > 0 && !withTax) {
                dearer.add(new Excess(goods, List.of(goods), goods.price(), highest, offers));
            }
        }
    }

    /** True if the price is the agreed one with tax on it. */
    private boolean taxIncluded(Goods goods, BigDecimal price) {
        BigDecimal most = price.multiply(HIGHEST_TAX);
        return goods.line().taxRate().isEmpty()
                ? goods.price().compareTo(most) <= 0
                : PaperFields.number(goods.line().taxRate())
                        .map(rate -> price.multiply(BigDecimal.ONE.add(rate))
                                .multiply(BigDecimal.ONE.add(policy.value(Threshold.PRICE_TOLERANCE))))
                        .map(limit -> goods.price().compareTo(limit) <= 0)
                        .orElse(false);
    }

    /** Looks at quantities too, which only count where every invoice stands. */
    void compareQuantities() {
        List<List<Goods>> groups = new ArrayList<>();
        for (Goods goods : invoiced) {
            groups.stream()
                    .filter(group -> group.get(0).isLike(goods))
                    .findFirst()
                    .orElseGet(() -> {
                        groups.add(new ArrayList<>());
                        return groups.get(groups.size() - 1);
                    })
                    .add(goods);
        }
        for (List<Goods> group : groups) {
            against(group, delivered, BigDecimal.ZERO);
            against(group, agreed, policy.value(Threshold.QUANTITY_TOLERANCE));
        }
    }

    private void against(List<Goods> group, List<Goods> side, BigDecimal tolerance) {
        Goods first = group.get(0);
        List<Goods> lines = side.stream().filter(line -> line.isLike(first)).toList();
        boolean sure =
                group.stream().allMatch(line -> line.sure() && line.quantity().signum() > 0)
                        && lines.stream().allMatch(line -> line.quantity().signum() > 0 && line.mayHaveUnitOf(first))
                        && (lines.stream().allMatch(Goods::sure) || isOtherwiseSure(group, lines));
        boolean whole = side == agreed || lines.size() >= group.size();
        if (lines.isEmpty() || !sure || !whole) {
            return;
        }
        BigDecimal sum = sum(group);
        BigDecimal limit = sum(lines);
        if (side == delivered && sum.compareTo(limit) > 0 && sum.compareTo(limit.add(sum(misnamed()))) <= 0) {
            return;
        }
        compared = true;
        if (sum.compareTo(limit.multiply(BigDecimal.ONE.add(tolerance))) > 0) {
            more.add(new Excess(first, List.copyOf(group), sum, limit, lines));
        }
    }

    /** Delivered on pictures under a name that no invoice bears: it may be the goods in question, misread. */
    private List<Goods> misnamed() {
        return delivered.stream()
                .filter(line -> line.paper().ocrPages() > 0)
                .filter(line -> invoiced.stream().noneMatch(line::isLike))
                .toList();
    }

    /**
     * Scanned delivery notes have no prices to prove a quantity by. It counts where an invoice has the same, or none that it may be a
     * misreading of: one slip, a figure of which the greater part was lost, or one of as many digits of which half are the same.
     */
    private static boolean isOtherwiseSure(List<Goods> group, List<Goods> lines) {
        List<String> left = new ArrayList<>(group.stream().map(Goods::counted).toList());
        List<Goods> odd =
                lines.stream().filter(line -> !left.remove(line.counted())).toList();
        return odd.size() <= 1
                && odd.stream().allMatch(line -> left.stream().noneMatch(one -> isMisread(one, line.counted())));
    }

    private static boolean isMisread(String one, String counted) {
        return Misreading.isOneSlip(one, counted) || one.length() - counted.length() > 1 || isHalfKept(one, counted);
    }

    private static boolean isHalfKept(String one, String counted) {
        long kept = IntStream.range(0, Math.min(one.length(), counted.length()))
                .filter(i -> one.charAt(i) == counted.charAt(i))
                .count();
        return one.length() == counted.length() && 2 * kept >= one.length();
    }

    private static BigDecimal sum(List<Goods> lines) {
        return lines.stream().map(Goods::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
