package io.vouch.models.train;

import java.util.EnumSet;
import java.util.Set;

/** What training may make anew; the other parts are taken over from the model that it goes on from. */
public enum ModelPart {
    /** Which candidate holds a field, and which lines of a slip name its issuer. */
    FIELDS,
    /** How confidence in fields is stated. */
    CALIBRATION,
    /** Opinion on the kind of paper. */
    TYPES,
    /** Opinions on what sentences of contracts say. */
    CLAUSES,
    /** Which characters OCR takes for which: a file of its own beside the model. */
    CONFUSION;

    /** All of them. */
    public static Set<ModelPart> all() {
        return EnumSet.allOf(ModelPart.class);
    }
}
