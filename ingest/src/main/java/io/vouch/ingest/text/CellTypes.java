package io.vouch.ingest.text;

import io.vouch.ingest.CellType;
import java.util.regex.Pattern;

/** Types of values in files that do not type them. */
final class CellTypes {

    /** {@code 1234.50}, {@code 1,234.50}, {@code 1.234,50}, {@code -7}; not {@code 007} and not sixteen digits: these are names. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:(?:0|[1-9][0-9]{0,14})(?:[.,][0-9]{1,10})?"
            + "|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}(?:\\.[0-9]{1,10})?"
            + "|[1-9][0-9]{0,2}(?:\\.[0-9]{3}){1,4}(?:,[0-9]{1,10})?)");
    /** {@code 2026-03-02}, {@code 2026/3/2 10:30}, {@code 02.03.2026}, {@code 2026年3月2日}. */
    private static final Pattern DATE = Pattern.compile("(?:[0-9]{4}([-/.])[0-9]{1,2}\\1[0-9]{1,2}"
            + "|[0-9]{1,2}([./])[0-9]{1,2}\\2[0-9]{4}|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)"
            + "(?:[ T][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?");

    private static final int LONGEST = 40;

    private CellTypes() {}

    static CellType of(String text) {
        if (text.length() > LONGEST) {
            return CellType.TEXT;
        }
        if (NUMBER.matcher(text).matches()) {
            return CellType.NUMBER;
        }
        if (DATE.matcher(text).matches()) {
            return CellType.DATE;
        }
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false") ? CellType.BOOLEAN : CellType.TEXT;
    }
}
