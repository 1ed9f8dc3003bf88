package io.vouch.ingest.pdf;

import io.vouch.ingest.Payload;
import io.vouch.ingest.PayloadKind;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.CodeReader;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSStream;

/**
 * Looks for QR codes where one may be: in square pictures, in squares drawn as line art, in the scan of the page. A page of
 * plain text costs nothing.
 */
final class PageCodes {

    private static final int MAX_PICTURES = 6;

    /** Smallest code has 21 modules a side (ISO/IEC 18004). */
    private static final int LEAST_PIXELS = 21;

    private static final double LINE_ART_DPI = 200;

    /** A code's picture is small; larger square ones are photographs and logos. */
    private static final long MOST_PIXELS = 2_000_000;

    private final CodeReader reader;
    private final Set<COSStream> codeless = Collections.newSetFromMap(new IdentityHashMap<>());
    private final PagePictures pictures;

    PageCodes(CodeReader reader, PagePictures pictures) {
        this.reader = reader;
        this.pictures = pictures;
    }

    /**
     * Codes of a page, each once, in the order in which they were found.
     *
     * @param own the picture that was made for OCR, if any
     */
    List<Payload> find(int index, PageScan scan, Optional<PagePictures.Picture> own) {
        Map<String, Payload> found = new LinkedHashMap<>();
        readSquares(scan, index, found);
        scan.lineArtCode()
                .ifPresent(box -> renderPart(index, box, scan.unit()).ifPresent(part -> read(part, index, found)));
        if (found.isEmpty() && own.isPresent()) {
            read(own.get(), index, found);
        }
        return List.copyOf(found.values());
    }

    /** A logo that comes again on every page is looked at once. */
    private void readSquares(PageScan scan, int index, Map<String, Payload> found) {
        int looked = 0;
        for (PlacedImage image : scan.images()) {
            boolean candidate = isSquare(image) && pictures.isDecodable(image) && !codeless.contains(image.stream());
            if (candidate && looked++ < MAX_PICTURES) {
                int before = found.size();
                try {
                    read(pictures.decode(image), index, found);
                } catch (IOException | RuntimeException undecodable) {
                    // Not readable as a picture, so not as a code.
                }
                if (found.size() == before) {
                    codeless.add(image.stream());
                }
            }
        }
    }

    private static boolean isSquare(PlacedImage image) {
        if (image.pixels() > MOST_PIXELS) {
            return false;
        }
        double ratio = image.whole().width() / image.whole().height();
        return ratio > 0.8
                && ratio < 1.25
                && image.whole().width() >= 20
                && image.whole().width() <= 300
                && Math.min(image.pixelWidth(), image.pixelHeight()) >= LEAST_PIXELS;
    }

    private Optional<PagePictures.Picture> renderPart(int index, Box box, double unit) {
        try {
            return Optional.of(pictures.renderPart(index, box, LINE_ART_DPI, unit));
        } catch (IOException | RuntimeException unrenderable) {
            return Optional.empty();
        }
    }

    private void read(PagePictures.Picture picture, int index, Map<String, Payload> found) {
        for (CodeReader.Placed code : CodeReader.readPlaced(reader, picture.image(), picture.box())) {
            found.putIfAbsent(code.text(), new Payload(PayloadKind.QR, "", code.text(), index + 1, code.box()));
        }
    }
}
