package io.vouch.testdata;

import io.vouch.testdata.layout.LayoutBook;
import io.vouch.testdata.render.Typefaces;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * As many studios as draw at a time, because open fonts are not shared. They are lent, not kept by threads: the shared worker
 * threads forget what they kept after each task, and fonts take a second and many megabytes to open. Closing it closes them all.
 */
final class Studios implements AutoCloseable {

    private final LayoutBook layouts;
    private final boolean labels;
    private final List<Typefaces> opened = new ArrayList<>();
    private final Deque<Studio> idle = new ArrayDeque<>();

    Studios(LayoutBook layouts, boolean labels) {
        this.layouts = layouts;
        this.labels = labels;
    }

    /** What is done in a studio. */
    @FunctionalInterface
    interface Work<R> {
        R in(Studio studio) throws IOException;
    }

    /** Lends a studio that nobody else has for as long as the work takes. */
    <R> R lent(Work<R> work) throws IOException {
        Studio studio = taken();
        try {
            return work.in(studio);
        } finally {
            returned(studio);
        }
    }

    private synchronized Studio taken() {
        if (!idle.isEmpty()) {
            return idle.pop();
        }
        Typefaces typefaces = Typefaces.open();
        opened.add(typefaces);
        return new Studio(typefaces, layouts, labels);
    }

    private synchronized void returned(Studio studio) {
        idle.push(studio);
    }

    /** How many were opened. */
    synchronized int count() {
        return opened.size();
    }

    @Override
    public synchronized void close() throws IOException {
        for (Typefaces typefaces : opened) {
            typefaces.close();
        }
    }
}
