package io.vouch.matching.check.integrity;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.page.Box;
import io.vouch.matching.Evidence;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a paper's key fields stand: what was done to a file matters there. */
final class KeyPlaces {

    /** Fields that decide who pays how much, when and where to. */
    private static final Set<FieldName> KEYS = EnumSet.of(
            FieldName.INVOICE_NUMBER,
            FieldName.ISSUE_DATE,
            FieldName.DUE_DATE,
            FieldName.SELLER_NAME,
            FieldName.SELLER_TAX_ID,
            FieldName.BUYER_NAME,
            FieldName.BUYER_TAX_ID,
            FieldName.NET_AMOUNT,
            FieldName.TAX_AMOUNT,
            FieldName.GROSS_AMOUNT,
            FieldName.AMOUNT_IN_WORDS,
            FieldName.TOTAL_AMOUNT,
            FieldName.ASSIGNED_AMOUNT,
            FieldName.AMOUNT,
            FieldName.PAYEE_NAME,
            FieldName.PAYEE_ACCOUNT,
            FieldName.PAYER_NAME,
            FieldName.PAYER_ACCOUNT,
            FieldName.DEBTOR_NAME,
            FieldName.ASSIGNOR_NAME,
            FieldName.ASSIGNEE_NAME,
            FieldName.SIGN_DATE,
            FieldName.NOTICE_DATE,
            FieldName.TRANSACTION_DATE,
            FieldName.CONTRACT_NUMBER,
            FieldName.INVOICE_NUMBERS);

    private KeyPlaces() {}

    /** The key field whose box a fact touches, now or before. */
    static Optional<FieldName> at(ExtractedDocument paper, IntegrityFact fact) {
        for (Map.Entry<FieldName, ? extends Iterable<Reading>> field :
                paper.fields().entrySet()) {
            if (KEYS.contains(field.getKey())) {
                for (Reading reading : field.getValue()) {
                    if (touches(reading, fact)) {
                        return Optional.of(field.getKey());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean touches(Reading reading, IntegrityFact fact) {
        return reading.page() == fact.page()
                && !reading.box().isNone()
                && (overlap(reading.box(), fact.box()) || overlap(reading.box(), fact.formerBox()));
    }

    private static boolean overlap(Box one, Box other) {
        return !other.isNone() && one.overlaps(other);
    }

    /** The place of a fact as evidence. @param field its name, or that of the fact where it touches none */
    static Evidence evidence(ExtractedDocument paper, IntegrityFact fact, String field) {
        return new Evidence(
                paper.documentId(),
                paper.name(),
                field,
                fact.after(),
                fact.before(),
                fact.page(),
                fact.box().isNone() ? fact.formerBox() : fact.box());
    }
}
