package io.vouch.ingest;

/**
 * Bounds on hostile input. Every reader honours them; each has a test at the bound.
 *
 * @param maxBytes of one file, archive or member
 * @param maxPages read of one document; the rest is reported as TOO_MANY_PAGES beside the pages read
 * @param maxPixels of one picture, width x height
 * @param maxEntries of one archive or mail, all levels together
 * @param maxRatio unpacked bytes / packed bytes of one archive
 * @param maxUnpackedBytes of one submission, all levels together
 * @param maxDepth of archives within archives
 * @param maxTextChars of one document's words or payload text
 * @param maxMillis wall-clock time for one submission
 * @param ocrDpi resolution at which pages are rendered for OCR
 */
public record IngestLimits(
        long maxBytes,
        int maxPages,
        long maxPixels,
        int maxEntries,
        int maxRatio,
        long maxUnpackedBytes,
        int maxDepth,
        int maxTextChars,
        long maxMillis,
        int ocrDpi)
        implements java.io.Serializable {

    /** Limits for business papers: far above any honest one, low enough for a 768 MB child. */
    public static final IngestLimits DEFAULT =
            new IngestLimits(100L << 20, 300, 60_000_000L, 2_000, 200, 500L << 20, 5, 4_000_000, 120_000L, 200);
}
