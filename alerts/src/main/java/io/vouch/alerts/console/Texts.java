package io.vouch.alerts.console;

import java.io.BufferedReader;
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
    /** English sentences of the checks, with what they are in this language. */
    private final Map<String, String> sentences;

    private Texts(String language, Map<String, String> texts, Map<String, String> sentences) {
        this.language = language;
        this.texts = texts;
        this.sentences = sentences;
    }

    /** @param language {@code en} or {@code zh} */
    static Texts load(String language) {
        String file = "messages_" + language + ".properties";
        try (Reader reader = open(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            return new Texts(
                    language,
                    properties.stringPropertyNames().stream()
                            .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty)),
                    language.equals("zh") ? sentences("catalogue_zh.tsv") : Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** A sentence in English, a tabulator, and the same in the other language, on each line. */
    private static Map<String, String> sentences(String file) throws IOException {
        try (BufferedReader reader = new BufferedReader(open(file))) {
            return reader.lines()
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
        }
    }

    private static Reader open(String file) {
        InputStream bytes = Texts.class.getResourceAsStream(file);
        if (bytes == null) {
            throw new IllegalStateException("no texts in " + file);
        }
        return new InputStreamReader(bytes, StandardCharsets.UTF_8);
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

    /** A sentence of a check in this language; in English if it has no other. */
    Sentence sentence(String english) {
        String own = sentences.get(english);
        return own == null ? new Sentence(english, "en") : new Sentence(own, language);
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
