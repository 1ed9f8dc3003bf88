package io.vouch.matching.truth;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.ingest.page.Box;

/**
 * One value of a cell and where it stands.
 *
 * @param field wire name
 * @param value canonical, see {@link FieldName}
 * @param raw as printed
 * @param page from 1; 0 if the source has no pages
 * @param box in points; {@link Box#NONE} if it has no place
 * @param source name of the {@link io.vouch.extraction.ReadingSource}
 * @param confidence 0..1
 * @param state of this value where a cell holds several, such as the invoice numbers of a notice
 */
public record TruthValue(
        String field, String value, String raw, int page, Box box, String source, double confidence, CellState state) {

    static TruthValue of(FieldName field, Reading reading, CellState state) {
        return new TruthValue(
                field.wireName(),
                reading.value(),
                reading.raw(),
                reading.page(),
                reading.box(),
                reading.source().name(),
                reading.confidence(),
                state);
    }
}
