/**
 * Placed characters to words, for every format that tells where each character stands: the PDF and OFD readers. Depends on
 * {@code ingest.page} alone.
 */
package io.vouch.ingest.glyph;
