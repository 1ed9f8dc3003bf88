package io.vouch.ingest.pdf;

import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.PagePainter;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.page.Page;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;

/** Renders the pages of a PDF as the words' boxes see them: crop box cut, rotation applied. */
public final class PdfPainter implements PagePainter {

    @Override
    public boolean paints(String mediaType) {
        return mediaType.equals("application/pdf");
    }

    @Override
    public void paint(RawFile file, List<Page> pages, IngestLimits limits, Canvas canvas)
            throws ReadFailure, IOException {
        try (PDDocument document = PdfReader.open(file)) {
            var pictures = new PagePictures(document, limits);
            for (Page page : pages) {
                Optional<PagePictures.Picture> picture = picture(document, pictures, page.number() - 1);
                if (picture.isPresent()) {
                    canvas.page(page.number(), picture.get().image());
                }
            }
        }
    }

    private static Optional<PagePictures.Picture> picture(PDDocument document, PagePictures pictures, int index) {
        try {
            return pictures.render(index, PageFrame.of(document.getPage(index)), DPI, ImageType.RGB);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // A page that its reader could read may still be beyond the renderer.
            return Optional.empty();
        }
    }
}
