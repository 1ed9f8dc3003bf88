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
 * @param maxMillis wall-clock time for one document (of an archive: each file in it, and its unpacking) before its first page is
 *     done; each page that is done earns more, see {@link #millisFor}
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

    /** A page earns that part of the base: ten seconds of two minutes, some three times what OCR of a page takes. */
    private static final int PAGES_PER_BASE = 12;

    /**
     * Wall-clock time in milliseconds that a document may have taken in all when so many of its pages are done: the base, and a
     * twelfth of it for each page, at most for {@code maxPages}. By default 2 minutes; 52 for a scan of 300 pages. A reader that
     * sees the end near keeps the pages read so far and reports TIMEOUT beside them.
     */
    public long millisFor(int pages) {
        return maxMillis + Math.min(pages, maxPages) * maxMillis / PAGES_PER_BASE;
    }
}
