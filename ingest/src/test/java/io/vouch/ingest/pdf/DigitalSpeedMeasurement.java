package io.vouch.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.page.CodeReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * CPU time of reading digital papers, beside PDFBox's own word extraction, file by file in turns in one JVM. Not run by the
 * build: {@code mvn -pl ingest -am test -Dtest=DigitalSpeedMeasurement -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class DigitalSpeedMeasurement {

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 5;

    @TempDir
    private Path scratch;

    @Test
    void readingCostsAtMostSeventeenTenthsOfBareWordExtraction() throws Exception {
        List<Path> papers = new ArrayList<>(SharedPapers.pdfs("einvoice"));
        papers.addAll(SharedPapers.pdfs("invoice2data"));
        papers.removeIf(paper -> !isDigital(paper));
        long ours = 0;
        long bare = 0;
        int pages = 0;
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (Path paper : papers) {
                long start = cpu();
                int read = read(paper);
                long middle = cpu();
                bareWords(paper);
                long end = cpu();
                if (round >= WARM_UP) {
                    ours += middle - start;
                    bare += end - middle;
                    pages += read;
                }
            }
        }
        double ratio = (double) ours / bare;
        System.getLogger("speed")
                .log(
                        System.Logger.Level.INFO,
                        "%d papers, %d pages: ours %.2f ms a page, bare %.2f ms, ratio %.2f"
                                .formatted(
                                        papers.size(), pages / ROUNDS, ours / 1e6 / pages, bare / 1e6 / pages, ratio));
        assertThat(ratio).isLessThan(1.7);
    }

    private static long cpu() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadCpuTime();
    }

    private int read(Path paper) throws ReadFailure {
        RawFile file = new RawFile(paper.toString(), paper, "application/pdf", scratch);
        return new PdfReader(PdfSamples.FakeOcr::new, CodeReader.NONE, picture -> "")
                .read(file, IngestLimits.DEFAULT)
                .pages()
                .size();
    }

    /** Papers with a page that goes to OCR are left out: rendering is no part of the comparison. */
    private boolean isDigital(Path paper) {
        try {
            RawFile file = new RawFile(paper.toString(), paper, "application/pdf", scratch);
            return new PdfReader(PdfSamples.FakeOcr::new, CodeReader.NONE, picture -> "")
                    .read(file, IngestLimits.DEFAULT).pages().stream().noneMatch(page -> page.ocr());
        } catch (ReadFailure unreadable) {
            return false;
        }
    }

    /** Words with their boxes, as PDFBox's text stripper gives them. */
    private static void bareWords(Path paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(paper.toFile());
                Writer nowhere = Writer.nullWriter()) {
            PDFTextStripper stripper = new PDFTextStripper() {
                private final List<float[]> boxes = new ArrayList<>();

                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    for (TextPosition position : positions) {
                        boxes.add(new float[] {
                            position.getXDirAdj(),
                            position.getYDirAdj(),
                            position.getWidthDirAdj(),
                            position.getHeightDir()
                        });
                    }
                }
            };
            stripper.setSortByPosition(true);
            stripper.writeText(document, nowhere);
        }
    }
}
