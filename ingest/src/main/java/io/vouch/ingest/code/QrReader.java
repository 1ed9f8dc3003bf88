package io.vouch.ingest.code;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.detector.Detector;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds QR codes on the picture of a page. Needs about 150 dpi; never throws on what it sees. Safe across threads. */
public final class QrReader {

    /** Texts are cut to this many characters; a QR code holds at most 4,296. */
    private static final int MAX_TEXT = 4_296;

    private static final int MAX_CODES = 8;
    /** Pictures with more pixels are not searched: a page at 300 dpi has 9 million. */
    private static final long MAX_PIXELS = 40_000_000L;
    /** The corner where e-invoices carry their code: this share of width and of height. */
    private static final double CORNER = 0.4;
    /** Pixels along the longer side, A4 at 200 dpi: of a code of 20 mm, less than three pixels a module cannot be told apart. */
    private static final int ENOUGH_SIDE = 2_400;

    private QrReader() {}

    /**
     * The codes of the page: the top-left corner is tried first, and only without success the whole picture, which is then
     * shrunk; in full it is searched only if the small one shows marks of a code that cannot be read.
     *
     * @return at most 8, ordered by place from top to bottom; empty if there are none
     */
    public static List<QrCode> read(BufferedImage picture) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        if ((long) w * h > MAX_PIXELS || w < 21 || h < 21) {
            return List.of();
        }
        List<QrCode> corner = one(Levels.of(picture, (int) Math.ceil(w * CORNER), (int) Math.ceil(h * CORNER)));
        if (!corner.isEmpty()) {
            return corner;
        }
        Levels whole = Levels.of(picture, w, h);
        int step = Math.max(1, (Math.max(w, h) + ENOUGH_SIDE - 1) / ENOUGH_SIDE);
        return step == 1 ? all(whole, 1) : shrunkThenWhole(whole, step);
    }

    private static List<QrCode> shrunkThenWhole(Levels whole, int step) {
        Levels small = whole.shrunk(step);
        List<QrCode> found = all(small, step);
        return found.isEmpty() && hasMarks(small) ? all(whole, 1) : found;
    }

    /** True if three finder marks stand as those of a code do. */
    private static boolean hasMarks(Levels levels) {
        try {
            new Detector(bitmap(levels).getBlackMatrix()).detect(hints());
            return true;
        } catch (NotFoundException e) {
            return false;
        } catch (ReaderException | RuntimeException e) {
            return true;
        }
    }

    private static List<QrCode> one(Levels levels) {
        try {
            return codes(new Result[] {new QRCodeReader().decode(bitmap(levels), hints())}, 1);
        } catch (ReaderException | RuntimeException e) {
            return List.of();
        }
    }

    private static List<QrCode> all(Levels levels, int scale) {
        try {
            return codes(new QRCodeMultiReader().decodeMultiple(bitmap(levels), hints()), scale);
        } catch (ReaderException | RuntimeException e) {
            return List.of();
        }
    }

    private static BinaryBitmap bitmap(Levels levels) {
        return new BinaryBitmap(new HybridBinarizer(new PlanarYUVLuminanceSource(
                levels.grey(), levels.width(), levels.height(), 0, 0, levels.width(), levels.height(), false)));
    }

    private static Map<DecodeHintType, Object> hints() {
        Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
        hints.put(DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE));
        hints.put(DecodeHintType.TRY_HARDER, Boolean.TRUE);
        return hints;
    }

    private static List<QrCode> codes(Result[] results, int scale) {
        List<QrCode> codes = new ArrayList<>();
        for (Result result : results) {
            String text = result.getText();
            if (text != null && !text.isEmpty() && codes.size() < MAX_CODES) {
                codes.add(code(text.substring(0, Math.min(MAX_TEXT, text.length())), result.getResultPoints(), scale));
            }
        }
        codes.sort(java.util.Comparator.comparingInt(QrCode::y0)
                .thenComparingInt(QrCode::x0)
                .thenComparing(QrCode::text));
        return List.copyOf(codes);
    }

    /** The found points are the centres of the finder marks, 3.5 modules inside the edge: a seventh of their distance is added. */
    private static QrCode code(String text, ResultPoint[] points, int scale) {
        float x0 = Float.MAX_VALUE;
        float y0 = Float.MAX_VALUE;
        float x1 = 0;
        float y1 = 0;
        for (ResultPoint point : points) {
            if (point != null) {
                x0 = Math.min(x0, scale * point.getX());
                y0 = Math.min(y0, scale * point.getY());
                x1 = Math.max(x1, scale * point.getX());
                y1 = Math.max(y1, scale * point.getY());
            }
        }
        if (x1 < x0) {
            return new QrCode(text, 0, 0, 0, 0);
        }
        float margin = Math.max(x1 - x0, y1 - y0) / 7;
        return new QrCode(
                text,
                Math.max(0, Math.round(x0 - margin)),
                Math.max(0, Math.round(y0 - margin)),
                Math.round(x1 + margin),
                Math.round(y1 + margin));
    }
}
