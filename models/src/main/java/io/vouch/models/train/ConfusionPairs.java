package io.vouch.models.train;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.confusion.ReadPair;
import io.vouch.extraction.layout.LayoutBuilder;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.Row;
import io.vouch.extraction.value.NormalText;
import io.vouch.ingest.page.Page;
import io.vouch.models.labels.LabelledDocument;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What recognition made of the true values of labelled papers: each value's likeliest place among the lines that OCR read, if no
 * other place is nearly as like. Values that are written in many ways (dates, amounts, words) tell nothing and are left out.
 */
final class ConfusionPairs {

    private static final Set<FieldName.ValueKind> SPELLED = EnumSet.of(
            FieldName.ValueKind.IDENTIFIER,
            FieldName.ValueKind.PARTY,
            FieldName.ValueKind.TAX_ID,
            FieldName.ValueKind.ACCOUNT);

    /** Shorter values are found anywhere. */
    private static final int SHORTEST = 6;

    private static final int LONGEST = 60;
    /** More errors than this share of the value, and the place is another value's. */
    private static final double MOST_ERRORS = 0.3;

    private ConfusionPairs() {}

    static List<ReadPair> of(List<LabelledDocument> documents) {
        List<ReadPair> pairs = new ArrayList<>();
        for (LabelledDocument document : documents) {
            if (isRecognised(document)) {
                List<String> lines = lines(document);
                document.fields().forEach((name, values) -> FieldName.ofWireName(name)
                        .filter(field -> SPELLED.contains(field.kind()))
                        .ifPresent(field -> values.forEach(
                                value -> find(lines, value.value()).ifPresent(pairs::add))));
            }
        }
        return pairs;
    }

    /** Given transcripts are as sure of every word: they tell nothing of recognition. */
    private static boolean isRecognised(LabelledDocument document) {
        return document.pages().stream().anyMatch(Page::ocr)
                && document.words().stream().anyMatch(word -> word.confidence() < 1);
    }

    private static List<String> lines(LabelledDocument document) {
        List<String> lines = new ArrayList<>();
        for (PageLayout page : LayoutBuilder.preferred(document.asIngested()).pages()) {
            for (Row row : page.rows()) {
                lines.add(NormalText.digestible(row.text()));
            }
        }
        return lines;
    }

    private static Optional<ReadPair> find(List<String> lines, String value) {
        String meant = NormalText.digestible(value);
        if (meant.length() < SHORTEST || meant.length() > LONGEST) {
            return Optional.empty();
        }
        Place best = null;
        int second = Integer.MAX_VALUE;
        for (String line : lines) {
            Place place = Place.of(meant, line);
            if (best == null || place.errors() < best.errors()) {
                second = best == null ? second : best.errors();
                best = place;
            } else if (!place.read().equals(best.read())) {
                second = Math.min(second, place.errors());
            }
        }
        boolean found = best != null && best.errors() <= MOST_ERRORS * meant.length() && second > 2 * best.errors() + 1;
        return found ? Optional.of(new ReadPair(best.read(), meant)) : Optional.empty();
    }

    /**
     * The part of a line that is most like a value.
     *
     * @see "Sellers, The theory and computation of evolutionary distances: pattern recognition, 1980"
     */
    private record Place(String read, int errors) {

        static Place of(String meant, String line) {
            int[] errors = new int[line.length() + 1];
            int[] begins = new int[line.length() + 1];
            for (int j = 0; j <= line.length(); j++) {
                begins[j] = j;
            }
            for (int i = 1; i <= meant.length(); i++) {
                int diagonal = errors[0];
                int diagonalBegin = begins[0];
                errors[0] = i;
                for (int j = 1; j <= line.length(); j++) {
                    int replaced = diagonal + (meant.charAt(i - 1) == line.charAt(j - 1) ? 0 : 1);
                    int begin = diagonalBegin;
                    diagonal = errors[j];
                    diagonalBegin = begins[j];
                    int least = replaced;
                    if (errors[j] + 1 < least) {
                        least = errors[j] + 1;
                        begin = begins[j];
                    }
                    if (errors[j - 1] + 1 < least) {
                        least = errors[j - 1] + 1;
                        begin = begins[j - 1];
                    }
                    errors[j] = least;
                    begins[j] = begin;
                }
            }
            int end = 0;
            for (int j = 1; j <= line.length(); j++) {
                end = errors[j] < errors[end] ? j : end;
            }
            return new Place(line.substring(begins[end], end), errors[end]);
        }
    }
}
