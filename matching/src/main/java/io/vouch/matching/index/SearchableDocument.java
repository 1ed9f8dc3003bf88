package io.vouch.matching.index;

import java.util.List;
import java.util.Map;

/**
 * What of a document can be searched.
 *
 * @param tenant whose it is: searches of others never see it
 * @param values values by wire name of the field, such as {@code invoice_number}
 * @param texts longer texts without a field: goods, clauses
 */
public record SearchableDocument(
        String tenant,
        String deal,
        String documentId,
        String name,
        String type,
        String outcome,
        Map<String, List<String>> values,
        List<String> texts) {

    public SearchableDocument {
        values = Map.copyOf(values);
        texts = List.copyOf(texts);
    }
}
