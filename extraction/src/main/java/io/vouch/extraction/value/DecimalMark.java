package io.vouch.extraction.value;

/** The decimal mark of a document, for the one case that the digits do not settle: a single mark with three digits after it. */
public enum DecimalMark {
    /** 1.234 is one and a bit, 1,234 is above a thousand: Chinese and English papers. */
    POINT,
    /** The reverse: German, French, Italian, Spanish papers. */
    COMMA
}
