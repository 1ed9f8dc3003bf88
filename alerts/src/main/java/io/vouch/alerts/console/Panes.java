package io.vouch.alerts.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.vouch.alerts.api.ApiProblem;
import io.vouch.alerts.store.audit.AuditAction;
import io.vouch.alerts.store.review.Paper;
import io.vouch.alerts.store.review.PaperDesk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The two papers of an alert side by side, each with the boxes that prove it and those of what else was read. */
final class Panes {

    private static final int MOST_PAPERS = 120;
    private static final int MOST_VALUES = 200;
    private static final int MOST_BOXES = 400;

    private final PaperDesk desk;
    private final Trail trail;

    Panes(PaperDesk desk, Trail trail) {
        this.desk = desk;
        this.trail = trail;
    }

    /** The accused paper on the left; on the right the next that the evidence names, if there is one. */
    List<PaneView> of(Visit visit, String alertId, JsonNode alert) {
        Map<String, Integer> named = namedPages(alert);
        List<String> ids = new ArrayList<>(named.keySet());
        List<PaneView> panes = new ArrayList<>();
        for (int i = 0; i < Math.min(2, ids.size()); i++) {
            String side = i == 0 ? "left" : "right";
            pane(visit, alertId, alert, side, ids.get(i), Math.max(1, named.get(ids.get(i))))
                    .ifPresent(panes::add);
        }
        return panes;
    }

    /** Papers that the evidence names, in its order, with the first page that it names on each. */
    private static Map<String, Integer> namedPages(JsonNode alert) {
        Map<String, Integer> pages = new LinkedHashMap<>();
        for (JsonNode place : alert.path("evidence")) {
            pages.merge(
                    place.path("document_id").asText(),
                    place.path("page").asInt(),
                    (first, next) -> first > 0 ? first : next);
        }
        return pages;
    }

    /** @throws ApiProblem if the alert has nothing to do with the paper */
    PaneView asked(Visit visit, String alertId, JsonNode alert, String side, String documentId, int page) {
        return pane(visit, alertId, alert, side, documentId, page).orElseThrow(() -> ApiProblem.notFound("paper"));
    }

    /** The paper that lies on the other side: its values are shown anew beside those of the paper that is asked for. */
    Optional<PaneView> beside(Visit visit, String alertId, JsonNode alert, String documentId) {
        return desk.paper(visit.tenant(), documentId).map(paper -> {
            trail.note(visit, AuditAction.DOCUMENT_READ, documentId, "compared for alert " + alertId);
            return view(visit, alertId, alert, "", paper, 1);
        });
    }

    private Optional<PaneView> pane(
            Visit visit, String alertId, JsonNode alert, String side, String documentId, int page) {
        return desk.paper(visit.tenant(), documentId).map(paper -> {
            trail.note(visit, AuditAction.DOCUMENT_READ, documentId, "page " + page + " for alert " + alertId);
            return view(visit, alertId, alert, side, paper, Math.min(page, Math.max(1, paper.pages())));
        });
    }

    private PaneView view(Visit visit, String alertId, JsonNode alert, String side, Paper paper, int shown) {
        JsonNode line = StoredJson.of(paper.line());
        String documentId = paper.documentId();
        return new PaneView(
                side,
                "/console/alerts/" + alertId + "/pane?side=" + side,
                documentId,
                paper.name(),
                shown,
                paper.pages(),
                "/console/documents/" + documentId + "/pages/" + shown,
                choices(visit, alert, paper),
                boxes(visit, alert, line, documentId, shown),
                values(visit, line, documentId));
    }

    private List<Option> choices(Visit visit, JsonNode alert, Paper chosen) {
        Map<String, String> names = new LinkedHashMap<>();
        alert.path("evidence")
                .forEach(place -> names.putIfAbsent(
                        place.path("document_id").asText(), place.path("name").asText()));
        for (Paper paper : desk.ofDeal(visit.tenant(), alert.path("deal").asText())) {
            names.putIfAbsent(paper.documentId(), paper.name());
        }
        names.putIfAbsent(chosen.documentId(), chosen.name());
        String deal = alert.path("deal").asText();
        return names.entrySet().stream()
                .limit(MOST_PAPERS)
                .map(each -> new Option(
                        each.getKey(),
                        shortName(each.getValue(), deal),
                        each.getKey().equals(chosen.documentId())))
                .toList();
    }

    /** What tells papers apart comes first: a list that is cut off at its end still shows it. */
    static String shortName(String name, String deal) {
        if (name.startsWith(deal + "/")) {
            return name.substring(deal.length() + 1);
        }
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(slash + 1) + " · " + name.substring(0, slash);
    }

    private static List<BoxView> boxes(Visit visit, JsonNode alert, JsonNode paper, String documentId, int page) {
        List<BoxView> boxes = new ArrayList<>();
        paper.path("fields").properties().forEach(field -> {
            String label = visit.texts().field(field.getKey());
            boxes.addAll(
                    StoredJson.box(field.getValue().path(0), page, "f-" + documentId + field.getKey(), label, false));
        });
        int number = 0;
        for (JsonNode place : alert.path("evidence")) {
            if (place.path("document_id").asText().equals(documentId)) {
                String label = visit.texts().field(place.path("field").asText());
                boxes.addAll(StoredJson.box(place, page, "e" + number, label, true));
            }
            number++;
        }
        return boxes.stream().limit(MOST_BOXES).toList();
    }

    private static List<NamedValue> values(Visit visit, JsonNode paper, String documentId) {
        List<NamedValue> values = new ArrayList<>();
        paper.path("fields").properties().forEach(field -> {
            JsonNode reading = field.getValue().path(0);
            double confidence = reading.path("confidence").asDouble();
            values.add(new NamedValue(
                    field.getKey(),
                    "f-" + documentId + field.getKey(),
                    visit.texts().field(field.getKey()),
                    reading.path("value").asText(),
                    confidence < PaperFields.DOUBTFUL
                            ? visit.texts().get("paper.confidence", Math.round(100 * confidence))
                            : ""));
        });
        return values.stream().limit(MOST_VALUES).toList();
    }
}
