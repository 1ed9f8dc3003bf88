package io.vouch.alerts.output;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.ingest.page.Box;
import io.vouch.matching.truth.TruthCell;
import io.vouch.matching.truth.TruthRow;
import io.vouch.matching.truth.TruthTable;
import io.vouch.matching.truth.TruthValue;
import java.util.List;

/**
 * The truth table of a deal as JSON:
 *
 * <pre>
 * {"deal":"..","papers":[{"document_id":"..","name":"..","type":"INVOICE"}],
 *  "rows":[{"fact":"amount","english":"Amount","chinese":"金额","agreed":"..","state":"AGREES","note":"..",
 *           "cells":[{"document_id":"..","state":"AGREES",
 *                     "values":[{"field":"gross_amount","value":"..","raw":"..","page":1,"box":[..],"source":"TEXT",
 *                                "confidence":0.98,"state":"AGREES"}],
 *                     "other_readings":[..]}]}]}
 * </pre>
 *
 * Cells stand in the order of the papers. Account numbers stand in full: whoever shows them masks them.
 */
public final class TruthJson {

    /** The table of a deal of which nothing is known. */
    public static final String EMPTY = "{}";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double SHARE_STEPS = 10_000;
    private static final double BOX_STEPS = 100;

    private TruthJson() {}

    public static String of(TruthTable table) {
        ObjectNode root = JSON.createObjectNode().put("deal", table.deal());
        ArrayNode papers = root.putArray("papers");
        table.papers().forEach(paper -> papers.addObject()
                .put("document_id", paper.documentId())
                .put("name", paper.name())
                .put("type", paper.type().name()));
        ArrayNode rows = root.putArray("rows");
        table.rows().forEach(row -> row(row, rows.addObject()));
        return root.toString();
    }

    private static void row(TruthRow row, ObjectNode node) {
        node.put("fact", row.fact().wireName())
                .put("english", row.fact().english())
                .put("chinese", row.fact().chinese())
                .put("agreed", row.agreed())
                .put("state", row.state().name())
                .put("note", row.note());
        ArrayNode cells = node.putArray("cells");
        row.cells().forEach(cell -> cell(cell, cells.addObject()));
    }

    private static void cell(TruthCell cell, ObjectNode node) {
        node.put("document_id", cell.documentId()).put("state", cell.state().name());
        values(cell.values(), node.putArray("values"));
        values(cell.otherReadings(), node.putArray("other_readings"));
    }

    private static void values(List<TruthValue> values, ArrayNode node) {
        for (TruthValue value : values) {
            ObjectNode one = node.addObject()
                    .put("field", value.field())
                    .put("value", value.value())
                    .put("raw", value.raw());
            if (value.page() > 0) {
                one.put("page", value.page());
            }
            box(value.box(), one);
            one.put("source", value.source())
                    .put("confidence", Math.round(value.confidence() * SHARE_STEPS) / SHARE_STEPS)
                    .put("state", value.state().name());
        }
    }

    private static void box(Box box, ObjectNode node) {
        if (!box.isNone()) {
            ArrayNode corners = node.putArray("box");
            for (double corner : new double[] {box.x0(), box.y0(), box.x1(), box.y1()}) {
                corners.add(Math.round(corner * BOX_STEPS) / BOX_STEPS);
            }
        }
    }
}
