package io.vouch.ingest.pdf;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** PDFBox's own extraction of words with their places, and nothing else: the yardstick that reading is measured against. */
public final class BareWords {

    private BareWords() {}

    /** Reads a file, and gives the number of its pages. */
    public static int read(Path paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(paper.toFile());
                Writer nowhere = Writer.nullWriter()) {
            var stripper = new Stripper();
            stripper.setSortByPosition(true);
            stripper.writeText(document, nowhere);
            return document.getNumberOfPages();
        }
    }

    private static final class Stripper extends PDFTextStripper {
        private final List<float[]> boxes = new ArrayList<>();

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            for (TextPosition position : positions) {
                boxes.add(new float[] {
                    position.getXDirAdj(), position.getYDirAdj(), position.getWidthDirAdj(), position.getHeightDir()
                });
            }
        }
    }
}
