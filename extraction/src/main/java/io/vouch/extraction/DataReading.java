package io.vouch.extraction;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the machine-made data of one document says.
 *
 * @param type kind of paper that the data stands for; {@link DocumentType#OTHER} for data that is known to be no paper of ours
 * @param typeConfidence 0..1
 * @param language {@code zh} for Chinese schemas, else {@code und}: other schemas do not tell
 * @param fields readings by falling trust of their source
 * @param lines line items in the order of the data
 */
public record DataReading(
        DocumentType type,
        double typeConfidence,
        String language,
        Map<FieldName, List<Reading>> fields,
        List<InvoiceLine> lines) {

    public DataReading {
        Map<FieldName, List<Reading>> copy = new EnumMap<>(FieldName.class);
        fields.forEach((field, readings) -> copy.put(field, List.copyOf(readings)));
        fields = Collections.unmodifiableMap(copy);
        lines = List.copyOf(lines);
    }
}
