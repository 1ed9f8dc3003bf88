package io.vouch.alerts.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.matching.Amount;
import io.vouch.matching.Severity;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a story needs to know of an alert.
 *
 * @param score 0..1, the chance that it is real
 * @param documents ids of the papers in evidence
 * @param amount at risk, or {@link Amount#NONE}
 */
public record StoryAlert(
        String alertId,
        String check,
        Severity severity,
        double score,
        String deal,
        String title,
        String action,
        Set<String> documents,
        Amount amount) {

    /** Worst first, then likeliest; the same for the same alerts. */
    public static final Comparator<StoryAlert> WORST_FIRST = Comparator.comparing(StoryAlert::severity)
            .thenComparing(Comparator.comparingDouble(StoryAlert::score).reversed())
            .thenComparing(StoryAlert::check)
            .thenComparing(StoryAlert::alertId);

    private static final ObjectMapper JSON = new ObjectMapper();

    public StoryAlert {
        documents = Set.copyOf(documents);
    }

    /** True if it alone makes a person look. */
    boolean isSerious() {
        return severity.isAtLeast(Severity.MEDIUM);
    }

    /** Reads a line of {@code alerts.jsonl}. */
    public static StoryAlert ofLine(String line) {
        try {
            JsonNode alert = JSON.readTree(line);
            Set<String> documents = new TreeSet<>();
            alert.path("evidence")
                    .forEach(place -> documents.add(place.path("document_id").asText()));
            return new StoryAlert(
                    alert.path("alert_id").asText(),
                    alert.path("check").asText(),
                    Severity.valueOf(alert.path("severity").asText()),
                    alert.path("score").asDouble(),
                    alert.path("deal").asText(),
                    alert.path("title").asText(),
                    alert.path("recommended_action").asText(),
                    documents,
                    amount(alert.path("amount_at_risk")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an alert line of our own cannot be read", e);
        }
    }

    private static Amount amount(JsonNode amount) {
        return amount.isMissingNode()
                ? Amount.NONE
                : new Amount(
                        new BigDecimal(amount.path("amount").asText()),
                        amount.path("currency").asText());
    }
}
