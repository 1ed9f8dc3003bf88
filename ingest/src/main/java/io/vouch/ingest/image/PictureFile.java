package io.vouch.ingest.image;

import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.ReasonCode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** The pictures of one file, decoded one at a time; size is checked before decoding. */
final class PictureFile implements AutoCloseable {

    /** Pictures with more pixels are thinned out while they are decoded: A4 at 400 dpi has 15 million. */
    private static final long ENOUGH_PIXELS = 16_000_000L;

    private final PictureInput input;
    private final ImageReader reader;
    private final IngestLimits limits;
    private final Path path;

    private PictureFile(PictureInput input, ImageReader reader, IngestLimits limits, Path path) {
        this.input = input;
        this.reader = reader;
        this.limits = limits;
        this.path = path;
    }

    static PictureFile open(Path path, IngestLimits limits) throws ReadFailure {
        PictureInput input = null;
        try {
            if (Files.size(path) == 0) {
                throw new ReadFailure(ReasonCode.EMPTY, "The picture file is empty.");
            }
            input = new PictureInput(path);
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                input.close();
                throw new ReadFailure(
                        ReasonCode.UNSUPPORTED_TYPE, "The file is no picture of a kind that can be read.");
            }
            ImageReader reader = readers.next();
            reader.setInput(input, false, false);
            return new PictureFile(input, reader, limits, path);
        } catch (IOException e) {
            throw new ReadFailure(ReasonCode.UNREADABLE, "The picture file could not be opened.", e);
        }
    }

    /** How many pages the file has; only TIFF has more than one, moving pictures count as their first frame. */
    int count() throws ReadFailure {
        try {
            return format().startsWith("tif") ? Math.max(1, reader.getNumImages(true)) : 1;
        } catch (IOException | RuntimeException e) {
            throw corrupt(1, e);
        }
    }

    private String format() throws IOException {
        return reader.getFormatName().toLowerCase(Locale.ROOT);
    }

    /** Decodes one picture, turned as its metadata says. */
    Picture read(int index) throws ReadFailure {
        try {
            int width = reader.getWidth(index);
            int height = reader.getHeight(index);
            long pixels = (long) width * height;
            if (pixels > limits.maxPixels()) {
                throw new ReadFailure(
                        ReasonCode.TOO_MANY_PIXELS,
                        "Picture %d has %d x %d pixels; the limit is %d in all."
                                .formatted(index + 1, width, height, limits.maxPixels()));
            }
            BufferedImage decoded = reader.read(index, thinning(pixels));
            PictureMetadata metadata = PictureMetadata.of(reader, index, path);
            BufferedImage upright = Turning.upright(Flattening.opaque(decoded), metadata.orientation());
            boolean sideways = metadata.orientation() >= 5;
            PageSize size = PageSize.of(sideways ? height : width, sideways ? width : height, metadata.dpi());
            return new Picture(upright, size.width(), size.height(), metadata.software(), metadata.device());
        } catch (IOException | RuntimeException e) {
            throw corrupt(index + 1, e);
        }
    }

    private ImageReadParam thinning(long pixels) {
        ImageReadParam param = reader.getDefaultReadParam();
        int every = (int) Math.ceil(Math.sqrt((double) pixels / ENOUGH_PIXELS));
        if (every > 1) {
            param.setSourceSubsampling(every, every, 0, 0);
        }
        return param;
    }

    private static ReadFailure corrupt(int number, Exception cause) {
        return new ReadFailure(
                ReasonCode.CORRUPT, "Picture " + number + " of the file is damaged and cannot be decoded.", cause);
    }

    @Override
    public void close() throws ReadFailure {
        reader.dispose();
        try {
            input.close();
        } catch (IOException e) {
            throw new ReadFailure(ReasonCode.UNREADABLE, "The picture file could not be closed.", e);
        }
    }
}
