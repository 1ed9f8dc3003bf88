package io.vouch.matching;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vouch.matching.CheckRules.ListedParty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads a policy file: JSON with comments allowed. Every key but {@code version} is optional, none unknown: a misspelt threshold would
 * silently not apply, so it fails with the nearest known name. Thread-safe.
 *
 * <p>{@code policy-example.json} beside this class shows every key.
 */
public final class PolicyReader {

    /** Longer texts are no policy. */
    public static final int MOST_CHARACTERS = 5_000_000;

    private static final Set<String> KEYS = Set.of(
            "version",
            "lender_type",
            "switched_off",
            "thresholds",
            "blocked_parties",
            "core_enterprises",
            "approved_payers");
    private static final Set<String> PARTY = Set.of("name", "tax_id");
    private static final Set<String> LENDERS = Set.of("BANK", "COMMERCIAL_FACTOR");
    private static final int MOST_LISTED = 50_000;
    private static final int LONGEST = 500;
    private static final int MAX_DIGITS = 30;

    private final Set<String> checks;
    private final ObjectMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(10).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    public PolicyReader() {
        checks = CheckCatalog.checks().stream().map(check -> check.card().id()).collect(Collectors.toSet());
    }

    /**
     * The rules that a text states.
     *
     * @throws InvalidPolicyException if it is not such a policy; the message is one sentence for the operator
     */
    public CheckRules read(String json) throws InvalidPolicyException {
        JsonNode root = parse(json);
        known("the policy", root, KEYS);
        String version = text("version", root.path("version"));
        if (version.isEmpty()) {
            throw new InvalidPolicyException("the policy has no \"version\"");
        }
        String lender = text("lender_type", root.path("lender_type"));
        if (!lender.isEmpty()) {
            oneOf("lender type", lender, LENDERS);
        }
        List<String> off = texts("switched_off", root.path("switched_off"));
        for (String check : off) {
            oneOf("check", check, checks);
        }
        CheckRules rules = new CheckRules(
                version,
                "",
                thresholds(root.path("thresholds")),
                off.stream().distinct().sorted().toList(),
                lender,
                parties("blocked_parties", root.path("blocked_parties")),
                parties("core_enterprises", root.path("core_enterprises")),
                texts("approved_payers", root.path("approved_payers")));
        return PolicyDigest.sealed(rules);
    }

    private JsonNode parse(String json) throws InvalidPolicyException {
        if (json.length() > MOST_CHARACTERS) {
            throw new InvalidPolicyException("the policy is longer than %d characters".formatted(MOST_CHARACTERS));
        }
        try {
            JsonNode root = mapper.readTree(json);
            if (!root.isObject()) {
                throw new InvalidPolicyException("the policy is not a JSON object");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new InvalidPolicyException("the policy is not valid JSON at line %d, column %d"
                    .formatted(
                            e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                            e.getLocation() == null ? 0 : e.getLocation().getColumnNr()));
        }
    }

    private static void known(String where, JsonNode node, Set<String> keys) throws InvalidPolicyException {
        for (String key : (Iterable<String>) node::fieldNames) {
            if (!keys.contains(key)) {
                throw new InvalidPolicyException("unknown key \"%s\" in %s; did you mean \"%s\"?"
                        .formatted(TermsJson.shortened(key, 60), where, TermsJson.nearest(key, keys)));
            }
        }
    }

    private static void oneOf(String what, String name, Set<String> names) throws InvalidPolicyException {
        if (!names.contains(name)) {
            throw new InvalidPolicyException("unknown %s \"%s\" in the policy; did you mean \"%s\"?"
                    .formatted(what, TermsJson.shortened(name, 60), TermsJson.nearest(name, names)));
        }
    }

    private static Map<String, BigDecimal> thresholds(JsonNode node) throws InvalidPolicyException {
        Map<String, BigDecimal> thresholds = new TreeMap<>();
        if (isAbsent(node)) {
            return thresholds;
        }
        if (!node.isObject()) {
            throw new InvalidPolicyException("\"thresholds\" in the policy is not an object");
        }
        Set<String> names =
                Arrays.stream(Threshold.values()).map(Threshold::wireName).collect(Collectors.toSet());
        known("\"thresholds\" of the policy", node, names);
        for (String name : (Iterable<String>) node::fieldNames) {
            thresholds.put(name, value(Threshold.ofWireName(name).orElseThrow(), node.path(name)));
        }
        return thresholds;
    }

    private static BigDecimal value(Threshold threshold, JsonNode node) throws InvalidPolicyException {
        BigDecimal value = node.isNumber() ? node.decimalValue() : null;
        boolean fits = value != null
                && Math.abs(value.scale()) <= MAX_DIGITS
                && value.compareTo(threshold.least()) >= 0
                && value.compareTo(threshold.most()) <= 0;
        if (!fits) {
            throw new InvalidPolicyException("\"%s\" in the policy is not a number of %s from %s to %s"
                    .formatted(
                            threshold.wireName(),
                            threshold.unit(),
                            threshold.least().toPlainString(),
                            threshold.most().toPlainString()));
        }
        return value;
    }

    private static List<ListedParty> parties(String key, JsonNode list) throws InvalidPolicyException {
        List<ListedParty> parties = new ArrayList<>();
        for (JsonNode item : items(key, list)) {
            if (!item.isObject()) {
                throw new InvalidPolicyException("\"%s\" in the policy is not a list of {name, tax_id}".formatted(key));
            }
            known("\"" + key + "\" of the policy", item, PARTY);
            String name = text(key, item.path("name"));
            String taxId = text(key, item.path("tax_id"));
            if (name.isEmpty() && taxId.isEmpty()) {
                throw new InvalidPolicyException("\"%s\" in the policy lists a party without name".formatted(key));
            }
            parties.add(new ListedParty(name, taxId));
        }
        return parties;
    }

    private static List<String> texts(String key, JsonNode list) throws InvalidPolicyException {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : items(key, list)) {
            texts.add(text(key, item));
        }
        return texts;
    }

    private static Iterable<JsonNode> items(String key, JsonNode list) throws InvalidPolicyException {
        if (isAbsent(list)) {
            return List.of();
        }
        if (!list.isArray() || list.size() > MOST_LISTED) {
            throw new InvalidPolicyException(
                    "\"%s\" in the policy is not a list of at most %d entries".formatted(key, MOST_LISTED));
        }
        return list;
    }

    private static String text(String key, JsonNode node) throws InvalidPolicyException {
        if (isAbsent(node)) {
            return "";
        }
        if (!node.isTextual() || node.asText().length() > LONGEST) {
            throw new InvalidPolicyException(
                    "\"%s\" in the policy is not a text of at most %d characters".formatted(key, LONGEST));
        }
        return node.asText().strip();
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
