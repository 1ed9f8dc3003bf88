package io.vouch.ingest;

import io.vouch.ingest.page.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

/** Makes pictures of a document's pages as they were handed in, for people. Runs inside a child JVM only; may be killed at any time. */
public interface PagePainter {

    /** Resolution of the pictures: enough to read, small enough to keep. */
    double DPI = 100;

    /** True if this painter knows files of that detected media type. */
    boolean paints(String mediaType);

    /**
     * Paints the pages that were read; a page that cannot be painted is left out.
     *
     * @throws ReadFailure if the file cannot be opened
     * @throws IOException of the canvas
     */
    void paint(RawFile file, List<Page> pages, IngestLimits limits, Canvas canvas) throws ReadFailure, IOException;

    /** Takes the pictures. */
    interface Canvas {
        /** A picture of the whole page with that number. */
        void page(int number, BufferedImage picture) throws IOException;
    }
}
