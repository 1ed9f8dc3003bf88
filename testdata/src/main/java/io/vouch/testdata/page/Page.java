package io.vouch.testdata.page;

import java.util.List;

/** A finished page: its size in points and what is drawn on it, in order. */
public record Page(double width, double height, List<Element> elements) {
    public Page {
        elements = List.copyOf(elements);
    }
}
