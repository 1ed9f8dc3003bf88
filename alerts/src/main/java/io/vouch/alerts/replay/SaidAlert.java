package io.vouch.alerts.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * An alert as a line of {@code alerts.jsonl} says it.
 *
 * @param alertId digest of check, subject and evidence
 * @param check id of the check
 * @param deal that it accuses
 * @param severity name of the severity
 * @param score 0..1
 * @param title one sentence
 */
public record SaidAlert(String alertId, String check, String deal, String severity, double score, String title) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws IllegalArgumentException if it is no such line */
    public static SaidAlert of(String line) {
        try {
            JsonNode alert = JSON.readTree(line);
            if (!alert.path("alert_id").isTextual()) {
                throw new IllegalArgumentException("not a line of alerts.jsonl");
            }
            return new SaidAlert(
                    alert.path("alert_id").textValue(),
                    alert.path("check").asText(),
                    alert.path("deal").asText(),
                    alert.path("severity").asText(),
                    alert.path("score").asDouble(),
                    alert.path("title").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a line of alerts.jsonl", e);
        }
    }

    /** True if both say the same, word for word and number for number. */
    boolean saysAs(SaidAlert other) {
        return severity.equals(other.severity) && score == other.score && title.equals(other.title);
    }

    /** What of it stays when its evidence is read differently. */
    String subject() {
        return deal + '\u001f' + check;
    }
}
