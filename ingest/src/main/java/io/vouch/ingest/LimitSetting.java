package io.vouch.ingest;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one list of what bounds the reading of hostile papers: names that users write, units, least, default and largest value. A
 * value is given as {@code name=value} on the command line, by the system property {@code vouch.limit.NAME}, by the environment's
 * {@code VOUCH_LIMIT_NAME} or in a file of such lines; see {@link IngestSettings}.
 */
public enum LimitSetting {
    MAX_BYTES(Unit.BYTES, 1, 100L << 20, 2L << 30, "Size of one file, archive or member."),
    MAX_PAGES(Unit.COUNT, 1, 300, 100_000, "Pages read of one document; the rest is reported."),
    MAX_PIXELS(Unit.PIXELS, 1, 60_000_000, 1_000_000_000, "Size of one picture, width times height."),
    MAX_ENTRIES(Unit.COUNT, 0, 2_000, 1_000_000, "Files inside one archive or mail, all levels together."),
    MAX_RATIO(Unit.COUNT, 1, 200, 1_000_000, "Unpacked to packed bytes of one archive larger than 16 MiB."),
    MAX_UNPACKED(Unit.BYTES, 1, 500L << 20, 1L << 40, "Unpacked bytes of one submission, all levels together."),
    MAX_DEPTH(Unit.COUNT, 0, 5, 64, "Archives and mails within one another."),
    MAX_TEXT(Unit.COUNT, 1, 4_000_000, 64_000_000, "Characters kept of one document."),
    MAX_TIME(
            Unit.TIME,
            100,
            120_000,
            86_400_000,
            "Time for a document's first page; each page done earns a twelfth of it more."),
    OCR_DPI(Unit.COUNT, 50, 200, 600, "Resolution that pages are rendered at for OCR, in dots per inch."),
    WORKER_HEAP(Unit.BYTES, 32L << 20, 768L << 20, 64L << 30, "Java heap of one reading process."),
    WORKER_MEMORY(
            Unit.BYTES,
            64L << 20,
            1_600L << 20,
            256L << 30,
            "Resident memory, native included, above which a reading process is replaced."),
    WORKER_PAPERS(Unit.COUNT, 1, 500, 1_000_000, "Submissions after which a reading process is replaced.");

    /** {@code 64MiB}, {@code 1.5 GB}, {@code 30s}, {@code 60MP}, {@code 300}: a number and perhaps a unit. */
    private static final Pattern VALUE =
            Pattern.compile("(?<number>[0-9]{1,18}(?:\\.[0-9]{1,6})?)\\s*(?<unit>[A-Za-z]{0,4})");

    private final Unit unit;
    private final long least;
    private final long normal;
    private final long largest;
    private final String sentence;

    LimitSetting(Unit unit, long least, long normal, long largest, String sentence) {
        this.unit = unit;
        this.least = least;
        this.normal = normal;
        this.largest = largest;
        this.sentence = sentence;
    }

    /** The name that users write, like {@code max-bytes}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The default in bytes, milliseconds, pixels or pieces. */
    public long normal() {
        return normal;
    }

    /** What it bounds, for people. */
    public String sentence() {
        return sentence;
    }

    /** The default as users would write it, like {@code 100MiB}. */
    public String normalText() {
        return unit.text(normal);
    }

    /** The setting of that name, if there is one. */
    public static Optional<LimitSetting> of(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key().equals(key))
                .findFirst();
    }

    /** All names, for a message about an unknown one. */
    public static String keys() {
        return Arrays.stream(values()).map(LimitSetting::key).collect(Collectors.joining(", "));
    }

    /**
     * A value as users write it, in bytes, milliseconds, pixels or pieces; a number without a unit counts in these.
     *
     * @throws IllegalArgumentException if it is no such value or outside what is possible; the message says what is
     */
    public long parse(String text) {
        Matcher matcher = VALUE.matcher(text.strip());
        if (!matcher.matches()) {
            throw impossible(text);
        }
        Long factor = unit.factors.get(matcher.group("unit").toLowerCase(Locale.ROOT));
        if (factor == null) {
            throw impossible(text);
        }
        BigDecimal value = new BigDecimal(matcher.group("number")).multiply(BigDecimal.valueOf(factor));
        if (value.compareTo(BigDecimal.valueOf(least)) < 0 || value.compareTo(BigDecimal.valueOf(largest)) > 0) {
            throw impossible(text);
        }
        return value.longValue();
    }

    private IllegalArgumentException impossible(String text) {
        return new IllegalArgumentException("%s is '%s'; %s to %s are possible, written %s"
                .formatted(key(), text, unit.text(least), unit.text(largest), unit.example));
    }

    /** What a value counts, and the names that its multiples may be written by. */
    private enum Unit {
        BYTES(
                "like 64MiB, 500KB or 1.5GiB",
                Map.ofEntries(
                        Map.entry("", 1L),
                        Map.entry("b", 1L),
                        Map.entry("kb", 1_000L),
                        Map.entry("mb", 1_000_000L),
                        Map.entry("gb", 1_000_000_000L),
                        Map.entry("k", 1L << 10),
                        Map.entry("m", 1L << 20),
                        Map.entry("g", 1L << 30),
                        Map.entry("kib", 1L << 10),
                        Map.entry("mib", 1L << 20),
                        Map.entry("gib", 1L << 30))),
        TIME(
                "like 500ms, 30s, 2min or 1h",
                Map.of("", 1L, "ms", 1L, "s", 1_000L, "min", 60_000L, "m", 60_000L, "h", 3_600_000L)),
        PIXELS("like 60MP or 60000000", Map.of("", 1L, "kp", 1_000L, "mp", 1_000_000L, "gp", 1_000_000_000L)),
        COUNT("as a whole number", Map.of("", 1L));

        private final String example;
        private final Map<String, Long> factors;

        Unit(String example, Map<String, Long> factors) {
            this.example = example;
            this.factors = factors;
        }

        private String text(long value) {
            return switch (this) {
                case BYTES -> value % (1 << 20) == 0 ? (value >> 20) + "MiB" : value + "B";
                case TIME -> value % 1_000 == 0 ? value / 1_000 + "s" : value + "ms";
                case PIXELS -> value % 1_000_000 == 0 ? value / 1_000_000 + "MP" : Long.toString(value);
                case COUNT -> Long.toString(value);
            };
        }
    }
}
