package io.vouch.testdata.layout;

import io.vouch.testdata.deal.InvoiceItem;
import io.vouch.testdata.page.Block;
import io.vouch.testdata.page.Box;
import io.vouch.testdata.page.FlowStyle;
import io.vouch.testdata.page.Page;
import io.vouch.testdata.page.Typesetter;
import java.util.List;

/** A paper as its layout drew it: the layout's name, the pages, and where the lines of an invoice stand. */
public record Drawing(String layout, List<Page> pages, List<Line> lines) {
    /** One printed invoice line; pages count from 1. */
    public record Line(InvoiceItem item, int page, Box box) {}

    public Drawing {
        pages = List.copyOf(pages);
        lines = List.copyOf(lines);
    }

    static Drawing flowing(String layout, List<Block> blocks, FlowStyle style, Typesetter typesetter) {
        return new Drawing(layout, io.vouch.testdata.page.Flow.pages(blocks, typesetter, style), List.of());
    }
}
