package io.vouch.testdata.render;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The colour profile of an sRGB screen, ICC version 2.1: primaries adapted to D50 and the gamma 2.2 that stands for the curve.
 * Made here, so that every Java gives the same bytes.
 *
 * @see <a href="https://www.color.org/icc32.pdf">ICC.1:1995-09, profile format</a>
 */
final class ScreenProfile {
    private static final int HEADER = 128;
    private static final int ENTRY = 12;
    private static final int GAMMA = (int) Math.round(2.2 * 256);

    private ScreenProfile() {}

    static byte[] bytes() {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", description("sRGB IEC61966-2.1"));
        tags.put("cprt", text("No copyright, use freely"));
        tags.put("wtpt", xyz(0.9642, 1.0, 0.8249));
        tags.put("rXYZ", xyz(0.43607, 0.22249, 0.01392));
        tags.put("gXYZ", xyz(0.38515, 0.71687, 0.09708));
        tags.put("bXYZ", xyz(0.14307, 0.06061, 0.71410));
        tags.put("rTRC", curve());
        tags.put("gTRC", curve());
        tags.put("bTRC", curve());
        int size = HEADER
                + 4
                + ENTRY * tags.size()
                + tags.values().stream().mapToInt(tag -> tag.length).sum();
        ByteBuffer profile = ByteBuffer.allocate(size);
        header(profile, size);
        profile.position(HEADER);
        profile.putInt(tags.size());
        int offset = HEADER + 4 + ENTRY * tags.size();
        for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
            profile.put(ascii(tag.getKey())).putInt(offset).putInt(tag.getValue().length);
            offset += tag.getValue().length;
        }
        tags.values().forEach(profile::put);
        return profile.array();
    }

    private static void header(ByteBuffer profile, int size) {
        profile.putInt(size).putInt(0).putInt(0x02100000);
        profile.put(ascii("mntrRGB XYZ "));
        for (int each : new int[] {2026, 1, 1, 0, 0, 0}) {
            profile.putShort((short) each);
        }
        profile.put(ascii("acsp"));
        profile.position(68);
        profile.putInt(fixed(0.9642)).putInt(fixed(1)).putInt(fixed(0.8249));
    }

    private static byte[] xyz(double x, double y, double z) {
        return ByteBuffer.allocate(20)
                .put(ascii("XYZ "))
                .putInt(0)
                .putInt(fixed(x))
                .putInt(fixed(y))
                .putInt(fixed(z))
                .array();
    }

    private static byte[] curve() {
        return ByteBuffer.allocate(16)
                .put(ascii("curv"))
                .putInt(0)
                .putInt(1)
                .putShort((short) GAMMA)
                .array();
    }

    private static byte[] text(String text) {
        return padded(ByteBuffer.allocate(8 + text.length() + 1)
                .put(ascii("text"))
                .putInt(0)
                .put(ascii(text)));
    }

    /** ASCII only; the Unicode and script parts are empty: 4 + 4 + 2 + 1 + 67 bytes. */
    private static byte[] description(String text) {
        return padded(ByteBuffer.allocate(12 + text.length() + 1 + 78)
                .put(ascii("desc"))
                .putInt(0)
                .putInt(text.length() + 1)
                .put(ascii(text)));
    }

    /** Tags begin at multiples of four. */
    private static byte[] padded(ByteBuffer tag) {
        return java.util.Arrays.copyOf(tag.array(), (tag.capacity() + 3) / 4 * 4);
    }

    /** A number with 16 binary places. */
    private static int fixed(double value) {
        return (int) Math.round(value * 65536);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
