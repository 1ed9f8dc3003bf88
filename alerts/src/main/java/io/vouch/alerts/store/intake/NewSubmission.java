package io.vouch.alerts.store.intake;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that is handed in; its bytes are in the {@link BlobStore} already.
 *
 * @param tenant who owns it
 * @param externalId the submitter's own name for this hand-in: equal ids with equal bytes are one submission
 * @param deal the financing that the file belongs to
 * @param name of the file within the deal, with {@code /}; text for people, never a path on this machine
 * @param sha256 of the bytes, 64 lower-case hexadecimal digits
 * @param bytes size, 0 or more
 * @param batchId of {@link Intake#batch}, if it came with others
 * @param submittedBy person or token, for the log
 * @param submittedAt when it came
 */
public record NewSubmission(
        String tenant,
        String externalId,
        String deal,
        String name,
        String sha256,
        long bytes,
        Optional<String> batchId,
        String submittedBy,
        Instant submittedAt) {

    /** Longest text of a name or id, characters: far above real ones, and an index row still fits a page of the store. */
    public static final int LONGEST_TEXT = 512;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if a text is blank, too long or holds control characters, or the digest is none */
    public NewSubmission {
        requireText("tenant", tenant);
        requireText("external id", externalId);
        requireText("deal", deal);
        requireText("name", name);
        requireText("submitter", submittedBy);
        Objects.requireNonNull(batchId, "batchId");
        Objects.requireNonNull(submittedAt, "submittedAt");
        if (!DIGEST.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 digest in lower-case hexadecimal");
        }
        if (bytes < 0) {
            throw new IllegalArgumentException("a size below zero: " + bytes);
        }
    }

    static void requireText(String what, String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("the %s must have 1 to %d characters".formatted(what, LONGEST_TEXT));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the %s holds a control character".formatted(what));
        }
    }
}
