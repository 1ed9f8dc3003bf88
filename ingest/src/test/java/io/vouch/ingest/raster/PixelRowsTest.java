package io.vouch.ingest.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PixelRowsTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_INT_BGR
            })
    void coloursAreTheSameHoweverThePictureIsKept(int type) {
        var picture = new BufferedImage(3, 2, type);
        picture.setRGB(1, 1, 0xFF102030);
        assertThat(row(picture, 1)).containsExactly(0, 0x102030, 0);
    }

    @Test
    void aPieceCutOutOfAPictureShowsItsOwnPixels() {
        var picture = new BufferedImage(5, 4, BufferedImage.TYPE_3BYTE_BGR);
        picture.setRGB(3, 2, 0xFF405060);
        assertThat(row(picture.getSubimage(2, 1, 2, 3), 1)).containsExactly(0, 0x405060);
        var packed = new BufferedImage(5, 4, BufferedImage.TYPE_INT_RGB);
        packed.setRGB(3, 2, 0xFF405060);
        assertThat(row(packed.getSubimage(2, 1, 2, 3), 1)).containsExactly(0, 0x405060);
    }

    @Test
    void greyLevelsAreTakenAsStored() {
        var picture = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
        picture.getRaster().setSample(1, 0, 0, 100);
        assertThat(row(picture, 0)).containsExactly(0, 0x646464);
        assertThat(PixelRows.of(picture).isGrey()).isTrue();
    }

    @Test
    void lumaOfWhiteIsWhiteAndOfBlackBlack() {
        assertThat(PixelRows.luma(0xFFFFFF)).isEqualTo(255);
        assertThat(PixelRows.luma(0)).isZero();
        assertThat(PixelRows.luma(0x00FF00)).isGreaterThan(PixelRows.luma(0xFF0000));
    }

    private static int[] row(BufferedImage picture, int y) {
        PixelRows rows = PixelRows.of(picture);
        int[] row = new int[rows.width()];
        rows.row(y, row);
        for (int x = 0; x < row.length; x++) {
            row[x] &= 0xFFFFFF;
        }
        return row;
    }
}
