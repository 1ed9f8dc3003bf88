package io.vouch.alerts.bench.ocr;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Size of a JPEG picture and the dots per inch that its JFIF header states.
 *
 * @param dpi 72 if the file does not say
 */
record JpegHead(int width, int height, int dpi) {

    /** SOI, APP0 marker, length, "JFIF\0", version: then one byte of units and two of density (ITU-T T.871, 10.1). */
    private static final int BEFORE_UNITS = 13;

    static JpegHead of(Path file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            return new JpegHead(reader.getWidth(0), reader.getHeight(0), dpi(file));
        } finally {
            reader.dispose();
        }
    }

    private static int dpi(Path file) throws IOException {
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            byte[] start = in.readNBytes(BEFORE_UNITS);
            boolean stated = start.length == BEFORE_UNITS && start[6] == 'J' && start[7] == 'F' && in.read() == 1;
            int density = stated ? in.readUnsignedShort() : 0;
            return density > 0 ? density : 72;
        }
    }

    double widthInPoints() {
        return width * 72.0 / dpi;
    }

    double heightInPoints() {
        return height * 72.0 / dpi;
    }
}
