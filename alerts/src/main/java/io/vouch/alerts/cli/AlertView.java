package io.vouch.alerts.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the terminal shows of an alert. Values of fields are not shown: they may be account numbers.
 *
 * @param papers where it is proved: one entry a paper, with its pages
 * @param amount at stake with its currency, or {@code unknown}
 */
record AlertView(
        String severity,
        String check,
        String deal,
        String title,
        String explanation,
        List<String> papers,
        String amount) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads a line of {@code alerts.jsonl}. */
    static AlertView of(String line) {
        try {
            JsonNode alert = JSON.readTree(line);
            return new AlertView(
                    alert.get("severity").textValue(),
                    alert.get("check").textValue(),
                    TextWidth.printable(alert.get("deal").textValue()),
                    TextWidth.printable(alert.get("title").textValue()),
                    TextWidth.printable(alert.get("explanation").textValue()),
                    papers(alert.get("evidence")),
                    amount(alert.path("amount_at_risk")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an alert line of our own cannot be read", e);
        }
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
        pages.forEach((name, numbers) -> papers.add(TextWidth.printable(name) + suffix(numbers)));
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
        if (amount.isMissingNode()) {
            return "unknown";
        }
        DecimalFormat format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        String number = format.format(new BigDecimal(amount.get("amount").textValue()));
        return (amount.get("currency").textValue() + " " + number).strip();
    }
}
