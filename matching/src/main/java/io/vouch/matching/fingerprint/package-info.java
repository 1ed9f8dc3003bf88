/**
 * Has another institution this receivable? Keyed fingerprints say so without showing the data. Read first: {@link
 * io.vouch.matching.fingerprint.Fingerprints}, then {@link io.vouch.matching.fingerprint.FingerprintFile}, what institutions exchange.
 */
package io.vouch.matching.fingerprint;
