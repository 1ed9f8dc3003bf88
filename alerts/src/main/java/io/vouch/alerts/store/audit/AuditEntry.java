package io.vouch.alerts.store.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/**
 * An entry of the audit.
 *
 * @param sequence its place, from 1 without gaps
 * @param at to the microsecond, which is what the store keeps
 * @param action name of an {@link AuditAction}
 * @param previousHash digest of the entry before, {@link #GENESIS} for the first
 * @param hash {@link #digest} of this one as it was written
 */
public record AuditEntry(
        long sequence,
        Instant at,
        String tenant,
        String actor,
        String action,
        String subject,
        String detail,
        String previousHash,
        String hash) {

    /** What the first entry names as the one before. */
    public static final String GENESIS = "0".repeat(64);

    static AuditEntry next(long sequence, Instant at, AuditAct act, String previousHash) {
        Instant stored = at.truncatedTo(ChronoUnit.MICROS);
        AuditEntry open = new AuditEntry(
                sequence,
                stored,
                act.tenant(),
                act.actor(),
                act.action().name(),
                act.subject(),
                act.detail(),
                previousHash,
                "");
        return new AuditEntry(
                sequence,
                stored,
                open.tenant,
                open.actor,
                open.action,
                open.subject,
                open.detail,
                previousHash,
                open.digest());
    }

    /**
     * SHA-256, in hexadecimal, over the fields in order, each as its length in bytes of UTF-8, a colon and the bytes: no two
     * different entries are the same bytes.
     */
    public String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String field : fields()) {
                byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private List<String> fields() {
        return List.of(
                Long.toString(sequence),
                Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
                tenant,
                actor,
                action,
                subject,
                detail,
                previousHash);
    }
}
