package io.vouch.extraction.confidence;

import java.util.Optional;

/** Families of papers that are read with unlike sureness: each states its confidence by tables of its own. */
public enum Family {
    /** Forms and labelled papers with a text layer, Chinese prose among them. */
    FORM,
    /** The same, read by OCR. */
    SCAN,
    /** The same in Chinese: rare glyphs of names are misread where the figures beside them are not. */
    HAN_SCAN,
    /** Scanned receipts and other slips: letterheads without labels. */
    SLIP,
    /** Western contracts, whose parties and dates stand in sentences of any wording. */
    PROSE;

    /**
     * @param slip see {@link #SLIP}
     * @param prose see {@link #PROSE}
     * @param scanned true if OCR read the value
     * @param chinese true if the paper is
     */
    public static Family of(boolean slip, boolean prose, boolean scanned, boolean chinese) {
        if (slip) {
            return SLIP;
        }
        if (prose) {
            return PROSE;
        }
        if (!scanned) {
            return FORM;
        }
        return chinese ? HAN_SCAN : SCAN;
    }

    /** Whose tables speak where this family has none. */
    Optional<Family> wider() {
        return switch (this) {
            case HAN_SCAN -> Optional.of(SCAN);
            case SCAN, PROSE -> Optional.of(FORM);
            case FORM, SLIP -> Optional.empty();
        };
    }

    /** What the names of its tables begin with. */
    String prefix() {
        return this == FORM ? "" : name() + ' ';
    }
}
