package io.vouch.testdata.render;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.util.Map;

/** Draws a QR code as a black and white picture, level M, a quiet zone of two modules, eight pixels a module. */
final class QrPicture {
    private static final int PIXELS_A_MODULE = 8;

    private QrPicture() {}

    static BufferedImage of(String payload) {
        BitMatrix matrix = matrix(payload);
        int side = matrix.getWidth();
        BufferedImage picture =
                new BufferedImage(side * PIXELS_A_MODULE, side * PIXELS_A_MODULE, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.getRaster().setSample(x, y, 0, matrix.get(x / PIXELS_A_MODULE, y / PIXELS_A_MODULE) ? 0 : 1);
            }
        }
        return picture;
    }

    private static BitMatrix matrix(String payload) {
        try {
            // Side 0 asks for one pixel a module.
            return new QRCodeWriter()
                    .encode(
                            payload,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2));
        } catch (WriterException e) {
            throw new IllegalStateException("a QR payload of " + payload.length() + " characters does not fit", e);
        }
    }
}
