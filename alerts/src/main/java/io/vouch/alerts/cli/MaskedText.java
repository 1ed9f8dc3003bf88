package io.vouch.alerts.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text for a log: account numbers keep their last four characters, what lets somebody in keeps nothing. */
final class MaskedText {

    private static final int SHOWN = 4;

    /** 6222021234567890123, 6222 0212 3456 7890 123, DE89 3704 0044 0532 0130 00; not dates, digests or UUIDs. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9A-Za-z-])(?:[A-Z]{2}\\d{2}(?: ?[0-9A-Z]{4}){3,7}(?: ?[0-9A-Z]{1,4})?"
                    + "|\\d{4}(?:[ -]\\d{4}){2,6}(?:[ -]\\d{1,4})?|\\d{9,34})(?![0-9A-Za-z])");

    /** Bearer abc, password=abc, "secret":"abc", /console/link/abc */
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(bearer\\s+|(?:password|passwd|secret|token|api[_-]?key)\"?\\s{0,3}[=:]\\s{0,3}\"?|/console/link/)[^\\s\"&,;]{1,4096}");

    private MaskedText() {}

    static String of(String text) {
        String without = SECRET.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1) + "****"));
        return NUMBER.matcher(without).replaceAll(found -> {
            String number = found.group();
            return "****" + number.substring(number.length() - SHOWN);
        });
    }
}
