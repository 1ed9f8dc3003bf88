package io.vouch.ingest.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How amounts in digits are written: groups of three after commas, two decimals after a point. */
final class AmountGrammar {

    /** Such as {@code 1,541,235.69}. */
    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3}){1,5}\\.\\d{2}");
    /** The same, with points for commas somewhere: two signs of one kind cannot both be the decimal one. */
    private static final Pattern ANY_SIGNS =
            Pattern.compile("(?<![0-9.,])[1-9]\\d{0,2}(?:[.,]\\d{3}){1,5}\\.\\d{2}(?![0-9]|[.,][0-9])");
    /** Of a computer on the net: four numbers up to 255 without noughts before them. */
    private static final Pattern ADDRESS = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.|$)){4}");
    /** What is left where the sign of the currency and the first digits were read as nothing: {@code ,541,235.69}. */
    private static final Pattern HEADLESS = Pattern.compile("(?:,\\d{3}){1,5}\\.\\d{2}");

    private static final Pattern ENDS_GROUPED = Pattern.compile("\\d,\\d{3}\\.\\d{2}[^0-9]{0,2}$");
    /** A sign or none, the amount, and marks that belong to the sentence. */
    private static final Pattern SIGNED =
            Pattern.compile("([¥￥£€$Y]?)([1-9]\\d{0,2}(?:,\\d{3}){1,5}\\.\\d{2})[^0-9]{0,2}");

    private AmountGrammar() {}

    /** Whether all of the text is an amount in groups. */
    static boolean isGrouped(String text) {
        return GROUPED.matcher(text).matches();
    }

    static boolean isHeadless(String text) {
        return HEADLESS.matcher(text).matches();
    }

    /** Whether the text ends with groups and decimals, whatever it begins with. */
    static boolean endsGrouped(String text) {
        return ENDS_GROUPED.matcher(text).find();
    }

    /**
     * Whether a reading is the same amount with what a first one lost: its first digits, or the sign that it took for a part of
     * the first digit.
     */
    static boolean isSameWithHead(String whole, String first) {
        Matcher signed = SIGNED.matcher(whole);
        if (!signed.matches()) {
            return false;
        }
        String amount = signed.group(2);
        String tail = first.replaceAll("[^0-9]+$", "");
        if (isHeadless(tail)) {
            return amount.endsWith(tail);
        }
        return !signed.group(1).isEmpty()
                && isGrouped(tail)
                && amount.length() == tail.length()
                && amount.endsWith(tail.substring(1));
    }

    /** The run with commas between its groups: a thin comma reads as a point. */
    static List<Glyph> withCommas(List<Glyph> run) {
        StringBuilder text = new StringBuilder();
        for (Glyph glyph : run) {
            text.append(glyph.text().length() == 1 ? glyph.text() : "?");
        }
        List<Glyph> mended = run;
        Matcher amounts = ANY_SIGNS.matcher(text);
        while (amounts.find()) {
            if (ADDRESS.matcher(amounts.group()).matches()) {
                continue;
            }
            for (int i = amounts.start(); i < amounts.end() - 3; i++) {
                if (text.charAt(i) == '.') {
                    mended = mended == run ? new ArrayList<>(run) : mended;
                    mended.set(i, run.get(i).withText(","));
                }
            }
        }
        return mended;
    }
}
