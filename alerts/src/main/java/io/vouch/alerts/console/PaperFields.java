package io.vouch.alerts.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.vouch.alerts.store.review.Correction;
import io.vouch.alerts.store.review.Paper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What was read of a paper, field by field, with what people corrected; doubtful values first. */
final class PaperFields {

    /** Below this a value is offered for correction first: a calibrated confidence says that one of ten such is wrong. */
    static final double DOUBTFUL = 0.9;

    private static final int MOST_OTHERS = 5;

    private final Visit visit;
    private final Paper paper;
    private final JsonNode line;
    private final Map<String, Correction> corrected;

    PaperFields(Visit visit, Paper paper, JsonNode line, Map<String, Correction> corrected) {
        this.visit = visit;
        this.paper = paper;
        this.line = line;
        this.corrected = corrected;
    }

    /** @param added a field that the paper lacks and somebody wants to fill, or empty */
    List<FieldView> views(String added, boolean editable) {
        List<String> names = new ArrayList<>();
        line.path("fields").fieldNames().forEachRemaining(names::add);
        corrected.keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
        if (!added.isEmpty() && !names.contains(added)) {
            names.add(0, added);
        }
        return names.stream()
                .map(name -> view(name, editable))
                .sorted(Comparator.comparing((FieldView field) -> !field.name().equals(added))
                        .thenComparing(field -> !field.doubtful()))
                .toList();
    }

    FieldView view(String name, boolean editable) {
        Texts t = visit.texts();
        JsonNode reading = line.path("fields").path(name).path(0);
        Optional<Correction> correction = Optional.ofNullable(corrected.get(name));
        String read = reading.path("value").asText();
        double confidence = reading.path("confidence").asDouble();
        String source = reading.isMissingNode()
                ? ""
                : reading.path("source").asText() + " · " + t.get("paper.confidence", Math.round(100 * confidence));
        String was = correction
                .map(each -> " · " + t.get("paper.was", each.oldValue()))
                .orElse("");
        return new FieldView(
                paper.documentId(),
                visit.session().csrf(),
                name,
                "f-" + name,
                t.field(name),
                correction.map(Correction::newValue).orElse(read),
                correction.map(Correction::newValue).orElse(read),
                source + was,
                others(name, correction.map(Correction::newValue).orElse(read)),
                correction
                        .filter(each -> each.page() > 0)
                        .map(Correction::page)
                        .orElse(reading.path("page").asInt()),
                correction.isEmpty() && confidence < DOUBTFUL,
                correction.isPresent(),
                editable);
    }

    private List<String> others(String name, String shown) {
        return StreamSupport.stream(line.path("fields").path(name).spliterator(), false)
                .map(reading -> reading.path("value").asText())
                .filter(value -> !value.isEmpty() && !value.equals(shown))
                .distinct()
                .limit(MOST_OTHERS)
                .toList();
    }

    List<BoxView> boxes(int page) {
        List<BoxView> boxes = new ArrayList<>();
        line.path("fields")
                .properties()
                .forEach(field -> boxes.addAll(StoredJson.box(
                        field.getValue().path(0),
                        page,
                        "f-" + field.getKey(),
                        visit.texts().field(field.getKey()),
                        field.getValue().path(0).path("confidence").asDouble() < DOUBTFUL)));
        return boxes;
    }
}
