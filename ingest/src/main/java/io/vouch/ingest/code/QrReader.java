package io.vouch.ingest.code;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds QR codes on the picture of a page. Needs about 150 dpi; never throws on what it sees. Safe across threads. */
public final class QrReader {

    /** Texts are cut to this many characters; a QR code holds at most 4,296. */
    private static final int MAX_TEXT = 4_296;

    private static final int MAX_CODES = 8;
    /** Pictures with more pixels are not searched: a page at 300 dpi has 9 million. */
    private static final long MAX_PIXELS = 40_000_000L;
    /** The smallest code has 21 modules a side (ISO/IEC 18004). */
    private static final int LEAST_SIDE = 21;
    /** Parts of a picture with more pixels a side are shrunk: the largest code has 177 modules. */
    private static final int ENOUGH_SIDE = 1_200;

    private QrReader() {}

    /**
     * The codes of the page. Only parts where three finder marks stand as those of a code do are decoded, so that a page without
     * any costs little.
     *
     * @return at most 8, ordered by place from top to bottom; empty if there are none
     */
    public static List<QrCode> read(BufferedImage picture) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        if ((long) w * h > MAX_PIXELS || w < LEAST_SIDE || h < LEAST_SIDE) {
            return List.of();
        }
        var rows = new GreyRows(picture);
        List<QrCode> codes = new ArrayList<>();
        for (MarkTriples.Area area : MarkTriples.areas(FinderSearch.marks(rows))) {
            if (codes.size() < MAX_CODES && codes.stream().noneMatch(code -> isOf(code, area))) {
                decoded(rows, area).ifPresent(codes::add);
            }
        }
        codes.sort(
                Comparator.comparingInt(QrCode::y0).thenComparingInt(QrCode::x0).thenComparing(QrCode::text));
        return List.copyOf(codes);
    }

    /** Whether the middle of the area is on a code that was read. */
    private static boolean isOf(QrCode code, MarkTriples.Area area) {
        double x = (area.x0() + area.x1()) / 2;
        double y = (area.y0() + area.y1()) / 2;
        return x >= code.x0() && x <= code.x1() && y >= code.y0() && y <= code.y1();
    }

    private static Optional<QrCode> decoded(GreyRows rows, MarkTriples.Area area) {
        int left = (int) Math.max(0, area.x0());
        int top = (int) Math.max(0, area.y0());
        int right = (int) Math.min(rows.width(), Math.ceil(area.x1()));
        int bottom = (int) Math.min(rows.height(), Math.ceil(area.y1()));
        if (right - left < LEAST_SIDE || bottom - top < LEAST_SIDE) {
            return Optional.empty();
        }
        Levels part = rows.part(left, top, right, bottom);
        int step = 1 + Math.max(part.width(), part.height()) / ENOUGH_SIDE;
        return decoded(step == 1 ? part : part.shrunk(step), step, left, top)
                .or(() -> step == 1 ? Optional.empty() : decoded(part, 1, left, top));
    }

    private static Optional<QrCode> decoded(Levels levels, int scale, int left, int top) {
        try {
            Result result = new QRCodeReader().decode(bitmap(levels), hints());
            String text = result.getText();
            return text == null || text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(code(
                            text.substring(0, Math.min(MAX_TEXT, text.length())),
                            result.getResultPoints(),
                            scale,
                            left,
                            top));
        } catch (ReaderException | RuntimeException e) {
            return Optional.empty();
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

    /** The found points are the centres of the finder marks, 3.5 modules inside the edge: a seventh of their distance is added. */
    private static QrCode code(String text, ResultPoint[] points, int scale, int left, int top) {
        float x0 = Float.MAX_VALUE;
        float y0 = Float.MAX_VALUE;
        float x1 = 0;
        float y1 = 0;
        for (ResultPoint point : points) {
            if (point != null) {
                x0 = Math.min(x0, left + scale * point.getX());
                y0 = Math.min(y0, top + scale * point.getY());
                x1 = Math.max(x1, left + scale * point.getX());
                y1 = Math.max(y1, top + scale * point.getY());
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
