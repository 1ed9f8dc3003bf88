/**
 * What kind of file is this? By content alone; the name may only choose between kinds of plain text. Read first: {@link
 * io.vouch.ingest.detect.ContentDetector}. {@link io.vouch.ingest.detect.TextDecoder} finds the encoding of plain text for
 * everybody who reads some. Reads bytes, unpacks nothing.
 */
package io.vouch.ingest.detect;
