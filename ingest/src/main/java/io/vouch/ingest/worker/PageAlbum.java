package io.vouch.ingest.worker;

import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.PagePainter;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.image.ImagePainter;
import io.vouch.ingest.ofd.OfdPainter;
import io.vouch.ingest.pdf.PdfPainter;
import io.vouch.ingest.text.TextPainter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import javax.imageio.ImageIO;

/** Pictures of one document's pages as files {@code DOCUMENT_ID/PAGE.png}. What cannot be painted is left out. */
final class PageAlbum {

    private static final Logger LOG = System.getLogger(PageAlbum.class.getName());
    private static final List<PagePainter> PAINTERS =
            List.of(new PdfPainter(), new ImagePainter(), new OfdPainter(), new TextPainter());

    private final Path folder;
    private final IngestedDocument document;
    private final IntConsumer progress;

    PageAlbum(Path pictures, IngestedDocument document, IntConsumer progress) {
        this.folder = pictures.resolve(document.documentId());
        this.document = document;
        this.progress = progress;
    }

    void paint(RawFile file, IngestLimits limits) {
        if (document.pages().isEmpty()) {
            return;
        }
        for (PagePainter painter : PAINTERS) {
            if (painter.paints(document.mediaType())) {
                paint(painter, file, limits);
                return;
            }
        }
    }

    private void paint(PagePainter painter, RawFile file, IngestLimits limits) {
        try {
            Files.createDirectories(folder);
            painter.paint(file, document.pages(), limits, this::keep);
        } catch (ReadFailure | IOException | RuntimeException | StackOverflowError e) {
            LOG.log(
                    Level.WARNING,
                    "pages of a document were not painted: " + e.getClass().getSimpleName());
        }
    }

    private void keep(int number, BufferedImage picture) throws IOException {
        ImageIO.write(picture, "png", folder.resolve(number + ".png").toFile());
        progress.accept(number);
    }
}
