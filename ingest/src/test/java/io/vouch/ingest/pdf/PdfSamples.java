package io.vouch.ingest.pdf;

import io.vouch.ingest.Content;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.ocr.PageOcr;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.CodeReader;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Small PDFs made in code, and readers with hand-written neighbours. */
final class PdfSamples {

    static final PDType1Font HELVETICA = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    private PdfSamples() {}

    /** Remembers the pictures that it was given, and reads the same word in the middle of each. */
    static final class FakeOcr implements PageOcr {
        final List<BufferedImage> pictures = new ArrayList<>();

        @Override
        public Result read(BufferedImage picture, double pageWidth, double pageHeight) {
            pictures.add(picture);
            Box box = new Box(pageWidth * 0.4, pageHeight * 0.4, pageWidth * 0.6, pageHeight * 0.6);
            return new Result(List.of(new Word("scanned", box, List.of(), 0.9, WordSource.OCR)), "en");
        }

        @Override
        public void close() {}
    }

    @FunctionalInterface
    interface Drawing {
        void on(PDPageContentStream content) throws IOException;
    }

    static PDPage page(PDDocument document, Drawing drawing) throws IOException {
        PDPage page = new PDPage(new PDRectangle(400, 300));
        document.addPage(page);
        draw(document, page, drawing);
        return page;
    }

    static void draw(PDDocument document, PDPage page, Drawing drawing) throws IOException {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
            drawing.on(content);
        }
    }

    static void text(PDPageContentStream content, double x, double y, String text) throws IOException {
        content.beginText();
        content.setFont(HELVETICA, 10);
        content.newLineAtOffset((float) x, (float) y);
        content.showText(text);
        content.endText();
    }

    static Path save(PDDocument document, Path folder) throws IOException {
        Path path = Files.createTempFile(folder, "sample", ".pdf");
        document.save(path.toFile());
        return path;
    }

    static Content read(Path path) throws ReadFailure {
        return read(path, new FakeOcr(), CodeReader.NONE, IngestLimits.DEFAULT);
    }

    static Content read(Path path, PageOcr ocr, CodeReader codes, IngestLimits limits) throws ReadFailure {
        RawFile file = new RawFile(path.toString(), path, "application/pdf", path.getParent());
        return new PdfReader(() -> ocr, codes, picture -> "").read(file, limits);
    }

    static List<String> texts(Content content, int page) {
        return content.pages().get(page - 1).words().stream().map(Word::text).toList();
    }

    static Word word(Content content, String text) {
        return content.pages().stream()
                .flatMap(page -> page.words().stream())
                .filter(word -> word.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no word " + text));
    }
}
