package io.vouch.extraction.clause;

import io.vouch.extraction.ClauseKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code clauses.txt}: lines {@code KIND ~ + or - ~ confidence ~ regex}, the opposite ({@code -}) before the kind itself. */
final class ClausePatterns {

    private ClausePatterns() {}

    static List<ClausePattern> load() {
        try (InputStream in = ClausePatterns.class.getResourceAsStream("clauses.txt")) {
            if (in == null) {
                throw new IllegalStateException("clauses.txt is not in the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ClausePatterns::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClausePattern parse(String line) {
        String[] parts = line.split(" ~ ", 4);
        return new ClausePattern(
                ClauseKind.valueOf(parts[0].strip()),
                parts[1].strip().equals("+"),
                Double.parseDouble(parts[2].strip()),
                Pattern.compile(parts[3].strip(), Pattern.CASE_INSENSITIVE));
    }
}
