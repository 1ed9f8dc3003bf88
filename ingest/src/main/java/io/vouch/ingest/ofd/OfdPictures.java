package io.vouch.ingest.ofd;

import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.ReadFailure;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Decodes the pictures of a package: PNG, JPEG, BMP, TIFF, GIF and JBIG2 (GB/T 33190-2016 allows the last by {@code .jb2}). */
final class OfdPictures {

    private final OfdPackage parts;
    private final long maxPixels;

    OfdPictures(OfdPackage parts, IngestLimits limits) {
        this.parts = parts;
        this.maxPixels = limits.maxPixels();
    }

    /** Empty if it is missing, too large, or of a kind that cannot be decoded. */
    Optional<BufferedImage> decode(String path) throws ReadFailure {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(parts.bytes(path)))) {
            Iterator<ImageReader> readers = path.toLowerCase(Locale.ROOT).endsWith(".jb2")
                    ? ImageIO.getImageReadersByFormatName("JBIG2")
                    : ImageIO.getImageReaders(in);
            return readers.hasNext() ? decode(readers.next(), in) : Optional.empty();
        } catch (IOException | RuntimeException undecodable) {
            return Optional.empty();
        }
    }

    private Optional<BufferedImage> decode(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            return pixels > maxPixels || pixels <= 0 ? Optional.empty() : Optional.ofNullable(reader.read(0));
        } finally {
            reader.dispose();
        }
    }
}
