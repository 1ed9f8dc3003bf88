package io.vouch.alerts.evidence;

import io.vouch.ingest.Submission;
import java.nio.file.Path;
import java.util.Optional;

/** Paints the pages of papers, in a child process. */
@FunctionalInterface
public interface PagePictures {

    /**
     * Paints a file's pages and those of its members.
     *
     * @return folder of pictures, {@code DOCUMENT_ID/PAGE.png} at {@link io.vouch.ingest.PagePainter#DPI}; empty if none can be
     *     painted
     */
    Optional<Path> paint(Submission file);
}
