package io.vouch.alerts.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** What the console says in one language. Immutable. */
final class Texts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final long MINUTES_SHOWN = 120;
    private static final long HOURS_SHOWN = 48;

    private final String language;
    private final Map<String, String> texts;

    private Texts(String language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    /** @param language {@code en} or {@code zh} */
    static Texts load(String language) {
        String file = "messages_" + language + ".properties";
        try (InputStream bytes = Texts.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("no texts in " + file);
            }
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            return new Texts(
                    language,
                    properties.stringPropertyNames().stream()
                            .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    String language() {
        return language;
    }

    String otherLanguage() {
        return isChinese() ? "en" : "zh";
    }

    boolean isChinese() {
        return language.equals("zh");
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    Iterable<String> keys() {
        return texts.keySet();
    }

    /** @param values for {@code {0}}, {@code {1}}, ... */
    String get(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("no text for " + key + " in " + language);
        }
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            if (close != open + 2) {
                break;
            }
            int index = text.charAt(open + 1) - '0';
            filled.append(text, from, open);
            // Without its value the place stays: the browser fills it.
            filled.append(index < values.length ? String.valueOf(values[index]) : text.substring(open, close + 1));
            from = close + 1;
        }
        return filled.append(text, from, text.length()).toString();
    }

    /** Name of a field, or its wire name if it has none. */
    String field(String wireName) {
        return named("field.", wireName);
    }

    /** Text for a code that another part of the product wrote; the code itself if there is none. */
    String named(String prefix, String code) {
        return has(prefix + code) ? get(prefix + code) : code;
    }

    String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    /** A length of time as people say it: two units would be more than anybody reads. */
    String length(Duration time) {
        Duration length = time.abs();
        if (length.toMinutes() < MINUTES_SHOWN) {
            return get("unit.m", length.toMinutes());
        }
        if (length.toHours() < HOURS_SHOWN) {
            return get("unit.h", length.toHours());
        }
        return get("unit.d", length.toDays());
    }
}
