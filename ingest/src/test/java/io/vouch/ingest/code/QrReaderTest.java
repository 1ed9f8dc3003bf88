package io.vouch.ingest.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QrReaderTest {

    private static final String INVOICE = "01,32,,24312000000136634917,0.01,20240514,,1DD6";

    @Test
    void aCodeInTheTopLeftCornerIsReadWithItsPlace() throws Exception {
        List<QrCode> codes = QrReader.read(page(80, 60));
        assertThat(codes).singleElement().satisfies(code -> {
            assertThat(code.text()).isEqualTo(INVOICE);
            assertThat(code.x0()).isBetween(70, 100);
            assertThat(code.y1()).isBetween(190, 220);
        });
    }

    @Test
    void aCodeElsewhereIsReadToo() throws Exception {
        assertThat(QrReader.read(page(900, 1200))).extracting(QrCode::text).containsExactly(INVOICE);
    }

    @Test
    void aCodeOnALargeScanIsReadFromItsSmallCopyAtItsPlaceInFull() throws Exception {
        var large = new BufferedImage(2480, 3508, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = large.createGraphics();
        g.drawImage(page(900, 1200), 0, 0, 2480, 3508, null);
        g.dispose();
        assertThat(QrReader.read(large)).singleElement().satisfies(code -> {
            assertThat(code.text()).isEqualTo(INVOICE);
            assertThat(code.x0()).isBetween(1790, 1850);
            assertThat(code.y0()).isBetween(2390, 2450);
        });
    }

    @Test
    void aPageWithoutCodesAndATinyPictureGiveNone() {
        assertThat(QrReader.read(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB)))
                .isEmpty();
        assertThat(QrReader.read(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)))
                .isEmpty();
    }

    private static BufferedImage page(int x, int y) throws Exception {
        BitMatrix matrix =
                new QRCodeWriter().encode(INVOICE, BarcodeFormat.QR_CODE, 150, 150, Map.of(EncodeHintType.MARGIN, 1));
        var page = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = page.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 1240, 1754);
        g.drawImage(MatrixToImageWriter.toBufferedImage(matrix), x, y, null);
        g.dispose();
        return page;
    }
}
