package io.vouch.extraction.value;

/** What the check digits of an identifier say. They find slips of the pen and of OCR; they prove nothing about the owner. */
public enum IdentifierCheck {
    /** Every check digit fits. */
    VALID,
    /** Formed like the identifier; one of two independent checks fails, as for some codes that are registered in fact. */
    DOUBTFUL,
    /** Formed like the identifier, but the check fails: misread or made up. */
    INVALID,
    /** Formed like an identifier for which no check rule is known here. */
    UNCHECKED,
    /** Not formed like the identifier at all. */
    MALFORMED
}
