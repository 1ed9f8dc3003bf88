package io.vouch.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.ingest.Content;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.page.CodeReader;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PdfLimitsTest {

    @TempDir
    private Path folder;

    @Test
    void pagesOfTheLimitAreReadAndOneMoreIsReported() throws Exception {
        Path path = threePages();

        assertThat(PdfSamples.read(path, new PdfSamples.FakeOcr(), CodeReader.NONE, pages(3))
                        .reason())
                .isEqualTo(ReasonCode.NONE);
        Content cut = PdfSamples.read(path, new PdfSamples.FakeOcr(), CodeReader.NONE, pages(2));
        assertThat(cut.reason()).isEqualTo(ReasonCode.TOO_MANY_PAGES);
        assertThat(cut.pages()).hasSize(2);
    }

    @Test
    void pagesReadBeforeTheTimeWasUpAreKept() throws Exception {
        Path path = threePages();
        var reader = new PdfReader(PdfSamples.FakeOcr::new, CodeReader.NONE, picture -> "");

        Content content = reader.read(
                new RawFile("a.pdf", path, "application/pdf", folder, pages -> pages < 2), IngestLimits.DEFAULT);

        assertThat(content.reason()).isEqualTo(ReasonCode.TIMEOUT);
        assertThat(content.message()).contains("2 of 3");
        assertThat(content.pages()).hasSize(2);
    }

    @Test
    void timeThatIsUpAfterTheLastPageIsNoLoss() throws Exception {
        Path path = threePages();
        var reader = new PdfReader(PdfSamples.FakeOcr::new, CodeReader.NONE, picture -> "");

        Content content = reader.read(
                new RawFile("a.pdf", path, "application/pdf", folder, pages -> pages < 3), IngestLimits.DEFAULT);

        assertThat(content.reason()).isEqualTo(ReasonCode.NONE);
    }

    @Test
    void aDefectOfOursIsNotCalledDamageOfTheFile() throws Exception {
        Path path = threePages();
        var reader = new PdfReader(PdfSamples.FakeOcr::new, CodeReader.NONE, picture -> "");
        RawFile file = new RawFile("a.pdf", path, "application/pdf", folder, pages -> {
            throw new IllegalStateException("a defect");
        });

        assertThatThrownBy(() -> reader.read(file, IngestLimits.DEFAULT)).isInstanceOf(IllegalStateException.class);
    }

    private Path threePages() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 1; i <= 3; i++) {
                String text = "page " + i;
                PdfSamples.page(document, content -> PdfSamples.text(content, 20, 200, text));
            }
            return PdfSamples.save(document, folder);
        }
    }

    private static IngestLimits pages(int pages) {
        return new IngestLimits(100L << 20, pages, 60_000_000L, 2_000, 200, 500L << 20, 5, 4_000_000, 120_000L, 200);
    }
}
