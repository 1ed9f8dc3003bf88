package io.vouch.ingest.ofd;

import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.PagePainter;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Draws the pages of an OFD package: templates, layers, annotations. It follows the standard on its own and takes no place from
 * the reader of words, so that boxes drawn over its pictures show whether the words stand right.
 */
public final class OfdPainter implements PagePainter {

    private static final int MOST_PIXELS_A_SIDE = 8_000;

    @Override
    public boolean paints(String mediaType) {
        return mediaType.equals("application/ofd") || mediaType.equals("application/vnd.ofd");
    }

    @Override
    public void paint(RawFile file, List<Page> pages, IngestLimits limits, Canvas canvas)
            throws ReadFailure, IOException {
        try (OfdPackage parts = OfdPackage.open(file.path(), limits)) {
            var pictures = new OfdPictures(parts, limits);
            int number = 0;
            for (XmlNode body : parts.xml("OFD.xml").children("DocBody")) {
                Optional<String> path = parts.find(body.childText("DocRoot"), "");
                if (path.isEmpty() || number >= pages.size()) {
                    continue;
                }
                var document = new OfdDocument(parts, path.get());
                for (OfdDocument.PageRef ref : document.pages()) {
                    if (number++ < pages.size() && !ref.path().isEmpty()) {
                        canvas.page(number, picture(parts, document, ref, pictures, DPI));
                    }
                }
            }
        }
    }

    /** One page at that resolution, or at as much of it as gives 8,000 pixels a side. */
    static BufferedImage picture(
            OfdPackage parts, OfdDocument document, OfdDocument.PageRef ref, OfdPictures pictures, double dpi)
            throws ReadFailure, IOException {
        XmlNode page = parts.xml(ref.path());
        Box area = areaOf(document, page);
        double scale = Math.min(dpi / 25.4, MOST_PIXELS_A_SIDE / Math.max(area.width(), area.height()));
        int width = (int) Math.max(1, Math.round(area.width() * scale));
        int height = (int) Math.max(1, Math.round(area.height() * scale));
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setBackground(Color.WHITE);
        graphics.clearRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        var brush = new OfdBrush(graphics, document.resources(), pictures);
        AffineTransform toPicture = AffineTransform.getScaleInstance(scale, scale);
        toPicture.translate(-area.x0(), -area.y0());
        for (XmlNode use : page.children("Template")) {
            Optional<XmlNode> template = document.template(use.attribute("TemplateID"));
            if (template.isPresent()) {
                brush.content(template.get(), toPicture);
            }
        }
        brush.content(page, toPicture);
        Optional<String> annotations = document.annotationsOf(ref);
        if (annotations.isPresent()) {
            brush.annotations(parts.xml(annotations.get()), toPicture);
        }
        graphics.dispose();
        return picture;
    }

    private static Box areaOf(OfdDocument document, XmlNode page) throws ReadFailure {
        Optional<Box> own = OfdDocument.areaOf(page, "Area");
        for (XmlNode use : page.children("Template")) {
            if (own.isEmpty()) {
                own = document.template(use.attribute("TemplateID"))
                        .flatMap(template -> OfdDocument.areaOf(template, "Area"));
            }
        }
        return own.orElse(document.area());
    }
}
