package io.vouch.matching.truth;

/** How what one paper says of a fact stands to what the others say. */
public enum CellState {
    /** Says what the row takes for true. */
    AGREES,
    /** Says something else, read surely. */
    DIFFERS,
    /** Says something else, but a misread character may explain it, or the reading is not sure. */
    DOUBTFUL,
    /** The only paper that speaks of the fact. */
    ALONE,
    /** Such papers usually state the fact; this one does not, or it was not read. */
    SILENT,
    /** Such papers do not speak of the fact. */
    NOT_EXPECTED
}
