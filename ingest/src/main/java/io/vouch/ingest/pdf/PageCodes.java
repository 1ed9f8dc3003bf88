package io.vouch.ingest.pdf;

import io.vouch.ingest.Payload;
import io.vouch.ingest.PayloadKind;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.CodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for QR codes where one may be: in square pictures, in squares drawn as line art, in the scan of the page. A page of
 * plain text costs nothing.
 */
final class PageCodes {

    private static final int MAX_PICTURES = 6;

    /** Smallest code has 21 modules a side (ISO/IEC 18004). */
    private static final int LEAST_PIXELS = 21;

    /** Codes with one pixel a module are blown up to at least this many pixels a side. */
    private static final int GOOD_PIXELS = 240;

    private static final double LINE_ART_DPI = 200;

    private final CodeReader reader;
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
        for (PagePictures.Picture picture : squares(scan)) {
            read(padded(picture), index, found);
        }
        scan.lineArtCode().ifPresent(box -> renderPart(index, box).ifPresent(part -> read(part, index, found)));
        if (found.isEmpty() && own.isPresent()) {
            read(topLeft(own.get()), index, found);
            if (found.isEmpty()) {
                read(own.get(), index, found);
            }
        }
        return List.copyOf(found.values());
    }

    private List<PagePictures.Picture> squares(PageScan scan) {
        List<PagePictures.Picture> squares = new ArrayList<>();
        for (PlacedImage image : scan.images()) {
            if (squares.size() < MAX_PICTURES && isSquare(image) && pictures.isDecodable(image)) {
                try {
                    squares.add(pictures.decode(image));
                } catch (IOException | RuntimeException undecodable) {
                    // Not readable as a picture, so not as a code.
                }
            }
        }
        return squares;
    }

    private static boolean isSquare(PlacedImage image) {
        double ratio = image.whole().width() / image.whole().height();
        return ratio > 0.8
                && ratio < 1.25
                && image.whole().width() >= 20
                && image.whole().width() <= 300
                && Math.min(image.pixelWidth(), image.pixelHeight()) >= LEAST_PIXELS;
    }

    private Optional<PagePictures.Picture> renderPart(int index, Box box) {
        try {
            return Optional.of(pictures.renderPart(index, box, LINE_ART_DPI));
        } catch (IOException | RuntimeException unrenderable) {
            return Optional.empty();
        }
    }

    /** The picture with the white margin that the standard asks for and that embedded images often lack. */
    private static PagePictures.Picture padded(PagePictures.Picture picture) {
        BufferedImage image = picture.image();
        int least = Math.min(image.getWidth(), image.getHeight());
        int factor = Math.max(1, Math.min(12, (GOOD_PIXELS + least - 1) / least));
        int width = image.getWidth() * factor;
        int height = image.getHeight() * factor;
        int margin = Math.max(8, Math.min(width, height) / 8);
        BufferedImage padded = new BufferedImage(width + 2 * margin, height + 2 * margin, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = padded.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, padded.getWidth(), padded.getHeight());
        graphics.drawImage(image, margin, margin, width, height, null);
        graphics.dispose();
        double edgeX = picture.box().width() * margin / width;
        double edgeY = picture.box().height() * margin / height;
        Box box = picture.box();
        return new PagePictures.Picture(
                padded, new Box(box.x0() - edgeX, box.y0() - edgeY, box.x1() + edgeX, box.y1() + edgeY));
    }

    /** Where invoices have their code: quick to look at. */
    private static PagePictures.Picture topLeft(PagePictures.Picture picture) {
        BufferedImage image = picture.image();
        int width = Math.max(1, image.getWidth() * 2 / 5);
        int height = Math.max(1, image.getHeight() * 2 / 5);
        Box box = picture.box();
        return new PagePictures.Picture(
                image.getSubimage(0, 0, width, height),
                new Box(
                        box.x0(),
                        box.y0(),
                        box.x0() + box.width() * width / image.getWidth(),
                        box.y0() + box.height() * height / image.getHeight()));
    }

    private void read(PagePictures.Picture picture, int index, Map<String, Payload> found) {
        Box box = picture.box();
        double scaleX = box.width() / picture.image().getWidth();
        double scaleY = box.height() / picture.image().getHeight();
        for (CodeReader.Code code : reader.read(picture.image())) {
            Box place = Box.ofCorners(
                    box.x0() + code.x0() * scaleX,
                    box.y0() + code.y0() * scaleY,
                    box.x0() + code.x1() * scaleX,
                    box.y0() + code.y1() * scaleY);
            found.putIfAbsent(code.text(), new Payload(PayloadKind.QR, "", code.text(), index + 1, place));
        }
    }
}
