package io.vouch.matching;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads {@code deal.json}: every key optional, none unknown. A misspelt key would silently switch a check off, so it fails with
 * the nearest known name. Thread-safe.
 */
public final class DealTermsReader {

    private static final Set<String> KEYS = Set.of(
            "deal",
            "submitter",
            "lender",
            "lender_type",
            "product",
            "stage",
            "funded_on",
            "advance",
            "maturity",
            "collection_account",
            "approved_payers",
            "seller_limit",
            "buyer_limit");
    private static final Set<String> PRODUCT = Set.of("recourse", "notified");
    private static final Set<String> ADVANCE = Set.of("amount", "currency");
    private static final Set<String> ACCOUNT = Set.of("holder", "number", "bank");
    private static final int MAX_LENGTH = 100_000;
    private static final int MAX_TEXT = 500;
    private static final int MAX_PAYERS = 1_000;

    private final ObjectMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(20).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /**
     * What was read.
     *
     * @param terms {@link DealTerms#NONE} if there is a problem
     * @param problem one sentence that names the key; empty if all is well
     */
    public record Result(DealTerms terms, String problem) {}

    /** Never throws on what the text says. */
    public Result read(String json) {
        try {
            return new Result(terms(json), "");
        } catch (InvalidTermsException e) {
            return new Result(DealTerms.NONE, e.getMessage());
        }
    }

    private DealTerms terms(String json) throws InvalidTermsException {
        JsonNode root = parse(json);
        known("deal.json", root, KEYS);
        JsonNode product = part(root, "product", PRODUCT);
        JsonNode advance = part(root, "advance", ADVANCE);
        JsonNode account = part(root, "collection_account", ACCOUNT);
        return new DealTerms(
                text(root, "deal"),
                text(root, "submitter"),
                text(root, "lender"),
                oneOf(root, "lender_type", "BANK", "COMMERCIAL_FACTOR"),
                flag(product, "recourse"),
                flag(product, "notified"),
                oneOf(root, "stage", "PRE", "IN", "POST"),
                date(root, "funded_on"),
                advance.isEmpty()
                        ? Amount.NONE
                        : new Amount(new BigDecimal(amount(advance, "amount", "0")), text(advance, "currency")),
                date(root, "maturity"),
                text(account, "holder"),
                text(account, "number"),
                text(account, "bank"),
                texts(root, "approved_payers"),
                amount(root, "seller_limit", ""),
                amount(root, "buyer_limit", ""));
    }

    private JsonNode parse(String json) throws InvalidTermsException {
        if (json.length() > MAX_LENGTH) {
            throw new InvalidTermsException("deal.json is longer than %d characters".formatted(MAX_LENGTH));
        }
        try {
            JsonNode root = mapper.readTree(json);
            if (!root.isObject()) {
                throw new InvalidTermsException("deal.json is not a JSON object");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new InvalidTermsException("deal.json is not valid JSON at line %d, column %d"
                    .formatted(
                            e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                            e.getLocation() == null ? 0 : e.getLocation().getColumnNr()));
        }
    }

    private static JsonNode part(JsonNode root, String key, Set<String> keys) throws InvalidTermsException {
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

    private static void known(String where, JsonNode node, Set<String> keys) throws InvalidTermsException {
        for (String key : (Iterable<String>) node::fieldNames) {
            if (!keys.contains(key)) {
                String nearest = new TreeSet<>(keys)
                        .stream()
                                .min(Comparator.comparingInt(known -> distance(shortened(key, 60), known)))
                                .orElseThrow();
                throw new InvalidTermsException(
                        "unknown key \"%s\" in %s; did you mean \"%s\"?".formatted(shortened(key, 60), where, nearest));
            }
        }
    }

    private static String text(JsonNode node, String key) throws InvalidTermsException {
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

    private static String oneOf(JsonNode node, String key, String... allowed) throws InvalidTermsException {
        String value = text(node, key);
        if (!value.isEmpty() && !List.of(allowed).contains(value)) {
            throw new InvalidTermsException("\"%s\" in deal.json is \"%s\"; one of %s"
                    .formatted(key, shortened(value, 60), String.join(", ", allowed)));
        }
        return value;
    }

    private static String flag(JsonNode node, String key) throws InvalidTermsException {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isBoolean()) {
            throw new InvalidTermsException("\"%s\" in deal.json is neither true nor false".formatted(key));
        }
        return value.asText();
    }

    private static String date(JsonNode node, String key) throws InvalidTermsException {
        String value = text(node, key);
        try {
            return value.isEmpty() ? "" : LocalDate.parse(value).toString();
        } catch (DateTimeParseException e) {
            throw new InvalidTermsException("\"%s\" in deal.json is not a date like 2026-03-02".formatted(key));
        }
    }

    private static String amount(JsonNode node, String key, String otherwise) throws InvalidTermsException {
        String value = text(node, key);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (!value.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")) {
            throw new InvalidTermsException("\"%s\" in deal.json is not an amount like 800000.00".formatted(key));
        }
        return value;
    }

    private static List<String> texts(JsonNode node, String key) throws InvalidTermsException {
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

    private static String shortened(String text, int most) {
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

    private static final class InvalidTermsException extends Exception {
        InvalidTermsException(String message) {
            super(message);
        }
    }
}
