package io.vouch.models.compare;

import io.vouch.extraction.FieldName;

/**
 * A document's field that two models read differently.
 *
 * @param truth what is right
 * @param first what the model in use reads; empty if nothing
 * @param second what the new one reads; empty if nothing
 */
public record Change(
        String documentId,
        FieldName field,
        String truth,
        String first,
        String second,
        boolean firstRight,
        boolean secondRight) {

    /** What the change is worth. */
    public enum Kind {
        LOST,
        GAINED,
        BOTH_WRONG,
        BOTH_RIGHT
    }

    public Kind kind() {
        if (firstRight) {
            return secondRight ? Kind.BOTH_RIGHT : Kind.LOST;
        }
        return secondRight ? Kind.GAINED : Kind.BOTH_WRONG;
    }
}
