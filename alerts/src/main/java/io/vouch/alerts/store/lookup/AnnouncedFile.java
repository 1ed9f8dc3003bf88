package io.vouch.alerts.store.lookup;

/**
 * A file that a manifest names.
 *
 * @param externalId the submitter's name for it, once in a batch
 * @param sha256 of its bytes
 */
public record AnnouncedFile(String externalId, String deal, String name, String sha256, long bytes) {}
