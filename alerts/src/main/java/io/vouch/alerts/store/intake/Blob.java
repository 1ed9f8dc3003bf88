package io.vouch.alerts.store.intake;

/**
 * Bytes that rest in the {@link BlobStore}.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param bytes size
 */
public record Blob(String sha256, long bytes) {}
