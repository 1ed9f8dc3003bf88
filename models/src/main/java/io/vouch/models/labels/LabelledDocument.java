package io.vouch.models.labels;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Outcome;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
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
 * @param complete true if a field that other documents of the set name and this one does not is known to be absent; false if only
 *     what is named is known, as of a paper on which a reviewer corrected two fields
 * @param clauses what is known of a contract's clauses
 */
public record LabelledDocument(
        String documentId,
        DocumentType type,
        String group,
        List<Page> pages,
        Map<String, List<Value>> fields,
        boolean complete,
        LabelledClauses clauses) {

    public LabelledDocument {
        pages = List.copyOf(pages);
        fields = Map.copyOf(fields);
    }

    /** One of whose clauses nothing is known. */
    public LabelledDocument(
            String documentId,
            DocumentType type,
            String group,
            List<Page> pages,
            Map<String, List<Value>> fields,
            boolean complete) {
        this(documentId, type, group, pages, fields, complete, LabelledClauses.NONE);
    }

    /** A complete one. */
    public LabelledDocument(
            String documentId, DocumentType type, String group, List<Page> pages, Map<String, List<Value>> fields) {
        this(documentId, type, group, pages, fields, true);
    }

    /** The same document with other labels. */
    public LabelledDocument withFields(Map<String, List<Value>> others) {
        return new LabelledDocument(documentId, type, group, pages, others, complete, clauses);
    }

    /** The same document with these clauses. */
    public LabelledDocument withClauses(LabelledClauses others) {
        return new LabelledDocument(documentId, type, group, pages, fields, complete, others);
    }

    /** False if the labels say who the parties are and not which of them is which. */
    public boolean tellsRoles() {
        List<Value> sellers = fields.getOrDefault(FieldName.SELLER_NAME.wireName(), List.of());
        return sellers.size() < 2 || !sellers.equals(fields.get(FieldName.BUYER_NAME.wireName()));
    }

    /** All words, in the order that {@link Value#words()} counts in. */
    public List<Word> words() {
        return pages.stream().flatMap(page -> page.words().stream()).toList();
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
