package io.vouch.testdata.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills templates such as {@code 致：{debtor}} with named spans; an unknown name is our bug and throws. */
public final class Prose {
    private final Map<String, Span> spans = new LinkedHashMap<>();

    /** Names a value that proves nothing. */
    public Prose put(String name, String text) {
        spans.put(name, Span.plain(text));
        return this;
    }

    /** Names a value that proves {@code field}; {@code value} is canonical. */
    public Prose put(String name, String text, Field field, String value) {
        spans.put(name, new Span(text, List.of(new Mark(field, value))));
        return this;
    }

    public Prose put(String name, Span span) {
        spans.put(name, span);
        return this;
    }

    public List<Span> fill(String template) {
        List<Span> filled = new ArrayList<>();
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            if (open < 0) {
                filled.add(Span.plain(template.substring(at)));
                break;
            }
            if (open > at) {
                filled.add(Span.plain(template.substring(at, open)));
            }
            int close = template.indexOf('}', open);
            String name = template.substring(open + 1, close);
            if (!spans.containsKey(name)) {
                throw new IllegalStateException("no value named " + name + " for a template");
            }
            filled.add(spans.get(name));
            at = close + 1;
        }
        return filled;
    }

    public Block paragraph(String template) {
        return new Block.Paragraph(fill(template), Block.Align.LEFT, 1, false, 0);
    }

    /** A paragraph whose first line is indented by two characters. */
    public Block indented(String template) {
        return new Block.Paragraph(fill(template), Block.Align.LEFT, 1, false, 2);
    }

    public Block title(String template) {
        return new Block.Paragraph(fill(template), Block.Align.CENTRE, 1.6, true, 0);
    }

    public Block heading(String template) {
        return new Block.Paragraph(fill(template), Block.Align.LEFT, 1.08, true, 0);
    }

    public Block centred(String template) {
        return new Block.Paragraph(fill(template), Block.Align.CENTRE, 1, false, 0);
    }

    public Block right(String template) {
        return new Block.Paragraph(fill(template), Block.Align.RIGHT, 1, false, 0);
    }

    /** Two columns of lines, without seals. */
    public Block columns(List<String> left, List<String> right) {
        return columns(left, right, "", "");
    }

    public Block columns(List<String> left, List<String> right, String leftSeal, String rightSeal) {
        return new Block.Columns(
                left.stream().map(this::fill).toList(),
                right.stream().map(this::fill).toList(),
                leftSeal,
                rightSeal);
    }
}
