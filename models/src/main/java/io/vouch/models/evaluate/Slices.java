package io.vouch.models.evaluate;

import io.vouch.extraction.FieldName;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.models.labels.LabelledDocument;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a labelled document is one of: kind of paper, vendor, layout, language, medium, quality of its OCR. A model must hold in
 * each, not only on average.
 */
public final class Slices {

    public static final String TYPE = "type";
    public static final String VENDOR = "vendor";
    public static final String LAYOUT = "layout";
    public static final String LANGUAGE = "language";
    public static final String MEDIUM = "medium";
    public static final String QUALITY = "quality";
    /** Whether a model learned from papers of the same vendor or layout; only where its origin is known. */
    public static final String SEEN = "vendor or layout";

    /** Mean word confidence of OCR below which a page counts as poor. */
    private static final double POOR = 0.8;

    private Slices() {}

    /** By dimension. */
    public static Map<String, String> of(LabelledDocument document) {
        Map<String, String> slices = new TreeMap<>();
        boolean scanned = document.pages().stream().anyMatch(Page::ocr);
        slices.put(TYPE, document.type().name());
        slices.put(LAYOUT, named(document.group()));
        slices.put(VENDOR, named(vendor(document)));
        slices.put(
                LANGUAGE,
                document.pages().stream().map(Page::language).findFirst().orElse("und"));
        slices.put(MEDIUM, scanned ? "picture" : "text");
        if (scanned) {
            double mean = document.words().stream()
                    .mapToDouble(Word::confidence)
                    .average()
                    .orElse(0);
            slices.put(QUALITY, mean < POOR ? "poor" : "good");
        }
        return slices;
    }

    private static String vendor(LabelledDocument document) {
        for (FieldName issuer : new FieldName[] {FieldName.SELLER_NAME, FieldName.ASSIGNOR_NAME}) {
            var values = document.fields().get(issuer.wireName());
            if (values != null && !values.isEmpty()) {
                return values.get(0).value();
            }
        }
        return document.group();
    }

    private static String named(String text) {
        return text.isBlank() ? "(none)" : text;
    }
}
