package io.vouch.testdata.render;

import io.vouch.testdata.page.Page;
import io.vouch.testdata.world.Dice;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Kernel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Prints pages and scans them again: 200 dpi, a little skew and shift, blur, noise, shade, JPEG. */
public final class Scanner {
    private static final int DPI = 200;
    private static final double PIXELS_A_POINT = DPI / 72.0;

    private final PdfWriter writer;

    public Scanner(Typefaces typefaces) {
        this.writer = new PdfWriter(typefaces);
    }

    public List<Scan> scan(List<Page> pages, Dice dice) throws IOException {
        byte[] printed = writer.write(pages, "print", LocalDate.EPOCH, Optional.empty());
        List<Scan> scans = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(printed)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int i = 0; i < pages.size(); i++) {
                BufferedImage clean = renderer.renderImageWithDPI(i, DPI, ImageType.RGB);
                scans.add(scan(clean, dice.fork("page " + i)));
            }
        }
        return scans;
    }

    private static Scan scan(BufferedImage clean, Dice dice) throws IOException {
        AffineTransform moved = AffineTransform.getRotateInstance(
                Math.toRadians((dice.unit() - 0.5) * 2.4), clean.getWidth() / 2.0, clean.getHeight() / 2.0);
        moved.translate(dice.gaussian() * 3, dice.gaussian() * 3);
        BufferedImage paper = new BufferedImage(clean.getWidth(), clean.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = paper.createGraphics();
        graphics.setColor(new Color(250, 249, 246));
        graphics.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(clean, moved, null);
        graphics.dispose();
        BufferedImage blurred = blurred(paper, 0.02 + 0.07 * dice.unit());
        soil(blurred, dice, 1 + 3 * dice.unit(), 0.86 + 0.1 * dice.unit());
        byte[] jpeg = jpeg(blurred, 0.4f + 0.2f * (float) dice.unit(), DPI);
        return new Scan(
                jpeg,
                clean.getWidth() / PIXELS_A_POINT,
                clean.getHeight() / PIXELS_A_POINT,
                moved,
                Keystone.of(0, clean.getWidth(), clean.getHeight(), dice),
                0,
                0,
                PIXELS_A_POINT);
    }

    /** A 3 by 3 blur; {@code side} is the weight of each of the eight neighbours. */
    private static BufferedImage blurred(BufferedImage picture, double side) {
        float edge = (float) side;
        float middle = 1 - 8 * edge;
        float[] weights = {edge, edge, edge, edge, middle, edge, edge, edge, edge};
        BufferedImage out = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        return new ConvolveOp(new Kernel(3, 3, weights), ConvolveOp.EDGE_NO_OP, null).filter(picture, out);
    }

    /** Adds grain, and shade that grows from the left to the right edge. */
    private static void soil(BufferedImage picture, Dice dice, double grain, double rightShade) {
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                double shade = 1 - (1 - rightShade) * x / row.length;
                // A sum of two uniform numbers is close enough to a bell curve and far cheaper.
                double noise = (dice.unit() + dice.unit() - 1) * 2 * grain;
                row[x] = soiled(row[x] >> 16 & 255, shade, noise) << 16
                        | soiled(row[x] >> 8 & 255, shade, noise) << 8
                        | soiled(row[x] & 255, shade, noise);
            }
            picture.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
    }

    private static int soiled(int channel, double shade, double noise) {
        return (int) Math.max(0, Math.min(255, channel * shade + noise));
    }

    static byte[] jpeg(BufferedImage coloured, float quality, int dpi) throws IOException {
        BufferedImage picture = coloured.getType() == BufferedImage.TYPE_3BYTE_BGR ? redFirst(coloured) : coloured;
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(picture), parameters);
            writer.write(null, new IIOImage(picture, null, withResolution(metadata, dpi)), parameters);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** The picture with its colours in the order of JPEG, in which the writer takes whole rows and not single bytes. */
    private static BufferedImage redFirst(BufferedImage picture) {
        byte[] blueFirst = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        byte[] redFirst = new byte[blueFirst.length];
        for (int i = 0; i < redFirst.length; i += 3) {
            redFirst[i] = blueFirst[i + 2];
            redFirst[i + 1] = blueFirst[i + 1];
            redFirst[i + 2] = blueFirst[i];
        }
        WritableRaster raster = Raster.createInterleavedRaster(
                new DataBufferByte(redFirst, redFirst.length),
                picture.getWidth(),
                picture.getHeight(),
                picture.getWidth() * 3,
                3,
                new int[] {0, 1, 2},
                null);
        return new BufferedImage(picture.getColorModel(), raster, false, null);
    }

    /** States the resolution in the JFIF header, so that a reader finds the page's true size. */
    private static IIOMetadata withResolution(IIOMetadata metadata, int dpi) throws IOException {
        String format = "javax_imageio_jpeg_image_1.0";
        Element root = (Element) metadata.getAsTree(format);
        NodeList headers = root.getElementsByTagName("app0JFIF");
        Element header = (Element) headers.item(0);
        header.setAttribute("Xdensity", Integer.toString(dpi));
        header.setAttribute("Ydensity", Integer.toString(dpi));
        header.setAttribute("resUnits", "1");
        metadata.setFromTree(format, root);
        return metadata;
    }
}
