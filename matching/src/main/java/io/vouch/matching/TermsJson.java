package io.vouch.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Takes typed values from the nodes of a {@code deal.json}; each problem is one sentence that names the key. */
final class TermsJson {

    private static final int MAX_TEXT = 500;
    private static final int MAX_PAYERS = 1_000;

    private TermsJson() {}

    static JsonNode part(JsonNode root, String key, Set<String> keys) throws InvalidTermsException {
        JsonNode part = root.path(key);
        if (part.isMissingNode() || part.isNull()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (!part.isObject()) {
            throw new InvalidTermsException("\"%s\" in deal.json is not an object".formatted(key));
        }
        known("\"" + key + "\" in deal.json", part, keys);
        return part;
    }

    static void known(String where, JsonNode node, Set<String> keys) throws InvalidTermsException {
        for (String key : (Iterable<String>) node::fieldNames) {
            if (!keys.contains(key)) {
                throw new InvalidTermsException("unknown key \"%s\" in %s; did you mean \"%s\"?"
                        .formatted(shortened(key, 60), where, nearest(key, keys)));
            }
        }
    }

    /** The known name that is nearest to an unknown one. */
    static String nearest(String unknown, Set<String> names) {
        return new TreeSet<>(names)
                .stream()
                        .min(Comparator.comparingInt(known -> distance(shortened(unknown, 60), known)))
                        .orElseThrow();
    }

    static String text(JsonNode node, String key) throws InvalidTermsException {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual() && !value.isNumber()) {
            throw new InvalidTermsException("\"%s\" in deal.json is not a text".formatted(key));
        }
        if (value.asText().length() > MAX_TEXT) {
            throw new InvalidTermsException(
                    "\"%s\" in deal.json is longer than %d characters".formatted(key, MAX_TEXT));
        }
        return value.asText().strip();
    }

    static String oneOf(JsonNode node, String key, String... allowed) throws InvalidTermsException {
        String value = text(node, key);
        if (!value.isEmpty() && !List.of(allowed).contains(value)) {
            throw new InvalidTermsException("\"%s\" in deal.json is \"%s\"; one of %s"
                    .formatted(key, shortened(value, 60), String.join(", ", allowed)));
        }
        return value;
    }

    static String flag(JsonNode node, String key) throws InvalidTermsException {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isBoolean()) {
            throw new InvalidTermsException("\"%s\" in deal.json is neither true nor false".formatted(key));
        }
        return value.asText();
    }

    static String date(JsonNode node, String key) throws InvalidTermsException {
        String value = text(node, key);
        try {
            return value.isEmpty() ? "" : LocalDate.parse(value).toString();
        } catch (DateTimeParseException e) {
            throw new InvalidTermsException("\"%s\" in deal.json is not a date like 2026-03-02".formatted(key));
        }
    }

    static String amount(JsonNode node, String key, String otherwise) throws InvalidTermsException {
        String value = text(node, key);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (!value.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")) {
            throw new InvalidTermsException("\"%s\" in deal.json is not an amount like 800000.00".formatted(key));
        }
        return value;
    }

    static List<String> texts(JsonNode node, String key) throws InvalidTermsException {
        JsonNode list = node.path(key);
        List<String> texts = new ArrayList<>();
        if (list.isMissingNode() || list.isNull()) {
            return texts;
        }
        if (!list.isArray() || list.size() > MAX_PAYERS) {
            throw new InvalidTermsException("\"%s\" in deal.json is not a list of texts".formatted(key));
        }
        for (JsonNode item : list) {
            if (!item.isTextual() || item.asText().length() > MAX_TEXT) {
                throw new InvalidTermsException("\"%s\" in deal.json is not a list of texts".formatted(key));
            }
            texts.add(item.asText().strip());
        }
        return texts;
    }

    static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** Edit distance (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
