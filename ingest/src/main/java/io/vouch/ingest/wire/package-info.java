/**
 * JSON for records that cross a process border or rest on disk: one configured mapper, and length-prefixed frames. Depends on
 * the boundary records and Jackson alone.
 */
package io.vouch.ingest.wire;
