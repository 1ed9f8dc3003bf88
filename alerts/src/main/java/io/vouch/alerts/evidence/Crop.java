package io.vouch.alerts.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import io.vouch.extraction.PaperPart;
import io.vouch.ingest.PagePainter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** The part of a page's picture that an alert points at, with some of what stands around it. */
final class Crop {

    private static final double PIXELS_PER_POINT = PagePainter.DPI / 72;
    private static final double MARGIN_POINTS = 36;
    private static final int CORNERS = 4;
    private static final Pattern DOCUMENT = Pattern.compile("[0-9A-Za-z]{8,64}");

    private Crop() {}

    /** Empty if the place names no page or box, or the page was not painted. */
    static Optional<BufferedImage> of(Path pictures, JsonNode place) throws IOException {
        String document = place.path("document_id").asText();
        JsonNode box = place.path("box");
        if (box.size() != CORNERS || !DOCUMENT.matcher(document).matches()) {
            return Optional.empty();
        }
        PaperPart part = PaperPart.of(document);
        int number = part.pageOfFile(place.path("page").asInt());
        Path file = pictures.resolve(part.fileId()).resolve(number + ".png");
        BufferedImage page = Files.isRegularFile(file) ? ImageIO.read(file.toFile()) : null;
        if (page == null) {
            return Optional.empty();
        }
        int left = pixel(box.get(0).asDouble() - MARGIN_POINTS, page.getWidth() - 1);
        int top = pixel(box.get(1).asDouble() - MARGIN_POINTS, page.getHeight() - 1);
        int right = pixel(box.get(2).asDouble() + MARGIN_POINTS, page.getWidth());
        int bottom = pixel(box.get(3).asDouble() + MARGIN_POINTS, page.getHeight());
        return right > left && bottom > top
                ? Optional.of(page.getSubimage(left, top, right - left, bottom - top))
                : Optional.empty();
    }

    private static int pixel(double points, int most) {
        return (int) Math.max(0, Math.min(most, Math.round(points * PIXELS_PER_POINT)));
    }
}
