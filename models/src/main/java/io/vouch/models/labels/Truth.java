package io.vouch.models.labels;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.value.AmountInWords;
import io.vouch.extraction.value.Amounts;
import io.vouch.extraction.value.Dates;
import io.vouch.extraction.value.DayMonthOrder;
import io.vouch.extraction.value.NormalText;
import java.math.BigDecimal;
import java.util.Optional;

/** Whether a value that was read is the true one, by what the field holds: dates as days, amounts as numbers, names as text. */
public final class Truth {

    private Truth() {}

    /**
     * @param value canonical, as extraction gives it
     * @param raw as printed
     * @param truth as the data set's key writes it
     */
    public static boolean equal(FieldName field, String value, String raw, String truth) {
        return switch (field.kind()) {
            case DATE -> sameDate(value, raw, truth);
            case AMOUNT, NUMBER -> sameNumber(value, truth);
            case WORDS -> sameWords(value, truth);
            case PARTY, TEXT, KIND, CURRENCY -> letters(value).equals(letters(truth));
            case IDENTIFIER, TAX_ID, ACCOUNT -> code(value).equals(code(truth));
        };
    }

    private static boolean sameDate(String value, String raw, String truth) {
        if (code(raw).equals(code(truth)) || value.equals(truth)) {
            return true;
        }
        return Dates.parse(truth, DayMonthOrder.DAY_FIRST).filter(value::equals).isPresent();
    }

    private static boolean sameWords(String value, String truth) {
        Optional<BigDecimal> one = AmountInWords.parseRepaired(value);
        Optional<BigDecimal> other = AmountInWords.parseRepaired(truth);
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
    }

    private static boolean sameNumber(String value, String truth) {
        Optional<BigDecimal> one = Amounts.parse(value);
        Optional<BigDecimal> other = Amounts.parse(truth);
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
    }

    /** Letters and digits alone, in lower case: punctuation and blanks of names and addresses do not count. */
    private static String letters(String text) {
        return NormalText.digestible(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String code(String text) {
        return NormalText.digestible(text).replaceAll("[ -]", "");
    }
}
