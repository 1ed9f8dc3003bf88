package io.vouch.ingest.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Compares the search by finder marks with ZXing's thorough search of whole pages. */
class QrReadingTest {

    private static final String INVOICE = "01,32,,24312000000136634917,0.01,20240514,,1DD6";

    /** Resolutions from 98 to 300 dpi, lies of a sheet in scanners and before cameras. */
    private static List<WornPage> pages() {
        List<WornPage> pages = new ArrayList<>();
        for (double module : new double[] {2, 2.4, 2.8, 3.5, 4.3, 5.6, 8.4}) {
            for (double turn : new double[] {0, 1.3, -4, 20, 90}) {
                pages.add(new WornPage(module, turn, 0, 1, 6, 0.05));
            }
            pages.add(new WornPage(module, 2, 0.06, 2, 4, 0.4));
            pages.add(new WornPage(module, -6, -0.12, 2, 9, 0.3));
            pages.add(new WornPage(module, 0.4, 0, 3, 16, 0.1));
        }
        return pages;
    }

    @Test
    void eachCodeThatAThoroughSearchOfTheWholePageReadsIsRead() {
        List<WornPage> lost = new ArrayList<>();
        int thorough = 0;
        int own = 0;
        for (WornPage page : pages()) {
            BufferedImage picture = page.draw(INVOICE, page.hashCode());
            boolean read =
                    QrReader.read(picture).stream().anyMatch(code -> code.text().equals(INVOICE));
            boolean reference = thoroughly(picture).contains(INVOICE);
            own += read ? 1 : 0;
            thorough += reference ? 1 : 0;
            if (reference && !read) {
                lost.add(page);
            }
        }
        System.getLogger("codes")
                .log(
                        System.Logger.Level.INFO,
                        "of {0} codes {1} read, {2} by thorough search",
                        pages().size(),
                        own,
                        thorough);
        assertThat(lost).isEmpty();
        assertThat(own).isGreaterThan(pages().size() * 3 / 4);
    }

    @Test
    void textAloneGivesAtMostAFewPlacesToDecode() {
        int places = 0;
        for (int seed = 0; seed < 8; seed++) {
            BufferedImage picture = new WornPage(4, seed - 3, 0, 1, 8, 0.1).draw("", seed);
            assertThat(QrReader.read(picture)).isEmpty();
            places +=
                    MarkTriples.areas(FinderSearch.marks(new GreyRows(picture))).size();
        }
        assertThat(places).isLessThanOrEqualTo(4);
    }

    @Test
    void severalCodesOfOnePageAreReadFromTopToBottom() {
        BufferedImage above = new WornPage(3, 0, 0, 1, 2, 0).draw("first", 1);
        BufferedImage below = new WornPage(3, 0, 0, 1, 2, 0).draw("second", 2);
        var both = new BufferedImage(WornPage.WIDTH, 2 * WornPage.HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        both.createGraphics().drawImage(above, 0, 0, null);
        both.createGraphics().drawImage(below, 0, WornPage.HEIGHT, null);
        assertThat(QrReader.read(both)).extracting(QrCode::text).containsExactly("first", "second");
    }

    private static List<String> thoroughly(BufferedImage picture) {
        Levels levels = new GreyRows(picture).part(0, 0, picture.getWidth(), picture.getHeight());
        LuminanceSource source = new PlanarYUVLuminanceSource(
                levels.grey(), levels.width(), levels.height(), 0, 0, levels.width(), levels.height(), false);
        try {
            Result[] results = new QRCodeMultiReader()
                    .decodeMultiple(
                            new BinaryBitmap(new HybridBinarizer(source)),
                            Map.of(
                                    DecodeHintType.TRY_HARDER,
                                    true,
                                    DecodeHintType.POSSIBLE_FORMATS,
                                    List.of(BarcodeFormat.QR_CODE)));
            return java.util.Arrays.stream(results).map(Result::getText).toList();
        } catch (ReaderException e) {
            return List.of();
        }
    }
}
