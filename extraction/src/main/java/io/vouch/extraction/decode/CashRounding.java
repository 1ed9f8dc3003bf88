package io.vouch.extraction.decode;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.confidence.Chances;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where cash is rounded to five cents, a slip shows the sum before and after: the rounded one is what is paid. Only an amount
 * that the paper itself prints is taken.
 *
 * @see "Bank Negara Malaysia, Rounding Mechanism, 2008"
 */
final class CashRounding {

    private static final BigDecimal STEP = new BigDecimal("0.05");
    private static final BigDecimal FARTHEST = new BigDecimal("0.02");

    private CashRounding() {}

    static void settle(Map<FieldName, List<Choice>> choices) {
        List<Choice> gross = choices.getOrDefault(FieldName.GROSS_AMOUNT, List.of());
        if (gross.isEmpty() || isRound(Sums.amount(gross.get(0)))) {
            return;
        }
        Choice before = gross.get(0);
        Optional<Choice> after = gross.stream()
                .filter(choice -> isRound(Sums.amount(choice)) && isNear(before, choice))
                .findFirst();
        after.ifPresent(paid -> {
            double chance = Chances.either(paid.chance(), before.chance());
            List<Choice> others = new ArrayList<>(gross);
            others.remove(paid);
            others.replaceAll(other -> other == before ? before.withChance(1 - chance) : other);
            others.add(0, paid.withChance(chance));
            choices.put(FieldName.GROSS_AMOUNT, others);
        });
    }

    private static boolean isRound(BigDecimal amount) {
        return amount.remainder(STEP).signum() == 0;
    }

    private static boolean isNear(Choice one, Choice other) {
        BigDecimal gap = Sums.amount(one).subtract(Sums.amount(other)).abs();
        return gap.compareTo(FARTHEST) <= 0;
    }
}
