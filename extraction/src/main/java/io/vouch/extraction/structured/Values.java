package io.vouch.extraction.structured;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.RegistryEntry;
import io.vouch.extraction.StatementEntry;
import io.vouch.extraction.value.Amounts;
import io.vouch.extraction.value.BankIds;
import io.vouch.extraction.value.Currencies;
import io.vouch.extraction.value.Dates;
import io.vouch.extraction.value.DayMonthOrder;
import io.vouch.extraction.value.NormalText;
import io.vouch.ingest.page.Box;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the readings of one payload: turns each raw text into its field's canonical form, or drops it if it has none. */
final class Values {

    /** Data made by the issuer's own software and addressed to machines: wrong only if the issuer is. */
    static final double EXACT = 0.999;
    /** A second identifier of the same party, or a value that the schema states in a side place. */
    static final double SECONDARY = 0.9;

    private static final int MAX_READINGS = 200;
    private static final int MAX_ENTRIES = 2_000;
    private static final int MAX_TEXT = 4_000;
    /** 2026-03-02T00:00:00Z, 20260302, 2026-03-02+01:00 */
    private static final Pattern DATE_START = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:\\D.*|\\d{4,6}.*)?");
    /** 1705400.00, -5, 1e3 */
    private static final Pattern SCHEMA_DECIMAL = Pattern.compile("[+-]?\\d{0,20}\\.?\\d{0,12}(?:[eE][+-]?\\d)?");

    private static final Pattern FIELD_SPLIT =
            Pattern.compile("(?<bank>.*?\\D)?[\\s:：,，;；]*(?<account>\\d[\\d -]{5,38}\\d)");

    private final Map<FieldName, List<Reading>> fields = new EnumMap<>(FieldName.class);
    private final ReadingSource source;

    Values(ReadingSource source) {
        this.source = source;
    }

    /** Adds the first reading of a field, or a further one if the field has another already. */
    Values add(FieldName field, String raw) {
        return add(field, raw, EXACT, 0, Box.NONE);
    }

    Values addAll(FieldName field, List<String> raws) {
        raws.forEach(raw -> add(field, raw));
        return this;
    }

    /** Adds a reading that names the same thing from a side place. */
    Values addSecondary(FieldName field, String raw) {
        return add(field, raw, fields.containsKey(field) ? SECONDARY : EXACT, 0, Box.NONE);
    }

    Values add(FieldName field, String raw, double confidence, int page, Box box) {
        if (raw.isBlank()) {
            return this;
        }
        canonical(field, raw).ifPresent(value -> {
            List<Reading> readings = fields.computeIfAbsent(field, any -> new ArrayList<>());
            boolean known =
                    readings.stream().anyMatch(reading -> reading.value().equals(value));
            if (!known && readings.size() < MAX_READINGS) {
                readings.add(new Reading(value, raw, confidence, page, box, source));
            }
        });
        return this;
    }

    /** Adds an entry of a statement; equal ones are as many payments. */
    Values addEntry(StatementEntry entry) {
        return addEntry(entry, 0, Box.NONE);
    }

    /** Adds an entry that stands on a page. */
    Values addEntry(StatementEntry entry, int page, Box box) {
        List<Reading> readings = fields.computeIfAbsent(FieldName.ENTRIES, any -> new ArrayList<>());
        if (readings.size() < MAX_ENTRIES) {
            readings.add(new Reading(entry.text(), entry.text(), EXACT, page, box, source));
        }
        return this;
    }

    /** Adds an entry of a list of registrations. */
    Values addRegistration(RegistryEntry entry, int page, Box box) {
        List<Reading> readings = fields.computeIfAbsent(FieldName.REGISTRATIONS, any -> new ArrayList<>());
        if (readings.size() < MAX_ENTRIES) {
            readings.add(new Reading(entry.text(), entry.text(), EXACT, page, box, source));
        }
        return this;
    }

    Map<FieldName, List<Reading>> fields() {
        return fields;
    }

    String chosen(FieldName field) {
        List<Reading> readings = fields.getOrDefault(field, List.of());
        return readings.isEmpty() ? "" : readings.get(0).value();
    }

    /** True if the total to be paid, or else the net amount, is below zero: the paper takes back. */
    boolean isNegative() {
        for (FieldName field : List.of(FieldName.GROSS_AMOUNT, FieldName.NET_AMOUNT)) {
            String value = chosen(field);
            if (!value.isEmpty()) {
                return new BigDecimal(value).signum() < 0;
            }
        }
        return false;
    }

    /** Splits {@code 中国邮政储蓄银行兰溪分行6217993300118475000} into the payee's bank and account. */
    void addBankAndAccount(String raw) {
        String text = NormalText.fold(raw);
        Matcher matcher = FIELD_SPLIT.matcher(text);
        if (text.length() <= 200 && matcher.matches()) {
            add(FieldName.PAYEE_ACCOUNT, matcher.group("account"));
            if (matcher.group("bank") != null) {
                add(FieldName.PAYEE_BANK, matcher.group("bank").replaceAll("[\\s:：,，;；]+$", ""));
            }
        }
    }

    private static Optional<String> canonical(FieldName field, String raw) {
        return switch (field.kind()) {
            case DATE -> date(raw);
            case AMOUNT -> decimal(raw).map(BigDecimal::toPlainString);
            case NUMBER -> decimal(raw).map(number -> Amounts.plain(number).toPlainString());
            case CURRENCY -> Currencies.parse(raw).or(() -> text(raw).map(code -> code.toUpperCase(Locale.ROOT)));
                // As the data write it, blanks included: whoever joins on it compares by TaxIds.normalise.
            case TAX_ID -> text(raw).filter(id -> id.length() <= 64);
            case ACCOUNT -> Optional.of(BankIds.normaliseAccount(raw)).filter(id -> !id.isEmpty());
            case IDENTIFIER, PARTY, TEXT, WORDS, KIND -> text(raw);
        };
    }

    private static Optional<String> text(String raw) {
        String folded = NormalText.fold(raw);
        String bounded = folded.length() > MAX_TEXT ? folded.substring(0, MAX_TEXT) : folded;
        return bounded.isEmpty() ? Optional.empty() : Optional.of(bounded);
    }

    /** A date as schemas write it, else as papers do. */
    static Optional<String> date(String raw) {
        String text = raw.strip();
        Matcher matcher = DATE_START.matcher(text);
        if (text.length() <= 64 && matcher.matches()) {
            String iso = matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3);
            return Dates.parse(iso, DayMonthOrder.DAY_FIRST);
        }
        return Dates.parse(text, DayMonthOrder.DAY_FIRST);
    }

    /** A decimal as schemas write it, at the written scale, else an amount as papers print it. */
    static Optional<BigDecimal> decimal(String raw) {
        String text = raw.replaceAll("\\s", "");
        if (text.length() <= 40
                && text.chars().anyMatch(Character::isDigit)
                && SCHEMA_DECIMAL.matcher(text).matches()) {
            BigDecimal number = new BigDecimal(text);
            return Optional.of(number.scale() < 0 ? number.setScale(0) : number);
        }
        return Amounts.parse(raw);
    }

    /** A decimal as plain text, or empty text. */
    static String plain(String raw) {
        return decimal(raw).map(BigDecimal::toPlainString).orElse("");
    }

    /** A rate given in percent ({@code 19}, {@code 19.00}) as a decimal ({@code 0.19}), or empty text. */
    static String percent(String raw) {
        return decimal(raw)
                .map(number -> Amounts.plain(number.movePointLeft(2)).toPlainString())
                .orElse("");
    }
}
