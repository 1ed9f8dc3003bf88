package io.vouch.alerts.bench;

import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.ocr.PageOcr;
import io.vouch.ingest.page.CodeReader;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.pdf.BareWords;
import io.vouch.ingest.pdf.PdfReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reading of digital papers with all facts about them, beside PDFBox's bare words, paper by paper in turns. */
final class DigitalSpeed {

    private static final int WARM_UP = 2;
    private static final int ROUNDS = 3;
    private static final int PAPERS = 60;

    private DigitalSpeed() {}

    /** Blind: papers with a page that needs it are left out before. */
    private static final class NoOcr implements PageOcr {
        @Override
        public Result read(BufferedImage picture, double pageWidth, double pageHeight) {
            return new Result(List.of(), "und");
        }

        @Override
        public void close() {}
    }

    /** @param folder an existing one for what reading leaves behind */
    static List<String> measured(List<Path> pdfs, Path folder) throws IOException {
        List<Path> papers = digital(pdfs, folder);
        long[] ours = new long[2];
        long[] bare = new long[2];
        int pages = 0;
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (Path paper : papers) {
                long[] start = now();
                int read = pages(paper, folder).size();
                long[] middle = now();
                BareWords.read(paper);
                long[] end = now();
                if (round >= WARM_UP) {
                    add(ours, start, middle);
                    add(bare, middle, end);
                    pages += read;
                }
            }
        }
        if (pages == 0) {
            return List.of("Digital pages: none found.");
        }
        return List.of(String.format(
                Locale.ROOT,
                "Digital pages: %d of %d papers, CPU %.2f ms a page beside %.2f ms of bare PDFBox: %.2fx its speed; by the"
                        + " clock %.2f and %.2f ms: %.2fx.",
                pages / ROUNDS,
                papers.size(),
                ours[0] / 1e6 / pages,
                bare[0] / 1e6 / pages,
                (double) bare[0] / ours[0],
                ours[1] / 1e6 / pages,
                bare[1] / 1e6 / pages,
                (double) bare[1] / ours[1]));
    }

    /** Up to {@value #PAPERS} of the papers, spread over all, whose pages need no OCR. */
    static List<Path> digital(List<Path> pdfs, Path folder) {
        List<Path> papers = new ArrayList<>();
        for (int i = 0; i < Math.min(PAPERS, pdfs.size()); i++) {
            papers.add(pdfs.get((int) ((long) i * pdfs.size() / Math.min(PAPERS, pdfs.size()))));
        }
        papers.removeIf(paper -> !isDigital(paper, folder));
        return papers;
    }

    /** CPU time of this thread, and the clock, in nanoseconds. */
    private static long[] now() {
        return new long[] {ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(), System.nanoTime()};
    }

    private static void add(long[] sum, long[] from, long[] to) {
        sum[0] += to[0] - from[0];
        sum[1] += to[1] - from[1];
    }

    private static boolean isDigital(Path paper, Path folder) {
        try {
            BareWords.read(paper);
            return pages(paper, folder).stream().noneMatch(Page::ocr);
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    /** Words of a paper without OCR. */
    static List<Page> pages(Path paper, Path folder) throws IOException {
        try {
            var file = new RawFile(paper.toString(), paper, "application/pdf", folder);
            return new PdfReader(NoOcr::new, CodeReader.NONE, picture -> "")
                    .read(file, IngestLimits.DEFAULT)
                    .pages();
        } catch (ReadFailure e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
