package io.vouch.models.train;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.layout.Row;
import io.vouch.extraction.nlp.LineModel.Label;
import io.vouch.extraction.value.NormalText;
import io.vouch.models.labels.LabelledDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Marks the lines of a letterhead whose letters are those of the issuer's true name and address. */
final class LineLabels {

    private static final int LONGEST_NAME = 3;
    private static final int LONGEST_ADDRESS = 7;
    /** Keys are typed by people: a line may differ from them by a few letters. */
    private static final double LEAST_ALIKE = 0.86;

    private LineLabels() {}

    static List<Label> of(LabelledDocument document, List<Row> rows) {
        Label[] labels = new Label[rows.size()];
        Arrays.fill(labels, Label.NONE);
        mark(truth(document, FieldName.SELLER_NAME), rows, Label.NAME, Label.MORE_NAME, LONGEST_NAME, labels);
        mark(
                truth(document, FieldName.SELLER_ADDRESS),
                rows,
                Label.ADDRESS,
                Label.MORE_ADDRESS,
                LONGEST_ADDRESS,
                labels);
        return new ArrayList<>(Arrays.asList(labels));
    }

    private static String truth(LabelledDocument document, FieldName field) {
        List<LabelledDocument.Value> values = document.fields().getOrDefault(field.wireName(), List.of());
        return values.isEmpty() ? "" : letters(values.get(0).value());
    }

    private static void mark(String truth, List<Row> rows, Label begin, Label more, int longest, Label[] labels) {
        if (truth.isEmpty()) {
            return;
        }
        double best = LEAST_ALIKE;
        int from = -1;
        int to = -1;
        for (int i = 0; i < rows.size(); i++) {
            StringBuilder text = new StringBuilder();
            for (int j = i; j < Math.min(rows.size(), i + longest); j++) {
                text.append(letters(rows.get(j).text()));
                double alike = alike(text.toString(), truth, begin == Label.NAME);
                if (alike > best) {
                    best = alike;
                    from = i;
                    to = j;
                }
            }
        }
        for (int i = from; i >= 0 && i <= to; i++) {
            labels[i] = i == from ? begin : more;
        }
    }

    /** 0..1. A name may stand in a longer line, with the number under which the company is registered. */
    private static double alike(String line, String truth, boolean isName) {
        if (line.equals(truth)) {
            return 1;
        }
        if (isName && line.startsWith(truth) && line.length() <= truth.length() + 14) {
            return 0.98;
        }
        int longer = Math.max(line.length(), truth.length());
        if (Math.abs(line.length() - truth.length()) > 0.2 * longer) {
            return 0;
        }
        return 1 - (double) distance(line, truth) / longer;
    }

    private static int distance(String one, String other) {
        int[] last = new int[other.length() + 1];
        for (int j = 0; j < last.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[last.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
            }
            last = row;
        }
        return last[other.length()];
    }

    private static String letters(String text) {
        return NormalText.digestible(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
