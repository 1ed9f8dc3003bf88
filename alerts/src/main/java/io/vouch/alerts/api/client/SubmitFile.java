package io.vouch.alerts.api.client;

import java.nio.file.Path;

/**
 * A file to hand in.
 *
 * @param externalId names it in its batch
 * @param name within the deal, with {@code /}
 * @param sha256 of its bytes
 */
public record SubmitFile(String externalId, String deal, String name, Path path, String sha256, long bytes) {}
