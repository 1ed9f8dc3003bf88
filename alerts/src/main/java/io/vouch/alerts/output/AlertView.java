package io.vouch.alerts.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What people are shown of an alert at the end of a run. Values of fields are not shown: they may be account numbers. Texts are the
 * submitter's in part: whoever shows them escapes them.
 *
 * @param chinese the reasons that speak for it, in Chinese
 * @param action what to do next
 * @param papers where it is proved: one entry a paper, with its pages
 * @param amount at stake with its currency, or {@code unknown}
 */
public record AlertView(
        String alertId,
        String severity,
        String check,
        String deal,
        String title,
        String explanation,
        String chinese,
        String action,
        List<String> papers,
        String amount) {

    static final String UNKNOWN = "unknown";

    private static final int MOST_REASONS = 3;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads a line of {@code alerts.jsonl}. */
    static AlertView of(String line) {
        try {
            JsonNode alert = JSON.readTree(line);
            return new AlertView(
                    alert.get("alert_id").textValue(),
                    alert.get("severity").textValue(),
                    alert.get("check").textValue(),
                    alert.get("deal").textValue(),
                    alert.get("title").textValue(),
                    alert.get("explanation").textValue(),
                    chinese(alert.path("reasons")),
                    alert.get("recommended_action").textValue(),
                    papers(alert.get("evidence")),
                    amount(alert.path("amount_at_risk")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an alert line of our own cannot be read", e);
        }
    }

    /** The weightiest first, as checks order them; what speaks against the alert is left out. */
    private static String chinese(JsonNode reasons) {
        List<String> texts = new ArrayList<>();
        for (JsonNode reason : reasons) {
            String text = reason.path("text_zh").asText();
            if (reason.path("weight").asDouble() > 0 && !text.isEmpty() && texts.size() < MOST_REASONS) {
                texts.add(text);
            }
        }
        return String.join("；", texts);
    }

    private static List<String> papers(JsonNode evidence) {
        Map<String, Set<Integer>> pages = new LinkedHashMap<>();
        for (JsonNode place : evidence) {
            Set<Integer> known = pages.computeIfAbsent(place.get("name").textValue(), name -> new TreeSet<>());
            if (place.has("page")) {
                known.add(place.get("page").intValue());
            }
        }
        Set<String> papers = new LinkedHashSet<>();
        pages.forEach((name, numbers) -> papers.add(name + suffix(numbers)));
        return List.copyOf(papers);
    }

    private static String suffix(Set<Integer> pages) {
        if (pages.isEmpty()) {
            return "";
        }
        String numbers = pages.toString();
        return " p. " + numbers.substring(1, numbers.length() - 1);
    }

    private static String amount(JsonNode amount) {
        return amount.isMissingNode()
                ? UNKNOWN
                : money(
                        new BigDecimal(amount.get("amount").textValue()),
                        amount.get("currency").textValue());
    }

    /** {@code CNY 1,131.00}. */
    static String money(BigDecimal amount, String currency) {
        DecimalFormat format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return (currency + " " + format.format(amount)).strip();
    }
}
