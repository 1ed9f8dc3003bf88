/** Fingerprints of how a page looks, for finding re-scans of the same paper. Read first: {@link io.vouch.ingest.fingerprint.PageFingerprint}. */
package io.vouch.ingest.fingerprint;
