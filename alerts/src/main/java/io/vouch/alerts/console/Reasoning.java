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

    /**
     * The places that prove an alert. A place that bears what another one is held against is not told again: it lights up with
     * that one.
     */
    static List<EvidenceView> evidence(Texts t, JsonNode alert) {
        String deal = alert.path("deal").asText();
        List<EvidenceView> lines = new ArrayList<>();
        List<JsonNode> told = new ArrayList<>();
        int number = 0;
        for (JsonNode place : alert.path("evidence")) {
            String key = "e" + number++;
            int counterpart = counterpart(told, place);
            if (counterpart >= 0) {
                lines.set(counterpart, lines.get(counterpart).with(key, where(t, place, deal)));
            } else if (lines.size() < MOST_PLACES) {
                lines.add(view(t, place, key, deal));
                told.add(place);
            }
        }
        return lines;
    }

    private static EvidenceView view(Texts t, JsonNode place, String key, String deal) {
        String value = place.path("value").asText();
        String expected = place.path("expected").asText();
        return new EvidenceView(
                key,
                t.field(place.path("field").asText()),
                where(t, place, deal),
                "",
                Difference.mark(value, expected),
                expected.isEmpty() ? List.of() : Difference.mark(expected, value));
    }

    private static String where(Texts t, JsonNode place, String deal) {
        int page = place.path("page").asInt();
        String name = Panes.shortName(place.path("name").asText(), deal);
        return name + (page > 0 ? ", " + t.get("alert.page", page) : "");
    }

    private static int counterpart(List<JsonNode> told, JsonNode place) {
        for (int i = 0; i < told.size() && place.path("expected").asText().isEmpty(); i++) {
            JsonNode other = told.get(i);
            if (other.path("field").equals(place.path("field"))
                    && other.path("expected").equals(place.path("value"))
                    && !other.path("document_id").equals(place.path("document_id"))) {
                return i;
            }
        }
        return -1;
    }

    /** Reasons that speak for innocence. */
    static List<String> against(Texts t, JsonNode alert) {
        List<String> against = new ArrayList<>();
        for (JsonNode reason : alert.path("reasons")) {
            if (reason.path("weight").asDouble() < 0) {
                against.add(reason.path(t.isChinese() ? "text_zh" : "text_en").asText()
                        + String.format(
                                Locale.ROOT, " (%+.1f)", reason.path("weight").asDouble()));
            }
        }
        return against;
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
