package io.vouch.alerts;

import io.vouch.matching.Evidence;
import io.vouch.matching.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The id of an alert: a digest of the check, its subject and the places that prove it. Scores, texts and amounts are left out,
 * so that better wording does not turn a known alert into a new one. The order of the evidence does not matter.
 */
final class AlertId {

    private static final int HEX_DIGITS = 32;

    private AlertId() {}

    static String of(Finding finding) {
        MessageDigest digest = sha256();
        add(digest, finding.check());
        add(digest, finding.deal());
        add(digest, finding.subject());
        evidenceKeys(finding.evidence()).forEach(key -> add(digest, key));
        return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    }

    private static List<String> evidenceKeys(List<Evidence> evidence) {
        return evidence.stream()
                .map(place -> String.join("\u001f", place.documentId(), place.field(), place.value(), place.expected()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Adds a part with its length, so that no two lists of parts give the same bytes. */
    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
