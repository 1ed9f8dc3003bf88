package io.vouch.testdata.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.testdata.page.Page;
import io.vouch.testdata.page.Pen;
import io.vouch.testdata.page.Sheet;
import io.vouch.testdata.page.Typeface;
import io.vouch.testdata.world.Dice;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DegraderTest {
    private static final Recipe CLEAN = new Recipe(200, 0, 0, 0, 0, 0, 1, 0, false, 0, 1, 0.95);

    @Test
    void aStandardFaxHasPairsOfEqualRowsOfBlackAndWhite() throws Exception {
        BufferedImage fax = Grain.faxed(threeBytes(copy(CLEAN)), 2);
        for (int y = 0; y + 1 < fax.getHeight(); y += 2) {
            for (int x = 0; x < fax.getWidth(); x++) {
                assertThat(fax.getRGB(x, y)).isEqualTo(fax.getRGB(x, y + 1)).isIn(0xFF000000, 0xFFFFFFFF);
            }
        }
    }

    @Test
    void aStampPutsColourOverThePage() throws Exception {
        Recipe stamped = new Recipe(200, 0, 0, 0, 0, 0, 1, 0, true, 0, 1, 0.95);
        assertThat(coloured(copy(stamped))).isGreaterThan(coloured(copy(CLEAN)) + 500);
    }

    @Test
    void foldsShadeAndCropShowOnThePage() throws Exception {
        BufferedImage clean = copy(CLEAN);
        BufferedImage folded = copy(new Recipe(200, 0, 0, 0, 0, 0, 1, 0, false, 2, 1, 0.95));
        BufferedImage shaded = copy(new Recipe(200, 0, 0, 0, 0, 0, 0.8, 0, false, 0, 1, 0.95));
        BufferedImage cropped = copy(new Recipe(200, 0, 0, 0.02, 0, 0, 1, 0, false, 0, 1, 0.95));
        assertThat(brightness(folded, folded.getWidth() - 60))
                .isLessThan(brightness(clean, clean.getWidth() - 60) - 0.1);
        assertThat(brightness(shaded, shaded.getWidth() - 60))
                .isLessThan(brightness(clean, clean.getWidth() - 60) - 20);
        assertThat(cropped.getWidth()).isLessThan(clean.getWidth());
    }

    @Test
    void theResolutionIsThatOfTheRecipe() throws Exception {
        Recipe fine = new Recipe(300, 0, 0, 0, 0, 0, 1, 0, false, 0, 1, 0.95);
        assertThat(copy(fine).getWidth()).isEqualTo(copy(CLEAN).getWidth() * 3 / 2);
    }

    private static BufferedImage copy(Recipe recipe) throws Exception {
        try (Typefaces typefaces = Typefaces.open()) {
            Sheet sheet = new Sheet(288, 288, typefaces);
            sheet.text("Invoice 1,204.50", 20, 60, Pen.of(Typeface.SANS, 12));
            Page page = sheet.page();
            Scan scan = new Degrader(typefaces)
                    .copies(List.of(page), recipe, new Dice(5))
                    .get(0);
            return ImageIO.read(new ByteArrayInputStream(scan.jpeg()));
        }
    }

    private static BufferedImage threeBytes(BufferedImage image) {
        BufferedImage out = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        out.getGraphics().drawImage(image, 0, 0, null);
        return out;
    }

    private static int coloured(BufferedImage image) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int pixel = image.getRGB(x, y);
                count += Math.abs((pixel >> 16 & 255) - (pixel & 255)) > 40 ? 1 : 0;
            }
        }
        return count;
    }

    /** Mean grey of a column. */
    private static double brightness(BufferedImage image, int x) {
        double sum = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            sum += image.getRGB(x, y) >> 8 & 255;
        }
        return sum / image.getHeight();
    }
}
