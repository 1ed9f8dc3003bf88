package io.vouch.extraction.classify;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.value.Wording;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code evidence.txt}: lines {@code TYPE ~ PLACE ~ weight ~ regex}; {@code #} starts a comment. */
final class EvidenceFile {

    private EvidenceFile() {}

    static List<Evidence> load() {
        try (InputStream in = EvidenceFile.class.getResourceAsStream("evidence.txt")) {
            if (in == null) {
                throw new IllegalStateException("evidence.txt is not in the jar");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(EvidenceFile::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Evidence parse(String line) {
        String[] parts = line.split(" ~ ", 4);
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return new Evidence(
                DocumentType.valueOf(parts[0].strip()),
                Evidence.Place.valueOf(parts[1].strip()),
                Double.parseDouble(parts[2].strip()),
                Wording.of(parts[3].strip(), flags));
    }
}
