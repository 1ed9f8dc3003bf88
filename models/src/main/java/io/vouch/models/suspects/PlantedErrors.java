package io.vouch.models.suspects;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.layout.LayoutBuilder;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.Row;
import io.vouch.extraction.value.Amounts;
import io.vouch.extraction.value.Dates;
import io.vouch.extraction.value.DayMonthOrder;
import io.vouch.ingest.page.Word;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.labels.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Replaces a share of the labels by wrong ones, to measure whether they are found and whether the gate refuses what is trained on
 * them. The wrong label is what a tired person marks: another amount, date or line of the same paper; where the paper has none, the
 * label of another paper. Seeded: the same documents get the same errors.
 */
public final class PlantedErrors {

    private static final long SEED = 20260102L;
    private static final int LONGEST_NUMBER = 4;
    /** Matches {@code 25/03/2018}, {@code 2018-03-25}, {@code 25 MAR 18}. */
    private static final Pattern DATE =
            Pattern.compile("\\d{1,4}([-/.])\\d{1,2}\\1\\d{2,4}|\\d{1,2}[ -]?\\p{L}{3,9}[ ,-]{0,2}\\d{2,4}");
    /** Matches {@code RM12.50}. */
    private static final Pattern AMOUNT = Pattern.compile("\\D{0,4}[\\d,]{1,12}\\.\\d{2}");

    private PlantedErrors() {}

    /** @param documents with wrong labels among theirs @param planted the wrong ones, as {@code document id + TAB + field} */
    public record Poisoned(List<LabelledDocument> documents, TreeSet<String> planted) {

        public boolean isPlanted(Suspect suspect) {
            return planted.contains(key(suspect.documentId(), suspect.field().wireName()));
        }

        /** The share of planted errors among the first {@code share} of a ranking, 0..1. */
        public double found(List<Suspect> ranked, double share) {
            long found = ranked.stream()
                    .limit(Math.round(share * ranked.size()))
                    .filter(this::isPlanted)
                    .count();
            return planted.isEmpty() ? 0 : (double) found / planted.size();
        }
    }

    private static String key(String documentId, String field) {
        return documentId + "\t" + field;
    }

    private record Label(LabelledDocument document, String field) {}

    /** @param share of the labels, 0..1 */
    public static Poisoned plant(List<LabelledDocument> documents, double share) {
        List<Label> labels = new ArrayList<>();
        documents.stream()
                .sorted(Comparator.comparing(LabelledDocument::documentId))
                .forEach(document -> new TreeSet<>(document.fields().keySet())
                        .forEach(field -> labels.add(new Label(document, field))));
        Random random = new Random(SEED);
        List<Label> drawn = new ArrayList<>(labels);
        Collections.shuffle(drawn, random);
        Map<String, Map<String, List<LabelledDocument.Value>>> wrong = new HashMap<>();
        TreeSet<String> planted = new TreeSet<>();
        for (Label label : drawn.subList(0, (int) Math.round(share * drawn.size()))) {
            String value = wrong(label, labels, random);
            if (!value.isEmpty()) {
                wrong.computeIfAbsent(label.document().documentId(), id -> new TreeMap<>())
                        .put(label.field(), List.of(new LabelledDocument.Value(value, List.of())));
                planted.add(key(label.document().documentId(), label.field()));
            }
        }
        return new Poisoned(
                documents.stream().map(document -> with(document, wrong)).toList(), planted);
    }

    private static LabelledDocument with(
            LabelledDocument document, Map<String, Map<String, List<LabelledDocument.Value>>> wrong) {
        Map<String, List<LabelledDocument.Value>> fields = new LinkedHashMap<>(document.fields());
        fields.putAll(wrong.getOrDefault(document.documentId(), Map.of()));
        return document.withFields(fields);
    }

    /** Empty if none was found. */
    private static String wrong(Label label, List<Label> labels, Random random) {
        FieldName field = FieldName.ofWireName(label.field()).orElseThrow();
        List<LabelledDocument.Value> truth = label.document().fields().get(label.field());
        List<String> own = others(label.document(), field).stream()
                .filter(value -> isWrong(field, value, truth))
                .toList();
        if (!own.isEmpty()) {
            return own.get(random.nextInt(own.size()));
        }
        List<String> foreign = labels.stream()
                .filter(other -> other.field().equals(label.field()))
                .map(other ->
                        other.document().fields().get(other.field()).get(0).value())
                .filter(value -> isWrong(field, value, truth))
                .toList();
        return foreign.isEmpty() ? "" : foreign.get(random.nextInt(foreign.size()));
    }

    private static boolean isWrong(FieldName field, String value, List<LabelledDocument.Value> truth) {
        return truth.stream()
                .noneMatch(right -> Truth.equal(field, right.value(), right.value(), value)
                        || Truth.equal(field, value, value, right.value()));
    }

    /** Values of the same kind on the same paper. */
    private static List<String> others(LabelledDocument document, FieldName field) {
        ValueKind kind = field.kind();
        if (kind == ValueKind.AMOUNT || kind == ValueKind.DATE) {
            return new ArrayList<>(numbers(document, kind));
        }
        TreeSet<String> lines = new TreeSet<>();
        for (PageLayout page : LayoutBuilder.preferred(document.asIngested()).pages()) {
            page.rows().stream()
                    .map(Row::text)
                    .filter(text -> text.chars().filter(Character::isLetter).count() >= LONGEST_NUMBER)
                    .forEach(lines::add);
        }
        return new ArrayList<>(lines);
    }

    private static TreeSet<String> numbers(LabelledDocument document, ValueKind kind) {
        TreeSet<String> found = new TreeSet<>();
        List<Word> words = document.words();
        for (int from = 0; from < words.size(); from++) {
            String run = words.get(from).text();
            if (kind == ValueKind.AMOUNT
                    && AMOUNT.matcher(run).matches()
                    && Amounts.parse(run).isPresent()) {
                found.add(run);
            }
            for (int to = from; to < Math.min(words.size(), from + LONGEST_NUMBER); to++) {
                run = to == from ? run : run + " " + words.get(to).text();
                if (kind == ValueKind.DATE
                        && DATE.matcher(run).matches()
                        && Dates.parse(run, DayMonthOrder.DAY_FIRST).isPresent()) {
                    found.add(run);
                }
            }
        }
        return found;
    }
}
