package io.vouch.ingest;

import io.vouch.ingest.page.Box;
import java.util.List;

/**
 * A machine-readable part of a document.
 *
 * @param kind what it is
 * @param name file name of the embedded part, tag path, sheet name, or empty
 * @param text its decoded text; bounded by the ingest limits
 * @param page where it stands, from 1; 0 if it has no place on a page
 * @param box where on that page; {@link Box#NONE} if nowhere
 * @param cells of a table, message or statement, in the order of rows and columns; empty if {@code text} is no such thing
 */
public record Payload(PayloadKind kind, String name, String text, int page, Box box, List<TableCell> cells) {

    public Payload {
        cells = List.copyOf(cells);
    }

    /** A part without rows. */
    public Payload(PayloadKind kind, String name, String text, int page, Box box) {
        this(kind, name, text, page, box, List.of());
    }
}
