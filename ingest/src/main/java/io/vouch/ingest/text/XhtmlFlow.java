package io.vouch.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns the XHTML events of a parser into paragraphs and tables, in reading order. A table within a cell becomes
 * lines of that cell. Text beyond the bound is counted, not kept.
 */
final class XhtmlFlow extends DefaultHandler {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "blockquote",
            "section",
            "article",
            "header",
            "footer",
            "address",
            "form",
            "fieldset",
            "title",
            "body",
            "html",
            "head");
    private static final Set<String> UNSEEN = Set.of("script", "style", "title", "noscript", "template");
    private static final int MAX_COLUMNS = 512;

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private long charsLeft;
    private long seen;
    private int tables;
    private int unseen;
    private boolean cut;

    XhtmlFlow(long maxChars) {
        this.charsLeft = maxChars;
    }

    /** Lays out what was heard, in order. */
    void layOut(FlowPages pages) {
        for (Block block : blocks) {
            if (block.table().isEmpty()) {
                pages.paragraph(block.paragraph());
            } else {
                pages.table(block.table());
            }
        }
    }

    /** True if text was left out. */
    boolean isCut() {
        return cut;
    }

    /** Characters other than white space so far. */
    long seen() {
        return seen;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        String name = name(local, qualified);
        if (UNSEEN.contains(name)) {
            unseen++;
        } else if (name.equals("table")) {
            if (tables++ == 0) {
                endParagraph();
            }
        } else if (name.equals("br")) {
            text.append('\n');
        } else if (BLOCKS.contains(name)) {
            endBlock();
        } else if (tables == 1 && name.equals("tr")) {
            text.setLength(0);
        } else if (tables == 1 && (name.equals("td") || name.equals("th"))) {
            text.setLength(0);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        String name = name(local, qualified);
        if (UNSEEN.contains(name)) {
            unseen = Math.max(0, unseen - 1);
        } else if (name.equals("table")) {
            endTable();
        } else if (name.equals("tr")) {
            endRow();
        } else if (name.equals("td") || name.equals("th")) {
            endCell();
        } else if (BLOCKS.contains(name)) {
            endBlock();
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (unseen > 0) {
            return;
        }
        if (length > charsLeft) {
            cut = true;
            return;
        }
        charsLeft -= length;
        for (int i = start; i < start + length; i++) {
            append(chars[i]);
        }
    }

    /** Line breaks in the source are spaces; tabs are kept, because they align. */
    private void append(char c) {
        boolean breaks = c == '\n' || c == '\r';
        if (breaks || c == ' ') {
            boolean spaced = text.length() == 0 || Character.isWhitespace(text.charAt(text.length() - 1));
            if (!spaced) {
                text.append(' ');
            }
            return;
        }
        if (!Character.isWhitespace(c)) {
            seen++;
        }
        text.append(c);
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) {
        characters(chars, start, length);
    }

    @Override
    public void endDocument() {
        while (tables > 0) {
            endCell();
            endRow();
            endTable();
        }
        endParagraph();
    }

    private void endBlock() {
        if (tables == 0) {
            endParagraph();
        } else if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private void endParagraph() {
        if (!text.toString().isBlank()) {
            blocks.add(new Block(text.toString().stripTrailing(), List.of()));
        }
        text.setLength(0);
    }

    private void endCell() {
        if (tables > 1) {
            text.append('\t');
        } else if (tables == 1 && row.size() < MAX_COLUMNS) {
            row.add(text.toString().strip());
            text.setLength(0);
        }
    }

    private void endRow() {
        if (tables > 1) {
            text.append('\n');
        } else if (tables == 1) {
            if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(row);
            }
            row = new ArrayList<>();
        }
    }

    private void endTable() {
        tables = Math.max(0, tables - 1);
        if (tables == 0) {
            blocks.add(new Block("", rows));
            rows = new ArrayList<>();
            row = new ArrayList<>();
            text.setLength(0);
        }
    }

    /** A paragraph, or a table if it has rows. */
    private record Block(String paragraph, List<List<String>> table) {}

    private static String name(String local, String qualified) {
        String name = local == null || local.isEmpty() ? qualified : local;
        return name.toLowerCase(Locale.ROOT);
    }
}
