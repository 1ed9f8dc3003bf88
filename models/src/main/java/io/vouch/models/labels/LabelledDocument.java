package io.vouch.models.labels;

import io.vouch.extraction.DocumentType;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Outcome;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.page.Page;
import java.util.List;
import java.util.Map;

/**
 * A document with the truth about its fields.
 *
 * @param documentId unique within a data set
 * @param type true kind of paper
 * @param group documents of one vendor or template share it: a split never parts a group
 * @param pages with words; the order of words is the one that {@link Value#words()} counts in, over all pages
 * @param fields true values by wire name of the field
 */
public record LabelledDocument(
        String documentId, DocumentType type, String group, List<Page> pages, Map<String, List<Value>> fields) {

    public LabelledDocument {
        pages = List.copyOf(pages);
        fields = Map.copyOf(fields);
    }

    /**
     * A true value.
     *
     * @param value as the key of the data set writes it
     * @param words indexes of its words; empty if the data set does not say where it stands
     */
    public record Value(String value, List<Integer> words) {

        public Value {
            words = List.copyOf(words);
        }
    }

    /** The document as ingest would hand it to extraction. */
    public IngestedDocument asIngested() {
        return new IngestedDocument(
                documentId,
                "local",
                "",
                documentId,
                "",
                0,
                0,
                "",
                Outcome.ACCEPTED,
                ReasonCode.NONE,
                "",
                pages,
                List.of(),
                List.of());
    }
}
