package io.vouch.models.report;

import java.util.List;

/** A part of a report. */
public sealed interface Block {

    record Heading(String text) implements Block {}

    record Text(String text) implements Block {}

    /** @param header names of the columns @param rows cells, as many as columns */
    record Table(List<String> header, List<List<String>> rows) implements Block {
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** @param name of its file beside the Markdown, without ending @param svg a whole SVG element */
    record Picture(String name, String caption, String svg) implements Block {}
}
