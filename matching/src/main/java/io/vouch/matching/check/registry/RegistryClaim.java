package io.vouch.matching.check.registry;

import io.vouch.extraction.value.NormalText;
import io.vouch.extraction.value.PartyNames;
import io.vouch.matching.party.LookAlikes;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the free text of a register entry lays claim to (转让财产描述, domain reference 4.1): listed invoices, ranges of numbers,
 * everything owed by a debtor, everything of a period, a part of one invoice.
 *
 * @param numbers in comparable form
 * @param blanket true if it claims all receivables, present or future
 * @param from first day of the period that it names, if it names one
 * @param part what it claims of an invoice, if it claims a part only
 * @param key letters and digits of the text, in which names and numbers are looked up
 */
record RegistryClaim(
        Set<String> numbers,
        List<NumberRange> ranges,
        boolean blanket,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<BigDecimal> part,
        String key) {

    /** Longer descriptions are lists; what they list beyond is an attachment's matter. */
    private static final int MAX_LENGTH = 20_000;

    private static final int MAX_RANGES = 200;

    private static final Pattern TOKEN = Pattern.compile("[A-Z0-9][A-Z0-9/\\-]{3,39}");
    private static final Pattern DIGIT_RANGE = Pattern.compile(
            "(?<![A-Z0-9/\\-])(\\d{6,20}) ?(?:[-–—~～至到]|TO|THROUGH) ?(?:NO\\.? ?)?(\\d{6,20})(?![A-Z0-9/\\-])");
    private static final Pattern SERIES_RANGE = Pattern.compile(
            "([A-Z]{1,8}[A-Z0-9/\\-]{0,24}?\\d{2,12}) ?(?:[-–—~～至到]|TO|THROUGH) ?([A-Z]{1,8}[A-Z0-9/\\-]{0,24}\\d{2,12})(?![A-Z0-9])");
    private static final Pattern BLANKET = Pattern.compile(
            "(?:全部|所有|一切|任何).{0,12}应收|应收账款.{0,6}(?:全部|所有)|包括但不限于|现有.{0,4}(?:将有|未来)|将有的.{0,4}应收"
                    + "|\\b(?:ALL|ANY AND ALL|EVERY)(?: [A-Z]+){0,4} (?:RECEIVABLES?|CLAIMS?|DEBTS?|ACCOUNTS)\\b|\\bPRESENT AND FUTURE");
    /** Not a piece of a number, as the 2026-07 of INV-2026-07165 is. */
    private static final Pattern DATE = Pattern.compile(
            "(?<![A-Z0-9])(?<![A-Z][/\\-])(20\\d{2}) ?[-年./] ?(\\d{1,2})(?: ?[-月./] ?(\\d{1,2}))?(?![0-9])");

    private static final Pattern PART = Pattern.compile(
            "中的? ?(?:人民币)? ?([0-9][0-9,]{0,18}(?:\\.\\d{1,2})?) ?元|(?<![0-9.,])([0-9][0-9,]{0,18}\\.\\d{2}) OF THE RECEIVABLE");

    /** Reads a description; never fails, for any text claims something or nothing. */
    static RegistryClaim of(String description) {
        String text = NormalText.fold(description);
        text = text.substring(0, Math.min(text.length(), MAX_LENGTH)).toUpperCase(Locale.ROOT);
        List<LocalDate> days = days(text);
        return new RegistryClaim(
                numbers(text),
                ranges(text),
                BLANKET.matcher(text).find(),
                days.size() < 2 ? Optional.empty() : Optional.of(days.get(0)),
                days.size() < 2 ? Optional.empty() : Optional.of(days.get(1)),
                part(text),
                PartyNames.key(text));
    }

    private static Set<String> numbers(String text) {
        Set<String> numbers = new LinkedHashSet<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            numbers.add(LookAlikes.comparable(matcher.group()));
            for (String piece : matcher.group().split("-")) {
                numbers.add(LookAlikes.comparable(piece));
            }
        }
        return numbers;
    }

    private static List<NumberRange> ranges(String text) {
        List<NumberRange> ranges = new ArrayList<>();
        for (Pattern pattern : List.of(DIGIT_RANGE, SERIES_RANGE)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find() && ranges.size() < MAX_RANGES) {
                if (!isDay(matcher.group(1)) || !isDay(matcher.group(2))) {
                    ranges.add(NumberRange.of(matcher.group(1), matcher.group(2)));
                }
            }
        }
        return ranges;
    }

    private static boolean isDay(String digits) {
        return digits.length() == 8
                && day(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6))
                        .isPresent();
    }

    /** The first two dates in order of time; a month stands for its first day at the start and for its last at the end. */
    private static List<LocalDate> days(String text) {
        List<LocalDate> days = new ArrayList<>();
        Matcher matcher = DATE.matcher(text);
        while (matcher.find() && days.size() < 2) {
            boolean month = matcher.group(3) == null;
            Optional<LocalDate> day = day(matcher.group(1), matcher.group(2), month ? "1" : matcher.group(3));
            boolean end = !days.isEmpty();
            day.map(one -> month && end ? one.withDayOfMonth(one.lengthOfMonth()) : one)
                    .ifPresent(days::add);
        }
        return days.stream().sorted().toList();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> part(String text) {
        Matcher matcher = PART.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String amount = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return Optional.of(new BigDecimal(amount.replace(",", "")));
    }

    /** True if it lists the number, or names a range that holds it. */
    boolean names(String number) {
        String comparable = LookAlikes.comparable(number);
        return comparable.length() >= 4
                && (numbers.contains(comparable) || ranges.stream().anyMatch(range -> range.holds(number)));
    }

    /** True if a name or number stands anywhere in the text; {@code key} in the form of {@link PartyNames#key}. */
    boolean mentions(String key) {
        return key.length() >= 4 && this.key.contains(key);
    }

    /** True if the day lies in the period named, or none is named. */
    boolean covers(Optional<LocalDate> day) {
        return from.isEmpty()
                || day.isEmpty()
                || (!day.get().isBefore(from.get()) && !day.get().isAfter(to.orElseThrow()));
    }
}
