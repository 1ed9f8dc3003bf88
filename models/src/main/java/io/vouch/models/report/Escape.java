package io.vouch.models.report;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import java.util.Locale;

/** Text of papers made fit to be shown. */
final class Escape {

    private static final int LONGEST = 120;
    private static final int TAIL = 4;

    private Escape() {}

    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A value cut to a line; of an account only its end. */
    static String value(FieldName field, String value) {
        if (field.kind() == ValueKind.ACCOUNT && value.length() > TAIL) {
            return "****" + value.substring(value.length() - TAIL);
        }
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    static String figure(double figure) {
        return String.format(Locale.ROOT, "%.3f", figure);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
