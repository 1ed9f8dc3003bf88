package io.vouch.alerts.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why an alert was raised: its places held against what should stand there, and the waterfall of its weights. */
final class Reasoning {

    /** Width of the waterfall's drawing. */
    private static final double WIDTH = 200;

    private static final int MOST_PLACES = 200;

    private Reasoning() {}

    static List<EvidenceView> evidence(Texts t, JsonNode alert) {
        List<EvidenceView> lines = new ArrayList<>();
        int number = 0;
        for (JsonNode place : alert.path("evidence")) {
            String value = place.path("value").asText();
            String expected = place.path("expected").asText();
            int page = place.path("page").asInt();
            lines.add(new EvidenceView(
                    "e" + number++,
                    t.field(place.path("field").asText()),
                    place.path("name").asText() + (page > 0 ? ", " + t.get("alert.page", page) : ""),
                    Difference.mark(value, expected),
                    expected.isEmpty() ? List.of() : Difference.mark(expected, value)));
        }
        return lines.stream().limit(MOST_PLACES).toList();
    }

    static List<StepView> steps(Texts t, JsonNode alert) {
        double low = 0;
        double high = 0;
        double sum = 0;
        for (JsonNode reason : alert.path("reasons")) {
            sum += reason.path("weight").asDouble();
            low = Math.min(low, sum);
            high = Math.max(high, sum);
        }
        double span = Math.max(1, high - low);
        String zero = Chart.number(-low / span * WIDTH);
        List<StepView> steps = new ArrayList<>();
        double at = 0;
        for (JsonNode reason : alert.path("reasons")) {
            double weight = reason.path("weight").asDouble();
            String text = reason.path(t.isChinese() ? "text_zh" : "text_en").asText();
            steps.add(step(text, weight, Math.min(at, at + weight), low, span, zero));
            at += weight;
        }
        steps.add(step(t.get("alert.why.sum"), sum, Math.min(0, sum), low, span, zero));
        return steps;
    }

    private static StepView step(String text, double weight, double from, double low, double span, String zero) {
        return new StepView(
                text,
                String.format(Locale.ROOT, "%+.1f", weight),
                Chart.number((from - low) / span * WIDTH),
                Chart.number(Math.max(1, Math.abs(weight) / span * WIDTH)),
                zero,
                weight >= 0);
    }
}
