package io.vouch.extraction.layout;

import java.util.List;

/** All pages of a document that have words of one source, in page order. */
public record DocumentLayout(List<PageLayout> pages) {

    public DocumentLayout {
        pages = List.copyOf(pages);
    }

    /** All text, page after page. */
    public String text() {
        return String.join("\n", pages.stream().map(PageLayout::text).toList());
    }

    public boolean isEmpty() {
        return pages.isEmpty();
    }
}
