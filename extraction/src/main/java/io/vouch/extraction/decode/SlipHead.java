package io.vouch.extraction.decode;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.candidate.Spot;
import io.vouch.extraction.candidate.Titles;
import io.vouch.extraction.feature.HeadLines;
import io.vouch.extraction.feature.Scene;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.Row;
import io.vouch.extraction.layout.RunJoiner;
import io.vouch.extraction.layout.TextRun;
import io.vouch.extraction.nlp.LineModel;
import io.vouch.extraction.nlp.LineModel.Label;
import io.vouch.extraction.nlp.LineModel.Span;
import io.vouch.extraction.value.NormalText;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the line model says about the issuer's name and address at the head of a scanned slip. */
final class SlipHead {

    /** For papers that are no slips. */
    static final SlipHead NONE = new SlipHead();

    private static final int LONGEST_NAME = 3;
    private static final int LONGEST_ADDRESS = 7;
    /** Lines that the model takes for no part of the value. */
    private static final double ELSE = 0.01;

    private final Map<FieldName, Map<String, Double>> chances = new EnumMap<>(FieldName.class);

    private SlipHead() {}

    /** Adds to the scene the values that the rules did not think of. */
    static SlipHead of(Scene scene, LineModel model) {
        if (!scene.isSlip()) {
            return NONE;
        }
        SlipHead head = new SlipHead();
        PageLayout page = scene.layout().pages().get(0);
        List<Row> rows = HeadLines.of(page);
        var lines = HeadLines.describe(page);
        head.chances.put(FieldName.SELLER_NAME, new HashMap<>());
        head.chances.put(FieldName.SELLER_ADDRESS, new HashMap<>());
        for (Span span : model.spans(lines, Label.NAME, LONGEST_NAME)) {
            head.add(scene, page, rows, HeadSpans.name(rows, span, LONGEST_NAME), FieldName.SELLER_NAME);
        }
        for (Span span : model.spans(lines, Label.ADDRESS, LONGEST_ADDRESS)) {
            head.add(scene, page, rows, HeadSpans.address(rows, span), FieldName.SELLER_ADDRESS);
        }
        return head;
    }

    private void add(Scene scene, PageLayout page, List<Row> rows, Span span, FieldName field) {
        TextRun run = RunJoiner.join(
                rows.subList(span.from(), span.to() + 1).stream().map(Row::run).toList());
        int end = run.text().length();
        if (field == FieldName.SELLER_NAME) {
            String name = Titles.cut(run.text());
            int from = run.text().indexOf(name);
            if (name.length() < end) {
                put(scene, new Spot(page, span.from(), 0, run, from, from + name.length()), span, field);
                return;
            }
        }
        boolean address = field == FieldName.SELLER_ADDRESS;
        int first = address ? HeadSpans.begin(run.text()) : 0;
        int last = address ? HeadSpans.end(run.text()) : end;
        put(scene, new Spot(page, span.from(), 0, run, first, last), span, field);
        int name = field == FieldName.SELLER_NAME ? HeadLines.endOfName(run.text()) : end;
        if (name < end) {
            put(scene, new Spot(page, span.from(), 0, run, 0, name), span, field);
        }
    }

    private void put(Scene scene, Spot spot, Span span, FieldName field) {
        ValueKind kind = field.kind();
        String text = spot.text();
        String value = NormalText.digestible(text);
        boolean isNew = !chances.get(field).containsKey(value);
        // The same text may be cut from two runs of lines: with the registration on its own line and without.
        chances.get(field).merge(value, span.chance(), (one, other) -> Math.min(1, one + other));
        boolean known = scene.candidates().stream()
                .anyMatch(candidate ->
                        candidate.kind() == kind && candidate.value().equals(text));
        if (isNew && !known) {
            scene.add(new Candidate(kind, text, spot, "lines"));
        }
    }

    boolean knows(FieldName field) {
        return chances.containsKey(field);
    }

    /** 0..1: exactly the candidate's lines are the field. */
    double chance(Candidate candidate, FieldName field) {
        return chances.get(field).getOrDefault(NormalText.digestible(candidate.value()), ELSE);
    }
}
