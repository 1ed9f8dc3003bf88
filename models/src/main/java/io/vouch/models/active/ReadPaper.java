package io.vouch.models.active;

import io.vouch.extraction.FieldName;
import java.math.BigDecimal;
import java.util.Map;

/**
 * A paper that was read and not labelled.
 *
 * @param documentId as read
 * @param name for people
 * @param vendor who issued it; empty if it is not known
 * @param amount at stake, 0 if the paper names none
 * @param currency of the amount; empty if it is not known
 * @param confidence of each field's chosen value, 0..1
 */
public record ReadPaper(
        String documentId,
        String name,
        String vendor,
        BigDecimal amount,
        String currency,
        Map<FieldName, Double> confidence) {

    public ReadPaper {
        confidence = Map.copyOf(confidence);
    }
}
