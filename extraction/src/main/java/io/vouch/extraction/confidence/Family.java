package io.vouch.extraction.confidence;

/** Families of papers that are read with unlike sureness: each states its confidence by tables of its own. */
public enum Family {
    /** Forms and labelled papers with a text layer, Chinese prose among them. */
    FORM,
    /** The same, read by OCR. */
    SCAN,
    /** Scanned receipts and other slips: letterheads without labels. */
    SLIP,
    /** Western contracts, whose parties and dates stand in sentences of any wording. */
    PROSE;

    /** @param slip see {@link #SLIP} @param prose see {@link #PROSE} @param scanned true if OCR read the value */
    public static Family of(boolean slip, boolean prose, boolean scanned) {
        if (slip) {
            return SLIP;
        }
        if (prose) {
            return PROSE;
        }
        return scanned ? SCAN : FORM;
    }

    /** What the names of its tables begin with. */
    String prefix() {
        return this == FORM ? "" : name() + ' ';
    }
}
