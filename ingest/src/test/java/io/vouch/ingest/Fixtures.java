package io.vouch.ingest;

import io.vouch.ingest.archive.ArchiveReader;
import io.vouch.ingest.detect.ContentDetector;
import io.vouch.ingest.image.ImageFileReader;
import io.vouch.ingest.ocr.PageOcr;
import io.vouch.ingest.ofd.OfdReader;
import io.vouch.ingest.page.CodeReader;
import io.vouch.ingest.pdf.PdfReader;
import io.vouch.ingest.text.TextReaders;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files in this JVM with the readers that need no native code. */
public final class Fixtures {

    private Fixtures() {}

    public static List<IngestedDocument> read(Path file, IngestLimits limits) throws IOException {
        List<FormatReader> readers = new ArrayList<>(TextReaders.all());
        readers.add(new ArchiveReader());
        return read(file, limits, readers);
    }

    /** With the readers of all formats; pictures are looked at, but nothing is seen in them. */
    public static List<IngestedDocument> readAll(Path file, IngestLimits limits) throws IOException {
        return read(file, limits, readers(new BlindOcr()));
    }

    /** The readers of all formats with another eye. */
    public static List<FormatReader> readers(PageOcr ocr) {
        List<FormatReader> readers = new ArrayList<>(List.of(
                new PdfReader(() -> ocr, CodeReader.NONE, picture -> ""),
                new OfdReader(() -> ocr, CodeReader.NONE, picture -> ""),
                new ImageFileReader(ocr),
                new ArchiveReader()));
        readers.addAll(TextReaders.all());
        return readers;
    }

    private static List<IngestedDocument> read(Path file, IngestLimits limits, List<FormatReader> readers)
            throws IOException {
        Path scratch = Files.createTempDirectory(file.getParent(), "scratch");
        var submission =
                new Submission("local", "d1", file.getFileName().toString(), file.toString(), Files.size(file), 1, 0);
        List<IngestedDocument> documents =
                new Ingestor(new ContentDetector(), readers, limits).ingest(submission, scratch);
        try (var left = Files.list(scratch)) {
            if (left.findAny().isPresent()) {
                throw new IllegalStateException("scratch is not empty");
            }
        }
        return documents;
    }

    public static List<String> outcomes(Path file, IngestLimits limits) throws IOException {
        return read(file, limits).stream().map(d -> d.name() + " " + d.reason()).toList();
    }

    /** An eye that sees nothing. */
    public static PageOcr blind() {
        return new BlindOcr();
    }

    /** Sees nothing: recognition has tests of its own. */
    private static final class BlindOcr implements PageOcr {
        @Override
        public Result read(BufferedImage picture, double pageWidth, double pageHeight) {
            return new Result(List.of(), "und");
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    /** Default limits with other bounds on time and pages. */
    public static IngestLimits limitsOf(long maxMillis, int maxPages) {
        IngestLimits d = IngestLimits.DEFAULT;
        return new IngestLimits(
                d.maxBytes(),
                maxPages,
                d.maxPixels(),
                d.maxEntries(),
                d.maxRatio(),
                d.maxUnpackedBytes(),
                d.maxDepth(),
                d.maxTextChars(),
                maxMillis,
                d.ocrDpi());
    }

    /** Default limits with other bounds on entries, depth, characters. */
    public static IngestLimits limits(int maxEntries, int maxDepth, int maxTextChars) {
        IngestLimits d = IngestLimits.DEFAULT;
        return new IngestLimits(
                d.maxBytes(),
                d.maxPages(),
                d.maxPixels(),
                maxEntries,
                d.maxRatio(),
                d.maxUnpackedBytes(),
                maxDepth,
                maxTextChars,
                d.maxMillis(),
                d.ocrDpi());
    }
}
