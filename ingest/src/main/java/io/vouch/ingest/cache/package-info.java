/**
 * Results of reading, kept by content, so that a restart does not pay for OCR twice. Knows the boundary records and their
 * JSON, not how files are read.
 */
package io.vouch.ingest.cache;
