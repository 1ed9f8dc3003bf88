package io.vouch.extraction.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Grammar of English amounts in words: SAY US DOLLARS ONE HUNDRED AND TWENTY AND 50/100 ONLY. */
final class EnglishAmount {

    private static final List<String> SMALL = List.of(
            "ZERO",
            "ONE",
            "TWO",
            "THREE",
            "FOUR",
            "FIVE",
            "SIX",
            "SEVEN",
            "EIGHT",
            "NINE",
            "TEN",
            "ELEVEN",
            "TWELVE",
            "THIRTEEN",
            "FOURTEEN",
            "FIFTEEN",
            "SIXTEEN",
            "SEVENTEEN",
            "EIGHTEEN",
            "NINETEEN");
    private static final List<String> TENS =
            List.of("", "", "TWENTY", "THIRTY", "FORTY", "FIFTY", "SIXTY", "SEVENTY", "EIGHTY", "NINETY");
    private static final Map<String, Long> SCALES =
            Map.of("THOUSAND", 1_000L, "MILLION", 1_000_000L, "BILLION", 1_000_000_000L);
    private static final Set<String> FILLERS =
            Set.of("AND", "ONLY", "SAY", "TOTAL", "AMOUNT", "THE", "SUM", "OF", "IN", "WORDS");
    private static final Set<String> MAJOR = Set.of(
            "US",
            "USD",
            "U.S",
            "UNITED",
            "STATES",
            "DOLLAR",
            "DOLLARS",
            "EUR",
            "EURO",
            "EUROS",
            "GBP",
            "POUND",
            "POUNDS",
            "STERLING",
            "CNY",
            "RMB",
            "YUAN",
            "RENMINBI",
            "CHINESE",
            "HK",
            "HKD",
            "HONG",
            "KONG",
            "SINGAPORE",
            "SGD",
            "RINGGIT",
            "MALAYSIA",
            "RM",
            "RUPEES",
            "INR",
            "YEN",
            "JPY",
            "AUD",
            "AUSTRALIAN",
            "CAD",
            "CANADIAN");
    private static final Set<String> MINOR = Set.of("CENT", "CENTS", "PENCE", "PENNY", "SEN", "PAISE", "FEN");
    /** 50/100 and XX/100 */
    private static final Pattern FRACTION = Pattern.compile("([0-9]{1,2}|XX|NO)/100");
    /** The order of parts that is an amount: N number, M currency, C cents, F fraction. */
    private static final Pattern SHAPE = Pattern.compile("M*NM*|M*NM*FM*|M*NM+NC|M*NM*CN|NC");

    private EnglishAmount() {}

    static Optional<BigDecimal> parse(String folded) {
        String[] tokens = folded.toUpperCase(Locale.ROOT).split("[\\s,;:*()-]+");
        Parts parts = new Parts();
        for (String token : tokens) {
            String word = token.endsWith(".") ? token.substring(0, token.length() - 1) : token;
            if (!word.isEmpty() && !parts.take(word)) {
                return Optional.empty();
            }
        }
        return parts.amount();
    }

    private static final class Parts {

        private final StringBuilder shape = new StringBuilder();
        private long first = -1;
        private long second = -1;
        private long fraction;
        private NumberWords open;

        boolean take(String word) {
            if (FILLERS.contains(word)) {
                return true;
            }
            Matcher matcher = FRACTION.matcher(word);
            if (matcher.matches()) {
                fraction = Character.isDigit(word.charAt(0)) ? Long.parseLong(matcher.group(1)) : 0;
                return part('F');
            }
            if (MAJOR.contains(word) || MINOR.contains(word)) {
                return part(MINOR.contains(word) ? 'C' : 'M');
            }
            if (open == null) {
                open = new NumberWords();
                shape.append('N');
            }
            return open.take(word);
        }

        private boolean part(char kind) {
            boolean fits = closeNumber();
            shape.append(kind);
            return fits && shape.length() < 40;
        }

        private boolean closeNumber() {
            if (open == null) {
                return true;
            }
            long value = open.value();
            open = null;
            if (first < 0) {
                first = value;
            } else if (second < 0) {
                second = value;
            } else {
                return false;
            }
            return true;
        }

        Optional<BigDecimal> amount() {
            if (!closeNumber() || !SHAPE.matcher(shape).matches()) {
                return Optional.empty();
            }
            boolean onlyCents = shape.toString().equals("NC");
            long units = onlyCents ? 0 : first;
            long cents = onlyCents ? first : Math.max(0, second) + fraction;
            return cents < 100 ? Optional.of(BigDecimal.valueOf(units * 100 + cents, 2)) : Optional.empty();
        }
    }

    /** One number in words below 10^12: ONE HUNDRED TWENTY THREE THOUSAND AND FIVE. */
    private static final class NumberWords {

        private long closed;
        private long group;
        private long lastScale = 1_000_000_000_000L;

        boolean take(String word) {
            int small = SMALL.indexOf(word);
            if (small >= 0) {
                long rest = group % 100;
                boolean fits = rest == 0 || (rest >= 20 && rest % 10 == 0 && small >= 1 && small <= 9);
                group += small;
                return fits;
            }
            int tens = TENS.indexOf(word);
            if (tens >= 2) {
                boolean fits = group % 100 == 0;
                group += tens * 10L;
                return fits;
            }
            return word.equals("HUNDRED") || word.equals("HUNDREDS") ? hundred() : scale(word);
        }

        private boolean hundred() {
            boolean fits = group >= 1 && group <= 99;
            group *= 100;
            return fits;
        }

        private boolean scale(String word) {
            Long scale = SCALES.get(word.endsWith("S") ? word.substring(0, word.length() - 1) : word);
            if (scale == null || group == 0 || scale >= lastScale) {
                return false;
            }
            closed += group * scale;
            group = 0;
            lastScale = scale;
            return true;
        }

        long value() {
            return closed + group;
        }
    }
}
