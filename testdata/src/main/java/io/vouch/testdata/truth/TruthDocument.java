package io.vouch.testdata.truth;

import io.vouch.testdata.deal.InvoiceItem;
import io.vouch.testdata.page.ClauseKind;
import io.vouch.testdata.page.Field;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one file says: its type, the layout and medium that it was made in, its fields, its lines, its seals and its clauses; a mail also
 * has the truth of the paper that it carries, by that paper's file name.
 */
public record TruthDocument(
        String type,
        String layout,
        String medium,
        Map<Field, List<TruthValue>> fields,
        List<Line> lines,
        List<Seal> seals,
        Optional<Map.Entry<String, TruthDocument>> inside,
        List<Clause> clauses) {
    /** A clause of a contract, or its part on one page; {@code polarity} is false where it says the opposite of its kind. */
    public record Clause(ClauseKind kind, boolean polarity, String text, Optional<TruthValue.Place> place) {}

    /** A company seal as one stamping left it: equal impressions are equal pixels, which no two real stampings give. */
    public record Seal(String ring, String impression, TruthValue.Place place) {}

    /** One invoice line and, on paged media, its place. */
    public record Line(InvoiceItem item, Optional<TruthValue.Place> place) {}

    public TruthDocument {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        lines = List.copyOf(lines);
        seals = List.copyOf(seals);
        clauses = List.copyOf(clauses);
    }

    public TruthDocument(
            String type,
            String layout,
            String medium,
            Map<Field, List<TruthValue>> fields,
            List<Line> lines,
            List<Seal> seals,
            Optional<Map.Entry<String, TruthDocument>> inside) {
        this(type, layout, medium, fields, lines, seals, inside, List.of());
    }

    public TruthDocument(
            String type, String layout, String medium, Map<Field, List<TruthValue>> fields, List<Line> lines) {
        this(type, layout, medium, fields, lines, List.of(), Optional.empty());
    }

    /** With other values of fields. */
    public TruthDocument withFields(Map<Field, List<TruthValue>> newFields) {
        return new TruthDocument(type, layout, medium, newFields, lines, seals, inside, clauses);
    }

    public TruthDocument withClauses(List<Clause> newClauses) {
        return new TruthDocument(type, layout, medium, fields, lines, seals, inside, newClauses);
    }

    /** Whether the file has pages, so that what it says has a place. */
    public boolean isPaged() {
        return switch (medium) {
            case "digital", "scan", "ofd", "hybrid", "photo", "fax", "rescan" -> true;
            default -> false;
        };
    }
}
