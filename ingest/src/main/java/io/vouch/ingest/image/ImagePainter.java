package io.vouch.ingest.image;

import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.PagePainter;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.page.Page;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

/** Shows picture files as their metadata turns them, at most at {@link PagePainter#DPI}. */
public final class ImagePainter implements PagePainter {

    @Override
    public boolean paints(String mediaType) {
        return mediaType.startsWith("image/");
    }

    @Override
    public void paint(RawFile file, List<Page> pages, IngestLimits limits, Canvas canvas)
            throws ReadFailure, IOException {
        try (PictureFile pictures = PictureFile.open(file.path(), limits)) {
            for (Page page : pages) {
                Picture picture = pictures.read(page.number() - 1);
                canvas.page(page.number(), reduced(picture));
            }
        }
    }

    private static BufferedImage reduced(Picture picture) {
        BufferedImage pixels = picture.pixels();
        double scale = Math.min(1, picture.pageWidth() / 72 * DPI / pixels.getWidth());
        int width = (int) Math.max(1, Math.round(pixels.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(pixels.getHeight() * scale));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(pixels, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }
}
