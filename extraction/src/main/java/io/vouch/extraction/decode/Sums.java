package io.vouch.extraction.decode;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.confidence.Chances;
import io.vouch.extraction.confidence.Signals.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Chooses net, tax and gross together: sums that close and words that agree outweigh a better label. */
final class Sums {

    private static final int TOP = 20;
    private static final double CLOSES = 3.2;
    private static final double BREAKS = -0.8;
    private static final double AT_RATE = 3.0;
    /** Percent. Rates of value added tax in China (domain reference 1.10), Malaysia and Western Europe. */
    private static final List<BigDecimal> RATES = List.of(
                    "1", "3", "5", "5.5", "6", "7", "8", "9", "10", "11", "13", "16", "17", "19", "20", "21", "22",
                    "23", "25")
            .stream()
            .map(BigDecimal::new)
            .toList();

    /** No value added tax is higher; a sum that closes with more has lost the same digit on both sides. */
    private static final BigDecimal HIGHEST_RATE = new BigDecimal("0.3");

    private static final BigDecimal RATE_TOLERANCE = new BigDecimal("0.03");
    /** Printed sums may differ by rounding of a cent (domain reference 1.10). */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.011");

    private Sums() {}

    static void settle(Map<FieldName, List<Choice>> choices) {
        WordsAndDigits.agree(choices);
        close(choices);
        WordsAndDigits.repair(choices);
        WordsAndDigits.dropGuesses(choices);
    }

    private static void close(Map<FieldName, List<Choice>> choices) {
        List<Choice> gross = top(choices, FieldName.GROSS_AMOUNT);
        List<Choice> net = top(choices, FieldName.NET_AMOUNT);
        List<Choice> tax = top(choices, FieldName.TAX_AMOUNT);
        if (gross.isEmpty() || net.isEmpty()) {
            return;
        }
        List<Choice> taxOrNone = new ArrayList<>(tax);
        taxOrNone.add(null);
        Choice[] best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Choice g : gross) {
            for (Choice n : net) {
                for (Choice t : taxOrNone) {
                    boolean proves = g == gross.get(0) || t == null || amount(t).signum() != 0;
                    double score = score(g, n, t, tax.isEmpty(), proves);
                    if (score > most) {
                        most = score;
                        best = new Choice[] {g, n, t};
                    }
                }
            }
        }
        boolean complete = best[2] != null;
        boolean closes = complete && closes(best[0], best[1], best[2]);
        promote(choices, FieldName.GROSS_AMOUNT, best[0], complete, closes);
        promote(choices, FieldName.NET_AMOUNT, best[1], complete, closes);
        if (complete) {
            promote(choices, FieldName.TAX_AMOUNT, best[2], true, closes);
        }
    }

    /**
     * @param proves false if a sum that closes says nothing: without tax every amount that is printed twice makes one, so that only
     *     the best labelled total is confirmed by it
     */
    private static double score(Choice gross, Choice net, Choice tax, boolean noTax, boolean proves) {
        double score = Chances.logit(gross.chance()) + Chances.logit(net.chance());
        if (tax == null) {
            return score + (noTax ? 0 : BREAKS);
        }
        score += Chances.logit(tax.chance());
        if (!closes(gross, net, tax)) {
            return score + BREAKS;
        }
        return score + (proves ? CLOSES + (isAtRate(net, tax) ? AT_RATE : 0) : 0);
    }

    /** A tax at one of the rates in use speaks for both amounts: a digit misread in both would give an odd rate. */
    private static boolean isAtRate(Choice net, Choice tax) {
        if (amount(net).signum() == 0) {
            return false;
        }
        BigDecimal percent = amount(tax).movePointRight(2).divide(amount(net), 3, RoundingMode.HALF_EVEN);
        return RATES.stream().anyMatch(rate -> percent.subtract(rate).abs().compareTo(RATE_TOLERANCE) <= 0);
    }

    private static boolean closes(Choice gross, Choice net, Choice tax) {
        BigDecimal gap = amount(gross).subtract(amount(net)).subtract(amount(tax));
        boolean taxed = amount(tax).abs().compareTo(amount(net).abs().multiply(HIGHEST_RATE)) <= 0;
        return gap.abs().compareTo(TOLERANCE) <= 0 && amount(gross).signum() != 0 && taxed;
    }

    private static void promote(
            Map<FieldName, List<Choice>> choices, FieldName field, Choice choice, boolean complete, boolean closes) {
        Verdict verdict = closes ? Verdict.FITS : choice.sums();
        if (complete && !closes && verdict == Verdict.SILENT) {
            verdict = Verdict.FAILS;
        }
        put(choices, field, choice.judged(verdict), closes ? Chances.shift(choice.chance(), CLOSES) : choice.chance());
    }

    /** Puts a choice first, with a new chance. */
    static void put(Map<FieldName, List<Choice>> choices, FieldName field, Choice choice, double chance) {
        List<Choice> others = new ArrayList<>(choices.get(field));
        others.removeIf(other ->
                other.candidate() == choice.candidate() || other.value().equals(choice.value()));
        others.add(0, choice.withChance(chance));
        choices.put(field, others);
    }

    private static List<Choice> top(Map<FieldName, List<Choice>> choices, FieldName field) {
        List<Choice> all = choices.getOrDefault(field, List.of());
        return all.subList(0, Math.min(TOP, all.size()));
    }

    static BigDecimal amount(Choice choice) {
        return new BigDecimal(choice.value());
    }
}
