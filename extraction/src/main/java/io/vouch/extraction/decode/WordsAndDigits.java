package io.vouch.extraction.decode;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.candidate.MisreadSigns;
import io.vouch.extraction.confidence.Chances;
import io.vouch.extraction.confidence.Signals.Verdict;
import io.vouch.extraction.value.AmountInWords;
import io.vouch.extraction.value.WordRepair;
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
    /** In log-odds: glyph by glyph nothing but the digits' own words, though they no longer prove the digits. */
    private static final double REPAIRED = 0.8;

    /** What was mended is never as sure as what was read. */
    private static final double MOST_REPAIRED = 0.85;

    /** The same for digits that damaged words fit alone. */
    private static final double SINGLED_OUT = 2.0;

    private static final double DISAGREE = -2.0;
    private static final int TOP = 6;
    /** Enough for the nine ways to read a lost first digit. */
    private static final int MOST_HEADS = 16;

    private WordsAndDigits() {}

    /** Words and digits that agree as read. */
    static void agree(Map<FieldName, List<Choice>> choices) {
        List<Choice> words = readable(choices);
        for (FieldName field : DIGITS) {
            if (!words.isEmpty() && choices.containsKey(field)) {
                agree(choices, words, field);
            }
        }
    }

    private static boolean agree(Map<FieldName, List<Choice>> choices, List<Choice> words, FieldName field) {
        List<Choice> digits = choices.get(field);
        for (Choice said : words.subList(0, Math.min(TOP, words.size()))) {
            Optional<Choice> same =
                    digits.stream().filter(choice -> says(said, choice)).findFirst();
            if (same.isPresent()) {
                Choice agreed = same.get();
                Sums.put(choices, field, agreed.judged(Verdict.FITS), Chances.shift(agreed.chance(), AGREE));
                Sums.put(choices, FieldName.AMOUNT_IN_WORDS, said.judged(Verdict.FITS), said.chance());
                return true;
            }
        }
        return false;
    }

    /** Of words that agree with no digits: what they may have been, now that the digits are chosen. */
    static void repair(Map<FieldName, List<Choice>> choices) {
        List<Choice> words = choices.getOrDefault(FieldName.AMOUNT_IN_WORDS, List.of());
        if (words.isEmpty() || words.get(0).sums() == Verdict.FITS) {
            return;
        }
        List<FieldName> beside = DIGITS.stream().filter(choices::containsKey).toList();
        if (!beside.isEmpty() && words.get(0).candidate().spot().source() == ReadingSource.OCR) {
            boolean mended = words.stream().limit(TOP).anyMatch(said -> beside.stream()
                    .anyMatch(field -> mend(choices, said, field)));
            if (!mended) {
                Choice first = words.get(0);
                Sums.put(
                        choices,
                        FieldName.AMOUNT_IN_WORDS,
                        first.judged(Verdict.FAILS),
                        Chances.shift(first.chance(), DISAGREE));
            }
        }
    }

    private static boolean says(Choice words, Choice digits) {
        return AmountInWords.parseRepaired(words.value())
                .filter(said -> said.compareTo(Sums.amount(digits)) == 0)
                .isPresent();
    }

    /** Digits without doubt about their head come first; of those with one, the words must single out one. */
    private static boolean mend(Map<FieldName, List<Choice>> choices, Choice words, FieldName field) {
        List<Choice> digits = choices.get(field);
        List<Choice> fitting = digits.subList(0, Math.min(MOST_HEADS, digits.size())).stream()
                .filter(choice ->
                        WordRepair.towards(words.value(), Sums.amount(choice)).isPresent())
                .toList();
        Optional<Choice> meant = fitting.size() == 1
                ? Optional.of(fitting.get(0))
                : fitting.stream()
                        .filter(choice -> !hasNoHead(choice) || choice.sums() == Verdict.FITS)
                        .findFirst();
        meant.ifPresent(choice -> {
            String said = WordRepair.towards(words.value(), Sums.amount(choice)).orElseThrow();
            Choice mended = words.withValue(said).judged(Verdict.SILENT);
            double chance = Math.min(MOST_REPAIRED, Chances.shift(words.chance(), REPAIRED));
            Sums.put(choices, FieldName.AMOUNT_IN_WORDS, mended, chance);
            if (fitting.size() == 1 && choice.sums() != Verdict.FAILS) {
                Sums.put(choices, field, choice.judged(Verdict.FITS), Chances.shift(choice.chance(), SINGLED_OUT));
            }
        });
        return meant.isPresent();
    }

    /** A digit that nobody can read is told by arithmetic or not at all. */
    static void dropGuesses(Map<FieldName, List<Choice>> choices) {
        for (FieldName field : List.copyOf(choices.keySet())) {
            List<Choice> kept = choices.get(field).stream()
                    .filter(choice -> !hasNoHead(choice) || choice.sums() == Verdict.FITS)
                    .toList();
            if (kept.isEmpty()) {
                choices.remove(field);
            } else {
                choices.put(field, kept);
            }
        }
    }

    private static boolean hasNoHead(Choice choice) {
        return choice.candidate().shape().equals(MisreadSigns.HEAD_SHAPE);
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
                        field -> choices.getOrDefault(field, List.of()).stream().limit(MOST_HEADS))
                .anyMatch(digits ->
                        WordRepair.towards(words.value(), Sums.amount(digits)).isPresent());
    }
}
