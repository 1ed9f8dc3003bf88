package io.vouch.ingest.pdf;

import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.page.Box;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes pictures of pages: the page's own image where one covers it, else a rendering, within the pixel limit. */
final class PagePictures {

    /** Finer scans are scaled down to {@link #ENOUGH_DPI}: OCR gains nothing above it, and pays by the pixel. */
    private static final double TOO_FINE_DPI = 380;

    private static final double ENOUGH_DPI = 300;

    /** Coarser than this a rendering cannot be read. */
    private static final double LEAST_DPI = 50;

    /** Share of the page that other pictures may cover beside the one that is taken for the whole. */
    private static final double OTHERS = 0.05;

    /**
     * A picture of a part of a page.
     *
     * @param image upright as seen
     * @param box what part of the page it shows, in points
     */
    record Picture(BufferedImage image, Box box) {}

    private final PDFRenderer renderer;
    private final IngestLimits limits;

    PagePictures(PDDocument document, IngestLimits limits) {
        this.renderer = new PDFRenderer(document);
        this.limits = limits;
    }

    /** The picture to be read by OCR; empty if it would exceed the pixel limit. */
    Optional<Picture> ofPage(int index, PageRoute route, PageFrame frame, List<PlacedImage> images) throws IOException {
        if (route == PageRoute.PICTURE || route == PageRoute.BOTH) {
            Optional<PlacedImage> own = ownImage(frame, images);
            if (own.isPresent()) {
                return Optional.of(decode(own.get()));
            }
        }
        return render(index, frame, limits.ocrDpi(), ImageType.RGB);
    }

    /** The one image that is the page; empty if there are several, or if it cannot be read without drawing it. */
    private Optional<PlacedImage> ownImage(PageFrame frame, List<PlacedImage> images) {
        PlacedImage largest = images.get(0);
        double all = 0;
        for (PlacedImage image : images) {
            largest = image.area() > largest.area() ? image : largest;
            all += image.area();
        }
        boolean alone = all - largest.area() <= OTHERS * frame.area();
        return alone && isDecodable(largest) && !isStencil(largest) ? Optional.of(largest) : Optional.empty();
    }

    boolean isDecodable(PlacedImage image) {
        return image.isReadableAlone() && image.pixels() <= limits.maxPixels();
    }

    private static boolean isStencil(PlacedImage image) {
        return image.stream().getBoolean(COSName.IMAGE_MASK, false);
    }

    /** Decodes an image and turns it upright as the page shows it. */
    Picture decode(PlacedImage image) throws IOException {
        PDImageXObject object = new PDImageXObject(new PDStream(image.stream()), image.resources());
        BufferedImage pixels = isStencil(image) ? object.getImage() : object.getOpaqueImage();
        if (pixels == null) {
            throw new IOException("an image without pixels");
        }
        double dpi = image.dpi();
        BufferedImage sized = dpi > TOO_FINE_DPI ? scaled(pixels, ENOUGH_DPI / dpi) : pixels;
        return new Picture(upright(sized, image.turns()), image.whole());
    }

    private static BufferedImage scaled(BufferedImage image, double factor) {
        int width = (int) Math.max(1, Math.round(image.getWidth() * factor));
        int height = (int) Math.max(1, Math.round(image.getHeight() * factor));
        boolean gray = image.getRaster().getNumBands() == 1;
        int type = gray ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB;
        BufferedImage small = new BufferedImage(width, height, type);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }

    private static BufferedImage upright(BufferedImage image, PlacedImage.Turns turns) {
        if (turns.isNone()) {
            return image;
        }
        int width = turns.transposed() ? image.getHeight() : image.getWidth();
        int height = turns.transposed() ? image.getWidth() : image.getHeight();
        BufferedImage upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            int towardsY = turns.mirrorY() ? height - 1 - y : y;
            for (int x = 0; x < width; x++) {
                int towardsX = turns.mirrorX() ? width - 1 - x : x;
                int column = turns.transposed() ? towardsY : towardsX;
                int row = turns.transposed() ? towardsX : towardsY;
                upright.setRGB(x, y, image.getRGB(column, row));
            }
        }
        return upright;
    }

    /** The whole page, at the resolution or as much of it as the pixel limit allows. */
    Optional<Picture> render(int index, PageFrame frame, double dpi, ImageType colours) throws IOException {
        double inches = frame.area() / (72.0 * 72.0);
        double affordable = Math.min(dpi, Math.sqrt(limits.maxPixels() / inches));
        if (affordable < LEAST_DPI) {
            return Optional.empty();
        }
        BufferedImage image = renderer.renderImage(index, (float) (affordable / 72 * frame.unit()), colours);
        return Optional.of(new Picture(image, new Box(0, 0, frame.width(), frame.height())));
    }

    /**
     * A part of the page. The caller keeps it small: it is not checked against the pixel limit.
     *
     * @param unit points of one unit of user space
     */
    Picture renderPart(int index, Box part, double dpi, double unit) throws IOException {
        double scale = dpi / 72;
        int width = (int) Math.ceil(part.width() * scale);
        int height = (int) Math.ceil(part.height() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setBackground(java.awt.Color.WHITE);
        graphics.clearRect(0, 0, width, height);
        graphics.translate(-part.x0() * scale, -part.y0() * scale);
        renderer.renderPageToGraphics(index, graphics, (float) (scale * unit));
        graphics.dispose();
        return new Picture(image, part);
    }
}
