package io.vouch.alerts.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.alerts.store.AlertRow;
import io.vouch.alerts.store.DocumentRow;
import io.vouch.alerts.story.Stories;
import io.vouch.alerts.story.Story;
import io.vouch.alerts.story.StoryAlert;
import io.vouch.alerts.story.StoryPapers;
import io.vouch.extraction.DocumentType;
import io.vouch.matching.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The stories of a run.
 *
 * @param stories worst first
 * @param byAlert the story of each alert, by its id
 */
public record RunStories(List<Story> stories, Map<String, Story> byAlert) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public RunStories {
        stories = List.copyOf(stories);
        byAlert = Map.copyOf(byAlert);
    }

    static RunStories of(RunFacts facts) {
        List<StoryAlert> alerts = new ArrayList<>();
        facts.alerts(row -> alerts.add(StoryAlert.ofLine(row.line())));
        Set<String> deals = new HashSet<>();
        Set<String> shown = new HashSet<>();
        alerts.forEach(alert -> {
            deals.add(alert.deal());
            shown.addAll(alert.documents());
        });
        StoryPapers papers = new StoryPapers();
        facts.documents(row -> {
            if (deals.contains(row.deal()) || shown.contains(row.documentId())) {
                DocumentType type = row.type().isEmpty() ? DocumentType.OTHER : DocumentType.valueOf(row.type());
                papers.add(row.documentId(), row.deal(), type, amount(row, type));
            }
        });
        List<Story> stories = Stories.of(alerts, papers);
        Map<String, Story> byAlert = new HashMap<>();
        stories.forEach(story -> story.alerts().forEach(alert -> byAlert.put(alert.alertId(), story)));
        return new RunStories(stories, byAlert);
    }

    /** The alert's line with its story. */
    public String line(AlertRow alert) {
        return Lines.alert(alert.line(), byAlert.get(alert.alertId()));
    }

    private static Amount amount(DocumentRow row, DocumentType type) {
        String field =
                switch (type) {
                    case INVOICE -> "gross_amount";
                    case TRANSFER_NOTICE -> "assigned_amount";
                    default -> "";
                };
        if (field.isEmpty() || !row.outcome().equals("ACCEPTED")) {
            return Amount.NONE;
        }
        try {
            JsonNode fields = JSON.readTree(row.line()).path("fields");
            String value = fields.path(field).path(0).path("value").asText();
            String currency = fields.path("currency").path(0).path("value").asText();
            return value.isEmpty() ? Amount.NONE : new Amount(new BigDecimal(value), currency);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document line of our own cannot be read", e);
        } catch (NumberFormatException notAnAmount) {
            return Amount.NONE;
        }
    }
}
