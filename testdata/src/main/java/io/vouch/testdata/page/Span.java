package io.vouch.testdata.page;

import java.util.List;

/** A stretch of prose, and the fields that it proves. */
public record Span(String text, List<Mark> marks) {
    public Span {
        marks = List.copyOf(marks);
    }

    public static Span plain(String text) {
        return new Span(text, List.of());
    }
}
