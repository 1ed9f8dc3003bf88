package io.vouch.matching.compare;

import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.party.PartyLikeness;
import io.vouch.matching.weight.Comparison;
import io.vouch.matching.weight.Level;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which {@link Level} each comparison of two papers ends in; a comparison is left out where a paper does not say, and where lines or
 * contracts read from a picture differ, which says little.
 */
public final class PairLevels {

    /** Copies are dated close to their original; a weekly series is seven days apart. */
    private static final long NEAR_DAYS = 6;

    private PairLevels() {}

    /** What is seen on two papers, in whatever order they are given. */
    public static Set<Level> of(InvoiceFacts one, InvoiceFacts other) {
        Map<Comparison, Level> levels =
                one.isBefore(other) ? of(new PairView(one, other)) : of(new PairView(other, one));
        Set<Level> seen = EnumSet.noneOf(Level.class);
        seen.addAll(levels.values());
        return seen;
    }

    static Map<Comparison, Level> of(PairView pair) {
        Map<Comparison, Level> levels = new EnumMap<>(Comparison.class);
        number(pair).ifPresent(level -> levels.put(Comparison.NUMBER, level));
        seller(pair).ifPresent(level -> levels.put(Comparison.SELLER, level));
        buyer(pair).ifPresent(level -> levels.put(Comparison.BUYER, level));
        date(pair).ifPresent(level -> levels.put(Comparison.DATE, level));
        if (pair.sameGross() || (pair.bothGross() && !pair.grossAgrees())) {
            levels.put(Comparison.GROSS, pair.sameGross() ? Level.SAME_GROSS : Level.OTHER_GROSS);
        }
        if (pair.sameGoods() || (pair.bothLines() && !pair.isPictured())) {
            levels.put(Comparison.LINES, pair.sameGoods() ? Level.SAME_LINES : Level.OTHER_LINES);
        }
        contract(pair).ifPresent(level -> levels.put(Comparison.CONTRACT, level));
        series(pair).ifPresent(level -> levels.put(Comparison.SERIES, level));
        return levels;
    }

    /** Other sellers' numbers say nothing, equal or not, unless they are unique in the country. */
    private static Optional<Level> number(PairView pair) {
        Level level =
                switch (pair.number()) {
                    case SAME -> SameInvoiceRule.isNational(pair) ? Level.NATIONAL_NUMBER : Level.SAME_NUMBER;
                    case LETTERS_FOR_DIGITS -> Level.LETTERS_FOR_DIGITS;
                    case LOOK_ALIKE_DIGIT -> Level.LOOK_ALIKE_DIGIT;
                    case TWO_LOOK_ALIKE_DIGITS -> Level.TWO_LOOK_ALIKE_DIGITS;
                    case SWAPPED -> Level.SWAPPED;
                    case ONE_MORE -> Level.ONE_MORE;
                    case PART -> Level.PART_OF_NUMBER;
                    case DIFFERENT -> Level.OTHER_NUMBER;
                };
        boolean says = level == Level.NATIONAL_NUMBER || pair.seller() != PartyLikeness.DIFFERENT;
        return says && pair.bothNumbers() ? Optional.of(level) : Optional.empty();
    }

    private static Optional<Level> seller(PairView pair) {
        return switch (pair.seller()) {
            case SAME_ID -> Optional.of(Level.SAME_SELLER_ID);
            case SAME_NAME, SAME_NAME_OTHER_ID -> Optional.of(Level.SAME_SELLER_NAME);
            case ALIKE -> Optional.of(Level.ALIKE_SELLER);
            case DIFFERENT -> Optional.of(Level.OTHER_SELLER);
            case UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<Level> buyer(PairView pair) {
        return switch (pair.buyer()) {
            case SAME_ID, SAME_NAME, SAME_NAME_OTHER_ID -> Optional.of(Level.SAME_BUYER);
            case DIFFERENT -> Optional.of(Level.OTHER_BUYER);
            case ALIKE, UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<Level> date(PairView pair) {
        if (pair.daysApart().isEmpty()) {
            return Optional.empty();
        }
        long days = pair.daysApart().getAsLong();
        if (days == 0) {
            return Optional.of(Level.SAME_DATE);
        }
        return Optional.of(days <= NEAR_DAYS ? Level.NEAR_DATE : Level.OTHER_DATE);
    }

    private static Optional<Level> contract(PairView pair) {
        if (pair.sameContract()) {
            return Optional.of(Level.SAME_CONTRACT);
        }
        return pair.contractsDiffer() ? Optional.of(Level.OTHER_CONTRACT) : Optional.empty();
    }

    /** Asked only where the numbers are certain and alike: of others the distance says nothing. */
    private static Optional<Level> series(PairView pair) {
        boolean alike = pair.number() != NumberLikeness.SAME && pair.number() != NumberLikeness.DIFFERENT;
        if (!alike
                || pair.seller() == PartyLikeness.DIFFERENT
                || pair.mayBeMisread()
                || pair.serialStep().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(LookAlikeRule.isNeighbour(pair) ? Level.SERIAL_STEP : Level.FAR_IN_SERIES);
    }
}
