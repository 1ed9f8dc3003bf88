package io.vouch.testdata.layout;

import io.vouch.testdata.deal.InvoiceItem;
import io.vouch.testdata.page.Block;
import io.vouch.testdata.page.Box;
import io.vouch.testdata.page.Flow;
import io.vouch.testdata.page.FlowStyle;
import io.vouch.testdata.page.Page;
import io.vouch.testdata.page.PlacedClause;
import io.vouch.testdata.page.Typesetter;
import java.util.List;

/** A paper as its layout drew it: the layout's name, the pages, and where lines of an invoice or clauses of a contract stand. */
public record Drawing(String layout, List<Page> pages, List<Line> lines, List<PlacedClause> clauses) {
    /** One printed invoice line; pages count from 1. */
    public record Line(InvoiceItem item, int page, Box box) {}

    public Drawing {
        pages = List.copyOf(pages);
        lines = List.copyOf(lines);
        clauses = List.copyOf(clauses);
    }

    public Drawing(String layout, List<Page> pages, List<Line> lines) {
        this(layout, pages, lines, List.of());
    }

    /** A flowing paper. */
    public static Drawing flowing(String layout, List<Block> blocks, FlowStyle style, Typesetter typesetter) {
        Flow.Set set = Flow.of(blocks, typesetter, style);
        return new Drawing(layout, set.pages(), List.of(), set.clauses());
    }

    /** With other pages on which everything stands where it stood. */
    public Drawing withPages(List<Page> newPages) {
        return new Drawing(layout, newPages, lines, clauses);
    }
}
