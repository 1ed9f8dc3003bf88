/**
 * What proves an alert, in one file that can be checked without Vouch's store: originals, crops of their pages, the alert, what was
 * read, by which rules and models, and who did what about it.
 *
 * <p>Read first: {@link io.vouch.alerts.evidence.EvidenceBundle} (writes) and {@link io.vouch.alerts.evidence.EvidenceVerifier}
 * (checks, offline).
 */
package io.vouch.alerts.evidence;
