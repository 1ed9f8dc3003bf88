package io.vouch.extraction;

import io.vouch.ingest.page.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the readings of all sources of one document in order: by trust of the source, then as their reader ordered them. A lower
 * source never displaces a higher one; it stays behind it, for disagreement of two sources of one file is the strongest sign of
 * tampering.
 */
final class FieldMerge {

    /** Values of one field whose place on the pages is looked for. */
    private static final int MAX_LOCATED = 4;
    /** A place of the value where the paper's own reader took another one for the field. */
    private static final double CONTRADICTED = 0.3;

    private final ValueLocator locator;

    FieldMerge(ValueLocator locator) {
        this.locator = locator;
    }

    Map<FieldName, List<Reading>> merge(Map<FieldName, List<Reading>> data, Map<FieldName, List<Reading>> paper) {
        Map<FieldName, List<Reading>> merged = new EnumMap<>(FieldName.class);
        for (FieldName field : FieldName.values()) {
            List<Reading> all = new ArrayList<>(data.getOrDefault(field, List.of()));
            List<Reading> printed = paper.getOrDefault(field, List.of());
            all.addAll(printed);
            all.addAll(places(field, data.getOrDefault(field, List.of()), printed));
            if (!all.isEmpty()) {
                all.sort(Comparator.comparing(Reading::source));
                merged.put(field, all);
            }
        }
        return merged;
    }

    private List<Reading> places(FieldName field, List<Reading> data, List<Reading> printed) {
        List<Reading> places = new ArrayList<>();
        for (Reading reading : data.subList(0, Math.min(MAX_LOCATED, data.size()))) {
            boolean known = printed.stream()
                            .anyMatch(p -> p.page() > 0 && ValueLocator.same(field.kind(), p.value(), reading.value()))
                    || places.stream().anyMatch(p -> p.value().equals(reading.value()));
            if (!known && isUnplaced(reading)) {
                locator.locate(field, reading.value())
                        .map(place -> printed.isEmpty() ? place : doubted(place))
                        .ifPresent(places::add);
            }
        }
        return places;
    }

    /** Readings of XML have no place; those of a QR code only the code's, which shows no digits. */
    private static boolean isUnplaced(Reading reading) {
        return reading.page() == 0
                || reading.source() == ReadingSource.QR
                || reading.box().equals(Box.NONE);
    }

    private static Reading doubted(Reading place) {
        return new Reading(
                place.value(),
                place.raw(),
                Math.min(CONTRADICTED, place.confidence()),
                place.page(),
                place.box(),
                place.source());
    }
}
