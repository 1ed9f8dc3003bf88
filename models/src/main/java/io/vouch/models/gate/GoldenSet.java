package io.vouch.models.gate;

import io.vouch.extraction.PaperReader;
import io.vouch.models.evaluate.DocumentJudgement;
import io.vouch.models.evaluate.Evaluator;
import io.vouch.models.evaluate.FieldJudgement;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.labels.LabelledLines;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Papers that every model must read without a single mistake: plain ones, whose misreading nobody would forgive. A few come with
 * Vouch; an installation adds its own.
 */
public final class GoldenSet {

    /** A value that is believed less may be lost by the next good model. */
    private static final double SURE = 0.9;

    private static final String SHIPPED = "golden.jsonl.gz";

    private GoldenSet() {}

    /** The papers in the jar. */
    public static List<LabelledDocument> shipped() {
        try (InputStream packed = GoldenSet.class.getResourceAsStream(SHIPPED);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
            return LabelledLines.read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("the golden set in the jar cannot be read", e);
        }
    }

    /**
     * Papers that may join the set: read without a mistake and without doubt, one of each layout, in order of their ids.
     *
     * @param judged of {@code documents}
     * @param most how many
     */
    public static List<LabelledDocument> candidates(
            List<DocumentJudgement> judged, List<LabelledDocument> documents, int most) {
        Set<String> sure = judged.stream()
                .filter(document -> document.typeRight() && document.isWhole() && isSure(document))
                .map(DocumentJudgement::documentId)
                .collect(Collectors.toSet());
        Set<String> layouts = new HashSet<>();
        return documents.stream()
                .filter(document -> sure.contains(document.documentId()))
                .sorted(Comparator.comparing(LabelledDocument::documentId))
                .filter(document -> layouts.add(document.type() + document.group()))
                .limit(most)
                .toList();
    }

    private static boolean isSure(DocumentJudgement document) {
        return !document.fields().isEmpty()
                && document.fields().stream()
                        .flatMap(field -> field.values().stream())
                        .allMatch(value -> value.reading().confidence() >= SURE);
    }

    /** What a reader gets wrong, as {@code document: field}; empty if nothing. */
    static List<String> mistakes(PaperReader reader, List<LabelledDocument> golden) {
        List<String> mistakes = new ArrayList<>();
        for (DocumentJudgement document : Evaluator.judge(reader, golden)) {
            if (!document.typeRight()) {
                mistakes.add(document.documentId() + ": kind of paper");
            }
            document.fields().stream()
                    .filter(field -> !field.isWhole())
                    .map(FieldJudgement::field)
                    .forEach(field -> mistakes.add(document.documentId() + ": " + field.wireName()));
        }
        return mistakes;
    }
}
