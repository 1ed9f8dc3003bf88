package io.vouch.ingest.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Submission;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import java.awt.image.BufferedImage;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PageAlbumTest {

    @TempDir
    private Path folder;

    @Test
    void pagesOfFilesInsideAnArchiveArePaintedWhereTheirWordsStand() throws Exception {
        Path archive = folder.resolve("a.zip");
        try (OutputStream out = Files.newOutputStream(archive);
                var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.pdf"));
            turnedPdf(zip);
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write("factor 保理".getBytes(StandardCharsets.UTF_8));
        }
        Path pictures = folder.resolve("pictures");
        WorkerOptions options = WorkerOptions.of(1, IngestLimits.DEFAULT, folder.toString())
                .withCache(folder.resolve("cache").toString(), 1 << 20)
                .withPictures(pictures.toString());
        // The second reading finds the first one's in the cache and must paint all the same.
        for (int run = 0; run < 2; run++) {
            List<IngestedDocument> documents;
            try (var pool = new WorkerPool(options)) {
                documents = pool.submit(new Submission(
                                "local", "d" + run, "a.zip", archive.toString(), Files.size(archive), 1, 0))
                        .get();
            }
            assertThat(documents).hasSize(3);
            for (IngestedDocument document : documents.subList(1, 3)) {
                Page page = document.pages().get(0);
                BufferedImage picture = ImageIO.read(
                        pictures.resolve(document.documentId()).resolve("1.png").toFile());
                assertThat(page.words()).allSatisfy(word -> assertThat(inkShare(picture, page, word))
                        .as(document.name())
                        .isGreaterThan(0.05));
            }
        }
    }

    private static double inkShare(BufferedImage picture, Page page, Word word) {
        double scaleX = picture.getWidth() / page.width();
        double scaleY = picture.getHeight() / page.height();
        int dark = 0;
        int all = 0;
        for (int y = (int) (word.box().y0() * scaleY); y < word.box().y1() * scaleY; y++) {
            for (int x = (int) (word.box().x0() * scaleX); x < word.box().x1() * scaleX; x++) {
                dark += (picture.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
                all++;
            }
        }
        return dark / (double) all;
    }

    private static void turnedPdf(OutputStream out) throws Exception {
        try (var document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(50, 60, 400, 300));
            page.setRotation(90);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD), 24);
                content.newLineAtOffset(150, 200);
                content.showText("INVOICE");
                content.endText();
            }
            var bytes = new java.io.ByteArrayOutputStream();
            document.save(bytes);
            out.write(bytes.toByteArray());
        }
    }
}
