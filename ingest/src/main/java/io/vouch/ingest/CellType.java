package io.vouch.ingest;

/** What a {@link TableCell} holds: as the file says where it types its cells (workbooks), else by the look of the text. */
public enum CellType {
    TEXT,
    /** A number without leading zeros; long digit strings are identifiers and stay TEXT in files without types. */
    NUMBER,
    /** A day, or a day with a time. */
    DATE,
    BOOLEAN
}
