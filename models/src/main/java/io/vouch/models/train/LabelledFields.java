package io.vouch.models.train;

import io.vouch.extraction.FieldName;
import io.vouch.models.labels.LabelledDocument;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which fields are labelled on a paper: of others it is not known what is true. A set that never names a due date on invoices says
 * nothing about due dates; of a paper that is not complete only what it names itself is known.
 */
final class LabelledFields {

    private final Map<String, Set<FieldName>> bySource = new HashMap<>();

    private LabelledFields() {}

    static LabelledFields of(List<LabelledDocument> documents) {
        LabelledFields labelled = new LabelledFields();
        for (LabelledDocument document : documents) {
            if (document.complete()) {
                labelled.bySource
                        .computeIfAbsent(source(document), s -> EnumSet.noneOf(FieldName.class))
                        .addAll(own(document));
            }
        }
        return labelled;
    }

    Set<FieldName> of(LabelledDocument document) {
        return document.complete() ? bySource.getOrDefault(source(document), Set.of()) : own(document);
    }

    private static Set<FieldName> own(LabelledDocument document) {
        Set<FieldName> own = EnumSet.noneOf(FieldName.class);
        document.fields().keySet().forEach(name -> FieldName.ofWireName(name).ifPresent(own::add));
        return own;
    }

    /** The data set is the part of the id before the first slash. */
    static String source(LabelledDocument document) {
        int slash = document.documentId().indexOf('/');
        return (slash < 0 ? "" : document.documentId().substring(0, slash)) + ":" + document.type();
    }
}
