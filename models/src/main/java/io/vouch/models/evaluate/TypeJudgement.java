package io.vouch.models.evaluate;

import io.vouch.extraction.DocumentType;

/** The kind of one paper as it was read. @param confidence as stated, 0..1 */
public record TypeJudgement(DocumentType expected, DocumentType read, double confidence) {

    /** True for the kind itself, and for papers that claim or take back one priced supply, whose fields are the same. */
    public boolean isRight() {
        return expected == read || (expected.isInvoiceLike() && read.isInvoiceLike());
    }
}
