package io.vouch.models.confusion;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.value.NormalText;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import io.vouch.models.labels.LabelledDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Pairs of true and read text from labelled papers that were read by OCR: values that name their words, of fields whose value is what
 * is printed. Amounts and dates are not: their canonical form is another text.
 */
public final class ReadPairs {

    /** More errors than this share of the printed text: the words are others, not misread ones. */
    private static final double MOST_ERRORS = 0.4;

    private ReadPairs() {}

    public static List<ReadPair> of(List<LabelledDocument> documents) {
        List<ReadPair> pairs = new ArrayList<>();
        for (LabelledDocument document : documents) {
            List<Word> words = document.words();
            new TreeMap<>(document.fields()).forEach((name, values) -> {
                if (FieldName.ofWireName(name).filter(ReadPairs::isAsPrinted).isPresent()) {
                    values.forEach(value -> pair(value, words).ifPresent(pairs::add));
                }
            });
        }
        return pairs;
    }

    private static boolean isAsPrinted(FieldName field) {
        return field.kind() == ValueKind.IDENTIFIER
                || field.kind() == ValueKind.TAX_ID
                || field.kind() == ValueKind.ACCOUNT
                || field.kind() == ValueKind.PARTY;
    }

    private static Optional<ReadPair> pair(LabelledDocument.Value value, List<Word> words) {
        boolean inRange = value.words().stream().allMatch(index -> index >= 0 && index < words.size());
        if (value.words().isEmpty() || !inRange) {
            return Optional.empty();
        }
        List<Word> own = value.words().stream().map(words::get).toList();
        String printed = NormalText.compact(value.value());
        String read = NormalText.compact(own.stream().map(Word::text).collect(Collectors.joining()));
        boolean usable = own.stream().allMatch(word -> word.source() == WordSource.OCR)
                && !printed.isEmpty()
                && printed.length() <= ReadPair.LONGEST
                && read.length() <= ReadPair.LONGEST;
        return usable
                ? Optional.of(ReadPair.of(printed, read))
                        .filter(pair -> pair.errors() <= MOST_ERRORS * printed.length())
                : Optional.empty();
    }

    /** The most frequent misreadings of a model, for people: {@code 8 read as 3: 4 times, 1.2 %}. */
    public static Map<String, String> told(ConfusionModel model, int most) {
        Map<String, String> told = new LinkedHashMap<>();
        model.confusions().stream()
                .limit(most)
                .forEach(one -> told.put(
                        shown(one.printed()) + " read as " + shown(one.read()),
                        String.format(Locale.ROOT, "%d times, %.1f %%", one.count(), 100 * one.chance())));
        return told;
    }

    private static String shown(char character) {
        return character == ReadPair.NOTHING ? "nothing" : String.valueOf(character);
    }
}
