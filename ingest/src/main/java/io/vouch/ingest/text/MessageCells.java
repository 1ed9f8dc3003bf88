package io.vouch.ingest.text;

import io.vouch.ingest.TableCell;
import io.vouch.ingest.page.Box;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Bank messages of ISO 20022 (camt.052, camt.053, camt.054, pain.001) as rows: each balance, entry and transfer is one, its values
 * the cells, named by their path. Other XML has no rows.
 *
 * @see "ISO 20022 Cash Management and Payments Initiation, message definitions"
 */
final class MessageCells {

    private static final Set<String> MESSAGES =
            Set.of("BkToCstmrStmt", "BkToCstmrAcctRpt", "BkToCstmrDbtCdtNtfctn", "CstmrCdtTrfInitn");
    private static final Set<String> ROWS = Set.of("Bal", "Ntry", "CdtTrfTxInf");
    /** Elements that repeat; their ordinal is part of a path. */
    private static final Set<String> COUNTED =
            Set.of("Stmt", "Rpt", "Ntfctn", "PmtInf", "Bal", "Ntry", "NtryDtls", "TxDtls", "CdtTrfTxInf", "Ustrd");

    private static final int MAX_CELLS = 200_000;

    private final List<TableCell> cells = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final Deque<Map<String, Integer>> counts = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private boolean message;
    private int rowDepth;
    private int row;
    private int column;

    private MessageCells() {}

    /** The cells of well-formed XML; empty if it is no such message. */
    static List<TableCell> of(String xml) {
        var cells = new MessageCells();
        try {
            XMLStreamReader reader = XmlReader.factory().createXMLStreamReader(new StringReader(xml));
            try {
                while (reader.hasNext() && cells.cells.size() < MAX_CELLS) {
                    cells.event(reader.next(), reader);
                }
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML was well-formed a moment ago", e);
        }
        return cells.cells;
    }

    private void event(int event, XMLStreamReader reader) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(reader);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
            case XMLStreamConstants.END_ELEMENT -> end();
            default -> {
                // Comments and instructions are no values.
            }
        }
    }

    private void begin(XMLStreamReader reader) {
        String name = reader.getLocalName();
        text.setLength(0);
        if (!message) {
            message = MESSAGES.contains(name);
            return;
        }
        Map<String, Integer> siblings = counts.isEmpty() ? new HashMap<>() : counts.peek();
        if (counts.isEmpty()) {
            counts.push(siblings);
        }
        int ordinal = siblings.merge(name, 1, Integer::sum);
        path.addLast(COUNTED.contains(name) ? name + "[" + ordinal + "]" : name);
        counts.push(new HashMap<>());
        if (rowDepth == 0 && ROWS.contains(name)) {
            rowDepth = path.size();
            row++;
            column = 0;
        }
        for (int i = 0; rowDepth > 0 && i < reader.getAttributeCount(); i++) {
            add("/@" + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
    }

    private void end() {
        if (path.isEmpty()) {
            return;
        }
        if (rowDepth > 0) {
            add("", text.toString());
        }
        text.setLength(0);
        if (path.size() == rowDepth) {
            rowDepth = 0;
        }
        path.removeLast();
        counts.pop();
    }

    private void add(String suffix, String raw) {
        String value = raw.strip();
        if (!value.isEmpty()) {
            String place = String.join("/", path) + suffix;
            cells.add(new TableCell(row, ++column, place, CellTypes.of(value), value, 0, Box.NONE));
        }
    }
}
