package io.vouch.ingest;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Bounds on reading as a user set them: limits on papers and sizes of the processes that read them.
 *
 * @param limits on hostile input
 * @param heapMegabytes largest Java heap of a reading process
 * @param maxRssBytes resident memory above which a reading process is replaced
 * @param recycleAfter submissions after which a reading process is replaced
 */
public record IngestSettings(IngestLimits limits, int heapMegabytes, long maxRssBytes, int recycleAfter)
        implements Serializable {

    /** All defaults of {@link LimitSetting}. */
    public static final IngestSettings DEFAULT = of(Map.of());

    private static final String PROPERTY = "vouch.limit.";
    private static final String VARIABLE = "VOUCH_LIMIT_";

    /** Settings with some values given and defaults for the rest. */
    public static IngestSettings of(Map<LimitSetting, Long> values) {
        Map<LimitSetting, Long> all = new EnumMap<>(LimitSetting.class);
        for (LimitSetting setting : LimitSetting.values()) {
            all.put(setting, values.getOrDefault(setting, setting.normal()));
        }
        var limits = new IngestLimits(
                all.get(LimitSetting.MAX_BYTES),
                Math.toIntExact(all.get(LimitSetting.MAX_PAGES)),
                all.get(LimitSetting.MAX_PIXELS),
                Math.toIntExact(all.get(LimitSetting.MAX_ENTRIES)),
                Math.toIntExact(all.get(LimitSetting.MAX_RATIO)),
                all.get(LimitSetting.MAX_UNPACKED),
                Math.toIntExact(all.get(LimitSetting.MAX_DEPTH)),
                Math.toIntExact(all.get(LimitSetting.MAX_TEXT)),
                all.get(LimitSetting.MAX_TIME),
                Math.toIntExact(all.get(LimitSetting.OCR_DPI)));
        return new IngestSettings(
                limits,
                Math.toIntExact(all.get(LimitSetting.WORKER_HEAP) >> 20),
                all.get(LimitSetting.WORKER_MEMORY),
                Math.toIntExact(all.get(LimitSetting.WORKER_PAPERS)));
    }

    /**
     * Settings from all places where they can be written; later ones win: the environment, system properties, lines.
     *
     * @param lines {@code name=value}, of a file or the command line; blank ones and those that begin with {@code #} are comments
     * @param properties the value of a system property; null if it is not set
     * @param environment the value of a variable; null if it is not set
     * @throws IllegalArgumentException on an unknown name or an impossible value; the message says what is possible
     */
    public static IngestSettings read(
            List<String> lines, UnaryOperator<String> properties, UnaryOperator<String> environment) {
        Map<LimitSetting, Long> values = new EnumMap<>(LimitSetting.class);
        for (LimitSetting setting : LimitSetting.values()) {
            put(values, setting, environment.apply(VARIABLE + setting.name()));
            put(values, setting, properties.apply(PROPERTY + setting.key()));
        }
        for (String line : lines) {
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                int equals = text.indexOf('=');
                String key = (equals < 0 ? text : text.substring(0, equals)).strip();
                LimitSetting setting = LimitSetting.of(key.toLowerCase(Locale.ROOT))
                        .orElseThrow(() -> new IllegalArgumentException(
                                "no limit is called '%s'; there are %s".formatted(key, LimitSetting.keys())));
                put(values, setting, equals < 0 ? "" : text.substring(equals + 1));
            }
        }
        return of(values);
    }

    private static void put(Map<LimitSetting, Long> values, LimitSetting setting, String text) {
        if (text != null) {
            values.put(setting, setting.parse(text));
        }
    }
}
