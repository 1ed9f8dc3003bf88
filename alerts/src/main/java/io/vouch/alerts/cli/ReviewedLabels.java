package io.vouch.alerts.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.alerts.store.review.ClosingReason;
import io.vouch.alerts.store.review.Disposition;
import io.vouch.alerts.store.review.ReviewedPapers.Decided;
import io.vouch.alerts.store.review.ReviewedPapers.Said;
import io.vouch.alerts.store.review.ReviewedPapers.Source;
import io.vouch.extraction.FieldName;
import io.vouch.ingest.page.Box;
import io.vouch.models.labels.Correction;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Labels from what people did in the console. A correction says what a paper says instead. An alert that was closed as right
 * confirms the values that it shows: somebody looked at each of them beside its place on the page, and found the alert true.
 */
final class ReviewedLabels {

    /** Reasons that say the two papers of a pair are not one; others are about the rule or the reading. */
    private static final Set<ClosingReason> NOT_ONE =
            EnumSet.of(ClosingReason.WRONG_MATCH, ClosingReason.KNOWN_INNOCENT_CAUSE);

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReviewedLabels() {}

    static Correction of(Said said) {
        var correction = said.correction();
        return new Correction(
                correction.documentId(),
                correction.field(),
                correction.oldValue(),
                correction.newValue(),
                correction.page(),
                box(correction.box()),
                correction.model(),
                said.by(),
                said.at());
    }

    private static Box box(List<Double> corners) {
        return corners.isEmpty() ? Box.NONE : new Box(corners.get(0), corners.get(1), corners.get(2), corners.get(3));
    }

    /** Ids of the papers that an alert shows. */
    static List<String> papers(Decided decided) {
        List<String> ids = new ArrayList<>();
        json(decided.line())
                .path("evidence")
                .forEach(place -> ids.add(place.path("document_id").asText()));
        return ids.stream().filter(id -> !id.isEmpty()).distinct().toList();
    }

    /**
     * The values that an alert confirms: those that are still read so. None if it was set aside.
     *
     * @param papers by id
     */
    static List<Correction> confirmed(Decided decided, Map<String, Source> papers) {
        List<Correction> confirmed = new ArrayList<>();
        if (!decided.disposition().isHit()) {
            return confirmed;
        }
        for (JsonNode place : json(decided.line()).path("evidence")) {
            String id = place.path("document_id").asText();
            Optional.ofNullable(papers.get(id))
                    .flatMap(paper -> confirmed(decided, place, json(paper.line())))
                    .ifPresent(confirmed::add);
        }
        return confirmed;
    }

    private static Optional<Correction> confirmed(Decided decided, JsonNode place, JsonNode paper) {
        String field = place.path("field").asText();
        String value = place.path("value").asText();
        boolean readSo = value.equals(
                paper.path("fields").path(field).path(0).path("value").asText());
        if (value.isEmpty() || !readSo || FieldName.ofWireName(field).isEmpty()) {
            return Optional.empty();
        }
        List<Double> box = new ArrayList<>();
        place.path("box").forEach(corner -> box.add(corner.asDouble()));
        return Optional.of(new Correction(
                place.path("document_id").asText(),
                field,
                value,
                value,
                place.path("page").asInt(),
                box(box.size() == 4 ? box : List.of()),
                paper.path("model").asText(),
                decided.by(),
                decided.at()));
    }

    /** The alert's line with what was decided, as {@code weights --decisions} takes it; empty if it decides on no match. */
    static Optional<String> decision(Decided decided) {
        boolean one = decided.disposition() == Disposition.CONFIRMED;
        if (!one && !NOT_ONE.contains(decided.reason())) {
            return Optional.empty();
        }
        ObjectNode line = ((ObjectNode) json(decided.line()));
        return Optional.of(line.put("decision", one ? "CONFIRMED" : "DISMISSED").toString());
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store holds a line that is no JSON", e);
        }
    }
}
