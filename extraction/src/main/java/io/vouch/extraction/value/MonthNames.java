package io.vouch.extraction.value;

import java.util.List;
import java.util.Locale;

/** Month names of English, German, French, Spanish, Italian, Dutch and Portuguese papers, whole or shortened. */
final class MonthNames {

    /** Index + 1 is the month; marks already removed ({@code marz}, {@code aout}). */
    private static final List<List<String>> NAMES = List.of(
            List.of("january", "januar", "janner", "janvier", "enero", "gennaio", "januari", "janeiro"),
            List.of("february", "februar", "feber", "fevrier", "febrero", "febbraio", "februari", "fevereiro"),
            List.of("march", "marz", "maerz", "mrz", "mars", "marzo", "maart", "mrt", "marco"),
            List.of("april", "avril", "abril", "aprile"),
            List.of("may", "mai", "mayo", "maggio", "mei", "maio"),
            List.of("june", "juni", "juin", "junio", "giugno", "junho"),
            List.of("july", "juli", "juillet", "julio", "luglio", "julho"),
            List.of("august", "aout", "agosto", "augustus"),
            List.of("september", "septembre", "septiembre", "settembre", "setembro"),
            List.of("october", "oktober", "octobre", "octubre", "ottobre", "outubro"),
            List.of("november", "novembre", "noviembre", "novembro"),
            List.of("december", "dezember", "decembre", "diciembre", "dicembre", "dezembro"));

    private MonthNames() {}

    /** The month 1..12 whose name starts with the given three letters or more; 0 if none or several do. */
    static int month(String printed) {
        String name = NormalText.withoutMarks(printed).toLowerCase(Locale.ROOT);
        if (name.length() < 3) {
            return 0;
        }
        int found = 0;
        for (int month = 1; month <= NAMES.size(); month++) {
            if (NAMES.get(month - 1).stream().anyMatch(known -> known.startsWith(name))) {
                if (found != 0) {
                    return 0;
                }
                found = month;
            }
        }
        return found;
    }
}
