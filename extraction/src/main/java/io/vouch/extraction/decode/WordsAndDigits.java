package io.vouch.extraction.decode;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.confidence.Chances;
import io.vouch.extraction.confidence.Signals.Verdict;
import io.vouch.extraction.value.AmountInWords;
import io.vouch.extraction.value.WordRepair;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds an amount in words against the amounts in digits. On a scan, words that differ from the digits by look-alike glyphs are
 * read as the digits say; words that differ otherwise are kept and doubted. In a text layer nothing is misread: a difference is
 * the paper's own.
 */
final class WordsAndDigits {

    private static final List<FieldName> DIGITS =
            List.of(FieldName.GROSS_AMOUNT, FieldName.TOTAL_AMOUNT, FieldName.ASSIGNED_AMOUNT, FieldName.AMOUNT);

    private static final double AGREE = 3.0;
    /** What a repaired glyph costs, in log-odds: the words no longer prove the digits. */
    private static final double REPAIRED = -1.5;

    private static final double DISAGREE = -2.0;
    private static final int TOP = 6;

    private WordsAndDigits() {}

    static void settle(Map<FieldName, List<Choice>> choices) {
        List<Choice> words = readable(choices);
        for (FieldName field : DIGITS) {
            if (!words.isEmpty() && choices.containsKey(field)) {
                settle(choices, words, field);
            }
        }
    }

    private static void settle(Map<FieldName, List<Choice>> choices, List<Choice> words, FieldName field) {
        List<Choice> digits = choices.get(field);
        for (Choice said : words.subList(0, Math.min(TOP, words.size()))) {
            Optional<Choice> same =
                    digits.stream().filter(choice -> says(said, choice)).findFirst();
            if (same.isPresent()) {
                Choice agreed = same.get();
                Sums.put(choices, field, agreed.judged(Verdict.FITS), Chances.shift(agreed.chance(), AGREE));
                Sums.put(choices, FieldName.AMOUNT_IN_WORDS, said.judged(Verdict.FITS), said.chance());
                return;
            }
        }
        disagree(choices, words.get(0), digits);
    }

    private static boolean says(Choice words, Choice digits) {
        return AmountInWords.parseRepaired(words.value())
                .filter(said -> said.compareTo(Sums.amount(digits)) == 0)
                .isPresent();
    }

    private static void disagree(Map<FieldName, List<Choice>> choices, Choice words, List<Choice> digits) {
        if (words.candidate().spot().source() != ReadingSource.OCR) {
            return;
        }
        for (Choice choice : digits.subList(0, Math.min(TOP, digits.size()))) {
            BigDecimal amount = Sums.amount(choice);
            Optional<String> repaired = WordRepair.towards(words.value(), amount);
            if (repaired.isPresent()) {
                Choice mended = words.withValue(repaired.get()).judged(Verdict.SILENT);
                Sums.put(choices, FieldName.AMOUNT_IN_WORDS, mended, Chances.shift(words.chance(), REPAIRED));
                return;
            }
        }
        Sums.put(
                choices,
                FieldName.AMOUNT_IN_WORDS,
                words.judged(Verdict.FAILS),
                Chances.shift(words.chance(), DISAGREE));
    }

    /** Words that are an amount, or can become one by repair; others leave. */
    private static List<Choice> readable(Map<FieldName, List<Choice>> choices) {
        List<Choice> kept = new ArrayList<>();
        for (Choice choice : choices.getOrDefault(FieldName.AMOUNT_IN_WORDS, List.of())) {
            boolean amount = AmountInWords.parseRepaired(choice.value()).isPresent();
            if (amount || mended(choices, choice)) {
                kept.add(choice);
            }
        }
        if (kept.isEmpty()) {
            choices.remove(FieldName.AMOUNT_IN_WORDS);
        } else {
            choices.put(FieldName.AMOUNT_IN_WORDS, kept);
        }
        return List.copyOf(kept);
    }

    private static boolean mended(Map<FieldName, List<Choice>> choices, Choice words) {
        return DIGITS.stream()
                .flatMap(
                        field -> choices.getOrDefault(field, List.of()).stream().limit(TOP))
                .anyMatch(digits ->
                        WordRepair.towards(words.value(), Sums.amount(digits)).isPresent());
    }
}
