package io.vouch.testdata.truth;

import io.vouch.testdata.deal.InvoiceItem;
import io.vouch.testdata.page.Field;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one file says: its type, the layout and medium that it was made in, its fields and its lines; a mail also has the truth
 * of the paper that it carries, by that paper's file name.
 */
public record TruthDocument(
        String type,
        String layout,
        String medium,
        Map<Field, List<TruthValue>> fields,
        List<Line> lines,
        Optional<Map.Entry<String, TruthDocument>> inside) {
    /** One invoice line and, on paged media, its place. */
    public record Line(InvoiceItem item, Optional<TruthValue.Place> place) {}

    public TruthDocument {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        lines = List.copyOf(lines);
    }

    public TruthDocument(
            String type, String layout, String medium, Map<Field, List<TruthValue>> fields, List<Line> lines) {
        this(type, layout, medium, fields, lines, Optional.empty());
    }
}
