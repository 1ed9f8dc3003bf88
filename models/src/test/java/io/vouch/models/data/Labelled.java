package io.vouch.models.data;

import io.vouch.extraction.DocumentType;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import io.vouch.models.labels.LabelledDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Labelled papers of a few words. */
final class Labelled {

    private Labelled() {}

    static LabelledDocument paper(String id, String group, Map<String, String> fields, String... words) {
        List<Word> placed = new ArrayList<>();
        for (String word : words) {
            double x = 20 + 60.0 * placed.size();
            placed.add(new Word(word, new Box(x, 20, x + 50, 30), List.of(), 1, WordSource.OCR));
        }
        Map<String, List<LabelledDocument.Value>> values = new TreeMap<>();
        fields.forEach((field, value) -> values.put(field, List.of(new LabelledDocument.Value(value, List.of()))));
        List<Page> pages = List.of(new Page(1, 600, 800, placed, true, "en", ""));
        return new LabelledDocument(id, DocumentType.RECEIPT, group, pages, values);
    }
}
