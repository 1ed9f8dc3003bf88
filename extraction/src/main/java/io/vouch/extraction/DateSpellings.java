package io.vouch.extraction;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The ways in which papers print one day, as {@link PrintedText} folds them: without blanks and punctuation. */
final class DateSpellings {

    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.GERMAN,
            Locale.FRENCH,
            Locale.ITALIAN,
            Locale.forLanguageTag("es"),
            Locale.forLanguageTag("nl"));

    private DateSpellings() {}

    static Set<String> of(String iso) {
        LocalDate day = LocalDate.parse(iso);
        int y = day.getYear();
        int m = day.getMonthValue();
        int d = day.getDayOfMonth();
        Set<String> spellings = new LinkedHashSet<>();
        for (String pattern : List.of(
                "%1$04d%2$02d%3$02d",
                "%1$d年%2$02d月%3$02d日",
                "%1$d年%2$d月%3$d日",
                "%1$d%2$d%3$d",
                "%3$02d%2$02d%1$d",
                "%3$d%2$d%1$d",
                "%2$02d%3$02d%1$d",
                "%2$d%3$d%1$d")) {
            spellings.add(String.format(Locale.ROOT, pattern, y, m, d));
        }
        for (Locale language : LANGUAGES) {
            for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                String month = PrintedText.fold(day.getMonth().getDisplayName(style, language));
                spellings.add(d + month + y);
                spellings.add(String.format(Locale.ROOT, "%02d%s%d", d, month, y));
                spellings.add(String.format(Locale.ROOT, "%02d%s%02d", d, month, y % 100));
                spellings.add(month + d + y);
                spellings.add(String.format(Locale.ROOT, "%s%02d%d", month, d, y));
            }
        }
        spellings.add(String.format(Locale.ROOT, "%02d%02d%02d", d, m, y % 100));
        return spellings;
    }
}
