package io.vouch.alerts.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Payload;
import io.vouch.ingest.TableCell;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;

/**
 * Lines of {@code pages.jsonl} and {@code cells.jsonl}, one JSON object each. Boxes are {@code [x0,y0,x1,y1]} in points from the
 * top-left corner of the page as it was handed in, like those of {@code documents.jsonl}.
 */
public final class PageLines {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double STEPS = 100;
    private static final double SHARE_STEPS = 10_000;

    private PageLines() {}

    /**
     * A line of {@code pages.jsonl}: {@code document_id, name, page, width, height, language, ocr, turned, words}. A word has {@code
     * text, box, confidence, source} and, on a page that was not turned, {@code cuts}: the left edge of each UTF-16 unit and the
     * right edge of the last.
     */
    public static String page(IngestedDocument document, Page page) {
        ObjectNode line = JSON.createObjectNode();
        line.put("document_id", document.documentId());
        line.put("name", document.name());
        line.put("page", page.number());
        boolean sideways = Math.round(page.turned() / 90) % 2 != 0;
        line.put("width", rounded(sideways ? page.height() : page.width()));
        line.put("height", rounded(sideways ? page.width() : page.height()));
        line.put("language", page.language());
        line.put("ocr", page.ocr());
        line.put("turned", rounded(page.turned()));
        ArrayNode words = line.putArray("words");
        page.words().forEach(word -> word(page, word, words.addObject()));
        return text(line);
    }

    private static void word(Page page, Word word, ObjectNode value) {
        value.put("text", word.text());
        // Text objects stand on the page as it is; only what OCR read was turned.
        box(word.source() == WordSource.OCR ? page.onPaper(word.box()) : word.box(), value);
        value.put("confidence", Math.round(word.confidence() * SHARE_STEPS) / SHARE_STEPS);
        value.put("source", word.source().name());
        if (page.turned() == 0 && !word.cuts().isEmpty()) {
            ArrayNode cuts = value.putArray("cuts");
            word.cuts().forEach(cut -> cuts.add(rounded(cut)));
        }
    }

    /**
     * A line of {@code cells.jsonl}: {@code document_id, name, table, cell, row, column, type, value} and, where the file has pages,
     * {@code page, box}. {@code table} is the sheet's name; {@code cell} is {@code C7} or a path.
     */
    public static String cell(IngestedDocument document, Payload table, TableCell cell) {
        ObjectNode line = JSON.createObjectNode();
        line.put("document_id", document.documentId());
        line.put("name", document.name());
        line.put("table", table.name());
        line.put("cell", cell.reference());
        line.put("row", cell.row());
        line.put("column", cell.column());
        line.put("type", cell.type().name());
        line.put("value", cell.value());
        if (cell.page() > 0) {
            line.put("page", cell.page());
            box(cell.box(), line);
        }
        return text(line);
    }

    private static void box(Box box, ObjectNode value) {
        ArrayNode edges = value.putArray("box");
        edges.add(rounded(box.x0()))
                .add(rounded(box.y0()))
                .add(rounded(box.x1()))
                .add(rounded(box.y1()));
    }

    private static double rounded(double points) {
        return Math.round(points * STEPS) / STEPS;
    }

    private static String text(ObjectNode line) {
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers is always JSON", e);
        }
    }
}
