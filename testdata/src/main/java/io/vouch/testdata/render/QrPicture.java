package io.vouch.testdata.render;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Draws a QR code as a black and white picture, level M, a quiet zone of two modules, eight pixels a module. */
final class QrPicture {
    private static final int PIXELS_A_MODULE = 8;

    private QrPicture() {}

    static BufferedImage of(String payload) {
        BitMatrix matrix = matrix(payload);
        int pixels = matrix.getWidth() * PIXELS_A_MODULE;
        BufferedImage picture = new BufferedImage(pixels, pixels, BufferedImage.TYPE_BYTE_BINARY);
        byte[] bits = bits(matrix);
        System.arraycopy(bits, 0, ((DataBufferByte) picture.getRaster().getDataBuffer()).getData(), 0, bits.length);
        return picture;
    }

    static PDImageXObject of(String payload, PDDocument document) throws IOException {
        BitMatrix matrix = matrix(payload);
        int pixels = matrix.getWidth() * PIXELS_A_MODULE;
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            out.write(bits(matrix));
        }
        return new PDImageXObject(
                document,
                new ByteArrayInputStream(packed.toByteArray()),
                COSName.FLATE_DECODE,
                pixels,
                pixels,
                1,
                PDDeviceGray.INSTANCE);
    }

    /** The rows of the picture: a pixel is a bit, so that a module's row of eight is one byte. */
    private static byte[] bits(BitMatrix matrix) {
        int side = matrix.getWidth();
        byte[] bits = new byte[side * side * PIXELS_A_MODULE];
        for (int at = 0; at < bits.length; at++) {
            bits[at] = (byte) (matrix.get(at % side, at / side / PIXELS_A_MODULE) ? 0 : 0xFF);
        }
        return bits;
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
