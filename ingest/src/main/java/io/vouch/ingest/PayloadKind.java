package io.vouch.ingest;

/** Machine-readable content found in or beside the pages. */
public enum PayloadKind {
    /** An XML file, or XML embedded in a PDF or OFD; {@code text} is the decoded document. */
    XML,
    /** The text of a QR code. */
    QR,
    /** One value that an OFD file's custom tags or custom data name; {@code name} is the tag's path. */
    OFD_TAG,
    /** One sheet of a table file; {@code text} is CSV (RFC 4180) with {@code ,} and {@code "}. */
    TABLE,
    /** A plain-text message (MT940, MT103) or other text, whole. */
    TEXT
}
