package io.vouch.matching.fingerprint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.matching.InvoiceFacts;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What institutions exchange: JSON Lines in UTF-8. The first line is
 * {@code {"format":"vouch-fingerprints","version":1,"key":"..","institution":".."}} with the id of the key, not the key; each further
 * line {@code {"fp":"<64 hexadecimal digits>","kind":"IDENTITY|TRADE|LOOK_ALIKE","state":"REGISTERED|FINANCED|RELEASED",
 * "entry":"<16 digits>","at":"2026-07-01"}}. Nothing of an invoice can be read from it without the key. A later line of one entry
 * takes the place of an earlier one. Files come from outside: lines and their number are bounded, and a file of another format, version
 * or key is refused.
 */
public final class FingerprintFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORMAT = "vouch-fingerprints";
    private static final int VERSION = 1;
    private static final int LONGEST_LINE = 1_000;
    private static final int MOST_LINES = 20_000_000;
    private static final int ENTRY_DIGITS = 16;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f-]{0,32}");
    private static final int LONGEST_NAME = 200;

    private FingerprintFile() {}

    /** Writes the fingerprints of papers, the same for the same papers in any order; gives their number. */
    public static long write(
            Path file,
            String institution,
            FingerprintKey key,
            Fingerprint.State state,
            String at,
            Collection<InvoiceFacts> papers)
            throws IOException {
        long lines = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            ObjectNode head = JSON.createObjectNode();
            head.put("format", FORMAT)
                    .put("version", VERSION)
                    .put("key", key.id())
                    .put("institution", institution);
            line(out, head);
            List<InvoiceFacts> sorted = papers.stream()
                    .sorted(Comparator.comparing(InvoiceFacts::documentId))
                    .toList();
            for (InvoiceFacts paper : sorted) {
                String entry = key.mac("entry " + paper.documentId()).substring(0, ENTRY_DIGITS);
                for (Fingerprint fingerprint : Fingerprints.of(paper, key)) {
                    ObjectNode node = JSON.createObjectNode();
                    node.put("fp", fingerprint.value())
                            .put("kind", fingerprint.kind().name());
                    node.put("state", state.name()).put("entry", entry).put("at", at);
                    line(out, node);
                    lines++;
                }
            }
        }
        return lines;
    }

    private static void line(BufferedWriter out, JsonNode node) throws IOException {
        out.write(node.toString());
        out.write('\n');
    }

    /**
     * What a file claims, by fingerprint.
     *
     * @throws IOException if it cannot be read or is not such a file under this key; the message gives the line
     */
    public static Map<String, ForeignClaim> read(Path file, FingerprintKey key) throws IOException {
        Map<String, ForeignClaim> claims = new HashMap<>();
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String institution = institution(file, next(in, 1), key);
            for (int number = 2; ; number++) {
                String line = next(in, number);
                if (line.isEmpty()) {
                    return claims;
                }
                JsonNode node = JSON.readTree(line);
                String digest = node.path("fp").asText();
                if (number > MOST_LINES || !DIGEST.matcher(digest).matches()) {
                    throw new IOException("line %d of %s is no fingerprint".formatted(number, file.getFileName()));
                }
                claims.put(digest, claim(institution, node, number));
            }
        }
    }

    private static String institution(Path file, String head, FingerprintKey key) throws IOException {
        JsonNode node = JSON.readTree(head.isEmpty() ? "{}" : head);
        if (!node.path("format").asText().equals(FORMAT) || node.path("version").asInt() != VERSION) {
            throw new IOException("%s is no %s file of version %d".formatted(file.getFileName(), FORMAT, VERSION));
        }
        if (!node.path("key").asText().equals(key.id())) {
            throw new IOException(
                    "%s was made with another key; this one is %s".formatted(file.getFileName(), key.id()));
        }
        String name = node.path("institution").asText();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static ForeignClaim claim(String institution, JsonNode node, int number) throws IOException {
        try {
            String entry = node.path("entry").asText();
            String at = node.path("at").asText();
            if (TOKEN.matcher(entry).matches() && TOKEN.matcher(at).matches()) {
                return new ForeignClaim(
                        institution,
                        Fingerprint.Kind.valueOf(node.path("kind").asText()),
                        Fingerprint.State.valueOf(node.path("state").asText()),
                        entry,
                        at);
            }
        } catch (IllegalArgumentException unknown) {
            throw new IOException("line %d has an unknown kind or state".formatted(number), unknown);
        }
        throw new IOException("line %d is no fingerprint".formatted(number));
    }

    /** One line without its end, empty at the end of the file; never more than the longest that there may be. */
    private static String next(BufferedReader in, int number) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (line.length() >= LONGEST_LINE) {
                throw new IOException("line %d is longer than %d characters".formatted(number, LONGEST_LINE));
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }
}
