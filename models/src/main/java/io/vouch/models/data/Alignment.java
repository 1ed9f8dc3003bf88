package io.vouch.models.data;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.value.Dates;
import io.vouch.extraction.value.DayMonthOrder;
import io.vouch.extraction.value.NormalText;
import io.vouch.ingest.page.Word;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.labels.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the words that a labelled value stands in, and sets aside the values that stand nowhere: whoever labelled them misread
 * them, or OCR did, or the paper does not print them. Values that already name their words are checked to be in range and kept.
 */
public final class Alignment {

    /** A printed address takes some thirty words. */
    private static final int LONGEST_TEXT = 40;

    private static final int LONGEST_VALUE = 8;

    private final List<LabelledDocument> documents = new ArrayList<>();
    private final List<Quarantined> quarantine = new ArrayList<>();
    private int values;

    private Alignment() {}

    /** Why a value teaches nothing. */
    public enum Why {
        /** The name is none of the contract's. */
        UNKNOWN_FIELD,
        EMPTY,
        /** It names words that the document does not have. */
        WORDS_OUT_OF_RANGE,
        NOT_ON_PAGE
    }

    /** A value set aside. */
    public record Quarantined(String documentId, String field, String value, Why why) {}

    /**
     * @param documents the same as before, each value with its words, without the quarantined ones
     * @param values how many there were
     */
    public record Result(List<LabelledDocument> documents, int values, List<Quarantined> quarantine) {

        public Result {
            documents = List.copyOf(documents);
            quarantine = List.copyOf(quarantine);
        }
    }

    public static Result of(List<LabelledDocument> documents) {
        Alignment alignment = new Alignment();
        documents.forEach(alignment::align);
        return new Result(alignment.documents, alignment.values, alignment.quarantine);
    }

    private void align(LabelledDocument document) {
        List<Word> words = document.words();
        Map<String, List<LabelledDocument.Value>> fields = new TreeMap<>();
        new TreeMap<>(document.fields()).forEach((name, labelled) -> {
            for (LabelledDocument.Value value : labelled) {
                values++;
                Optional<List<Integer>> place = place(document, name, value, words);
                place.ifPresent(indexes -> fields.computeIfAbsent(name, n -> new ArrayList<>())
                        .add(new LabelledDocument.Value(value.value(), indexes)));
            }
        });
        documents.add(document.withFields(fields));
    }

    private Optional<List<Integer>> place(
            LabelledDocument document, String name, LabelledDocument.Value value, List<Word> words) {
        Optional<FieldName> field = FieldName.ofWireName(name);
        if (field.isEmpty()) {
            return aside(document, name, value, Why.UNKNOWN_FIELD);
        }
        if (value.value().isBlank()) {
            return aside(document, name, value, Why.EMPTY);
        }
        if (!value.words().isEmpty()) {
            boolean inRange = value.words().stream().allMatch(index -> index >= 0 && index < words.size());
            return inRange ? Optional.of(value.words()) : aside(document, name, value, Why.WORDS_OUT_OF_RANGE);
        }
        Optional<List<Integer>> found = find(field.get(), value.value(), words);
        return found.isPresent() ? found : aside(document, name, value, Why.NOT_ON_PAGE);
    }

    private Optional<List<Integer>> aside(
            LabelledDocument document, String name, LabelledDocument.Value value, Why why) {
        quarantine.add(new Quarantined(document.documentId(), name, value.value(), why));
        return Optional.empty();
    }

    /** The first run of words that is the value. */
    public static Optional<List<Integer>> find(FieldName field, String value, List<Word> words) {
        ValueKind kind = field.kind();
        boolean isText = kind == ValueKind.TEXT || kind == ValueKind.PARTY || kind == ValueKind.WORDS;
        boolean isNumber = kind == ValueKind.AMOUNT || kind == ValueKind.DATE;
        String letters = letters(value);
        List<String> own = words.stream().map(word -> letters(word.text())).toList();
        int longest = isText ? LONGEST_TEXT : LONGEST_VALUE;
        for (int from = 0; from < words.size(); from++) {
            StringBuilder run = new StringBuilder();
            StringBuilder printed = new StringBuilder();
            for (int to = from; to < Math.min(words.size(), from + longest); to++) {
                run.append(own.get(to));
                printed.append(to == from ? "" : " ").append(words.get(to).text());
                boolean same = !letters.isEmpty() && letters.contentEquals(run);
                if (same || (isNumber && isDigits(run) && equal(field, printed.toString(), value))) {
                    return Optional.of(indexes(from, to));
                }
                if (!isNumber && run.length() > letters.length()) {
                    break;
                }
            }
        }
        return within(letters, own);
    }

    private static boolean isDigits(CharSequence run) {
        return run.chars().anyMatch(Character::isDigit);
    }

    private static boolean equal(FieldName field, String printed, String value) {
        String canonical = field.kind() == ValueKind.DATE
                ? Dates.parse(printed, DayMonthOrder.DAY_FIRST).orElse(printed)
                : printed;
        return Truth.equal(field, canonical, printed, value);
    }

    /** A Chinese line is one word that holds label and value. */
    private static Optional<List<Integer>> within(String letters, List<String> own) {
        for (int i = 0; i < own.size() && letters.length() >= 2; i++) {
            if (own.get(i).contains(letters)) {
                return Optional.of(List.of(i));
            }
        }
        return Optional.empty();
    }

    private static List<Integer> indexes(int from, int to) {
        List<Integer> indexes = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            indexes.add(i);
        }
        return indexes;
    }

    private static String letters(String text) {
        return NormalText.digestible(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
