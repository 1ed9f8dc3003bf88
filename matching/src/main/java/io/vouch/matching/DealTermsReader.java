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
import java.math.BigDecimal;
import java.util.Set;

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
        TermsJson.known("deal.json", root, KEYS);
        JsonNode product = TermsJson.part(root, "product", PRODUCT);
        JsonNode advance = TermsJson.part(root, "advance", ADVANCE);
        JsonNode account = TermsJson.part(root, "collection_account", ACCOUNT);
        return new DealTerms(
                TermsJson.text(root, "deal"),
                TermsJson.text(root, "submitter"),
                TermsJson.text(root, "lender"),
                TermsJson.oneOf(root, "lender_type", "BANK", "COMMERCIAL_FACTOR"),
                TermsJson.flag(product, "recourse"),
                TermsJson.flag(product, "notified"),
                TermsJson.oneOf(root, "stage", "PRE", "IN", "POST"),
                TermsJson.date(root, "funded_on"),
                advance.isEmpty()
                        ? Amount.NONE
                        : new Amount(
                                new BigDecimal(TermsJson.amount(advance, "amount", "0")),
                                TermsJson.text(advance, "currency")),
                TermsJson.date(root, "maturity"),
                TermsJson.text(account, "holder"),
                TermsJson.text(account, "number"),
                TermsJson.text(account, "bank"),
                TermsJson.texts(root, "approved_payers"),
                TermsJson.amount(root, "seller_limit", ""),
                TermsJson.amount(root, "buyer_limit", ""),
                "",
                "");
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
}
