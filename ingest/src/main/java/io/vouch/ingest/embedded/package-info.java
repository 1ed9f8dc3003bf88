/**
 * Files that travel inside a document: its own data (an invoice's XML) become payloads, other files become members. Used by
 * the PDF and OFD readers; depends on the records of {@code io.vouch.ingest} alone.
 */
package io.vouch.ingest.embedded;
