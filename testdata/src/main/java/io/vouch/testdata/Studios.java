package io.vouch.testdata;

import io.vouch.testdata.layout.LayoutBook;
import io.vouch.testdata.render.Typefaces;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A studio for each thread that draws, because open fonts are not shared. Closing it closes them all. */
final class Studios implements AutoCloseable {

    private final LayoutBook layouts;
    private final boolean labels;
    private final List<Typefaces> opened = new ArrayList<>();
    private final ThreadLocal<Studio> studio = ThreadLocal.withInitial(this::open);

    Studios(LayoutBook layouts, boolean labels) {
        this.layouts = layouts;
        this.labels = labels;
    }

    /** The studio of this thread. */
    Studio mine() {
        return studio.get();
    }

    private synchronized Studio open() {
        Typefaces typefaces = Typefaces.open();
        opened.add(typefaces);
        return new Studio(typefaces, layouts, labels);
    }

    @Override
    public synchronized void close() throws IOException {
        for (Typefaces typefaces : opened) {
            typefaces.close();
        }
    }
}
