package io.vouch.matching.check;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/** How findings put amounts, counts and lists into words. */
public final class Wording {

    private static final int MOST_NAMED = 4;

    private Wording() {}

    /** An amount as people write it: {@code EUR 12,345.60}; without the currency if the paper names none. */
    public static String money(BigDecimal amount, ExtractedDocument paper) {
        return money(amount, paper.value(FieldName.CURRENCY).orElse(""));
    }

    /** An amount as people write it; {@code currency} may be empty. */
    public static String money(BigDecimal amount, String currency) {
        String figures =
                new DecimalFormat("#,##0.00####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
        return currency.isEmpty() ? figures : currency + " " + figures;
    }

    /** A number of things: {@code 1 invoice}, {@code 2 invoices}. */
    public static String count(long number, String singular) {
        return number + " " + (number == 1 ? singular : singular + "s");
    }

    /** Names in a row: {@code a, b and c}; of long lists the first few. */
    public static String list(List<String> names) {
        if (names.size() > MOST_NAMED) {
            return String.join(", ", names.subList(0, MOST_NAMED))
                    + " and %d more".formatted(names.size() - MOST_NAMED);
        }
        if (names.size() < 2) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }

    /** Names in a row for Chinese text: {@code a、b、c}; of long lists the first few. */
    public static String listInChinese(List<String> names) {
        List<String> shown = names.subList(0, Math.min(names.size(), MOST_NAMED));
        return String.join("、", shown) + (names.size() > MOST_NAMED ? "等%d份".formatted(names.size()) : "");
    }
}
