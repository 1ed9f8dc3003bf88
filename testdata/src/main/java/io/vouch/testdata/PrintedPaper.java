package io.vouch.testdata;

import io.vouch.testdata.page.Field;
import io.vouch.testdata.truth.TruthDocument;
import io.vouch.testdata.truth.TruthValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file and the truth about it; {@code words} are its words and boxes page by page, where labels are wanted; {@code beside} is
 * what a dry run says beside the values and lines of truth.
 */
record PrintedPaper(String fileName, byte[] bytes, TruthDocument truth, List<WordPage> words, String beside) {
    PrintedPaper {
        words = List.copyOf(words);
    }

    PrintedPaper(String fileName, byte[] bytes, TruthDocument truth) {
        this(fileName, bytes, truth, List.of(), "");
    }

    PrintedPaper named(String newName) {
        return new PrintedPaper(newName, bytes, truth, words, beside);
    }

    PrintedPaper with(byte[] newBytes) {
        return new PrintedPaper(fileName, newBytes, truth, words, beside);
    }

    /** With another value of a field, in the place of the old one. */
    PrintedPaper saying(Field field, String value) {
        Map<Field, List<TruthValue>> fields = new LinkedHashMap<>(truth.fields());
        fields.computeIfPresent(field, (any, values) -> values.stream()
                .map(each -> new TruthValue(value, each.place()))
                .toList());
        return new PrintedPaper(fileName, bytes, truth.withFields(fields), List.of(), beside);
    }
}
