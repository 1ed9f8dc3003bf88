package io.vouch.ingest.raster;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import java.awt.image.SinglePixelPackedSampleModel;

/**
 * The rows of a picture as {@code 0xRRGGBB}, opaque: straight from memory where the picture is kept as packed integers, as
 * bytes of blue, green, red, or as bytes of grey; by the platform's own conversion, ten times slower, otherwise.
 *
 * <p>Grey levels are taken as stored: the platform would brighten them, taking grey for linear light.
 */
public final class PixelRows {

    /** Fills a row of the given picture. */
    private interface Source {
        void row(int y, int[] colours);
    }

    private final int width;
    private final int height;
    private final boolean grey;
    private final Source source;

    private PixelRows(BufferedImage picture, boolean grey, Source source) {
        this.width = picture.getWidth();
        this.height = picture.getHeight();
        this.grey = grey;
        this.source = source;
    }

    /** The rows of a picture, which must not be drawn on meanwhile. */
    public static PixelRows of(BufferedImage picture) {
        return switch (picture.getType()) {
            case BufferedImage.TYPE_INT_RGB -> new PixelRows(picture, false, packed(picture));
            case BufferedImage.TYPE_3BYTE_BGR -> new PixelRows(picture, false, bytes(picture));
            case BufferedImage.TYPE_BYTE_GRAY -> new PixelRows(picture, true, grey(picture));
            default -> new PixelRows(
                    picture,
                    picture.getColorModel().getNumColorComponents() == 1,
                    (y, row) -> picture.getRGB(0, y, row.length, 1, row, 0, row.length));
        };
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** True if the picture has no colours at all: red, green and blue are equal everywhere. */
    public boolean isGrey() {
        return grey;
    }

    /**
     * Fills {@code colours} with row {@code y} from its left end; the highest byte of each number has no meaning.
     *
     * @param colours at most as long as the picture is wide
     */
    public void row(int y, int[] colours) {
        source.row(y, colours);
    }

    /** Grey of one colour, 0 to 255 (ITU-R BT.601 luma, in whole numbers). */
    public static int luma(int rgb) {
        return (77 * (rgb >> 16 & 0xFF) + 151 * (rgb >> 8 & 0xFF) + 28 * (rgb & 0xFF)) >> 8;
    }

    private static Source packed(BufferedImage picture) {
        Raster raster = picture.getRaster();
        int[] data = ((DataBufferInt) raster.getDataBuffer()).getData();
        var model = (SinglePixelPackedSampleModel) raster.getSampleModel();
        int stride = model.getScanlineStride();
        int start = start(raster, stride, 1);
        return (y, row) -> System.arraycopy(data, start + y * stride, row, 0, row.length);
    }

    private static Source bytes(BufferedImage picture) {
        Raster raster = picture.getRaster();
        byte[] data = ((DataBufferByte) raster.getDataBuffer()).getData();
        int stride = ((ComponentSampleModel) raster.getSampleModel()).getScanlineStride();
        int start = start(raster, stride, 3);
        return (y, row) -> {
            int at = start + y * stride;
            for (int x = 0; x < row.length; x++, at += 3) {
                row[x] = (data[at + 2] & 0xFF) << 16 | (data[at + 1] & 0xFF) << 8 | data[at] & 0xFF;
            }
        };
    }

    private static Source grey(BufferedImage picture) {
        Raster raster = picture.getRaster();
        byte[] data = ((DataBufferByte) raster.getDataBuffer()).getData();
        int stride = ((ComponentSampleModel) raster.getSampleModel()).getScanlineStride();
        int start = start(raster, stride, 1);
        return (y, row) -> {
            int at = start + y * stride;
            for (int x = 0; x < row.length; x++) {
                row[x] = (data[at + x] & 0xFF) * 0x010101;
            }
        };
    }

    /** Index of the first pixel: pictures cut out of others share their memory. */
    private static int start(Raster raster, int stride, int step) {
        return raster.getDataBuffer().getOffset()
                - raster.getSampleModelTranslateY() * stride
                - raster.getSampleModelTranslateX() * step;
    }
}
