package io.vouch.matching.check.integrity;

import io.vouch.matching.check.PaperFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of a page as it may stand in an explanation: short, and without whole account numbers. */
final class SafeText {

    private static final Pattern LONG_NUMBER = Pattern.compile("\\d[\\d ]{9,38}\\d");
    private static final int SHOWN = 60;

    private SafeText() {}

    static String of(String text) {
        Matcher matcher = LONG_NUMBER.matcher(text);
        String masked = matcher.replaceAll(found ->
                Matcher.quoteReplacement(PaperFields.masked(found.group().replace(" ", ""))));
        return masked.length() <= SHOWN ? masked : masked.substring(0, SHOWN) + "…";
    }
}
