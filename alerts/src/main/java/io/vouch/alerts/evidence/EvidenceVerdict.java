package io.vouch.alerts.evidence;

import java.util.Optional;

/**
 * What the verifier found.
 *
 * @param manifest SHA-256 of the manifest; the audit of the store that wrote the bundle has it
 * @param broken the first link that does not hold, one sentence
 */
public record EvidenceVerdict(int files, String manifest, Optional<String> broken) {}
