package io.vouch.extraction.clause;

import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.value.Wording;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a file of wordings: lines {@code KIND ~ + or - ~ confidence ~ regex}, the opposite ({@code -}) before the kind itself. */
final class ClausePatterns {

    private ClausePatterns() {}

    /** Wordings of contracts. */
    static List<ClausePattern> ofContracts() {
        return load("clauses.txt");
    }

    /** Wordings of letters, in which one side speaks for itself; they go before those of contracts. */
    static List<ClausePattern> ofLetters() {
        List<ClausePattern> all = new ArrayList<>(load("letters.txt"));
        all.addAll(ofContracts());
        return all;
    }

    private static List<ClausePattern> load(String name) {
        try (InputStream in = ClausePatterns.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
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
                Wording.of(parts[3].strip(), Pattern.CASE_INSENSITIVE));
    }
}
