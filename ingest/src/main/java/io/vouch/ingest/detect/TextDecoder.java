package io.vouch.ingest.detect;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds the encoding of plain text: byte order mark, UTF-16 by its zero bytes, valid UTF-8, GB 18030 if the double bytes lie
 * where GB 2312 has its common characters, else Windows-1252 (which every sequence of bytes without control characters is).
 */
public final class TextDecoder {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** Share of double bytes within GB 2312 from which text counts as Chinese. */
    private static final double CHINESE_SHARE = 0.9;

    private static final double ZERO_SHARE = 0.3;

    private TextDecoder() {}

    /** The text without a byte order mark, or empty if the bytes are not text. */
    public static Optional<String> decode(byte[] bytes) {
        return decode(bytes, bytes.length, false);
    }

    /** The text of the first {@code length} bytes; {@code cut} says that a character may be cut off at the end. */
    static Optional<String> decode(byte[] bytes, int length, boolean cut) {
        if (starts(bytes, length, 0xEF, 0xBB, 0xBF)) {
            return strict(StandardCharsets.UTF_8, bytes, 3, length, cut);
        }
        if (starts(bytes, length, 0xFF, 0xFE)) {
            return strict(StandardCharsets.UTF_16LE, bytes, 2, length, cut);
        }
        if (starts(bytes, length, 0xFE, 0xFF)) {
            return strict(StandardCharsets.UTF_16BE, bytes, 2, length, cut);
        }
        return withoutMark(bytes, length, cut);
    }

    private static Optional<String> withoutMark(byte[] bytes, int length, boolean cut) {
        int[] zeros = new int[2];
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                zeros[i % 2]++;
            }
        }
        if (zeros[0] + zeros[1] > 0) {
            if (zeros[1] > length / 2 * ZERO_SHARE && zeros[0] == 0) {
                return strict(StandardCharsets.UTF_16LE, bytes, 0, length, cut);
            }
            if (zeros[0] > length / 2 * ZERO_SHARE && zeros[1] == 0) {
                return strict(StandardCharsets.UTF_16BE, bytes, 0, length, cut);
            }
            return Optional.empty();
        }
        Optional<String> unicode = strict(StandardCharsets.UTF_8, bytes, 0, length, cut);
        if (unicode.isPresent()) {
            return unicode;
        }
        if (hasControls(bytes, length)) {
            return Optional.empty();
        }
        if (isChinese(bytes, length)) {
            Optional<String> chinese = strict(GB18030, bytes, 0, length, cut);
            if (chinese.isPresent()) {
                return chinese;
            }
        }
        return Optional.of(new String(bytes, 0, length, WINDOWS_1252));
    }

    private static Optional<String> strict(Charset charset, byte[] bytes, int from, int length, boolean cut) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, length - from);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil((length - from) * (double) decoder.maxCharsPerByte()) + 1);
        // With endOfInput false a character cut off at the end is left over instead of reported.
        if (decoder.decode(in, out, !cut).isError()) {
            return Optional.empty();
        }
        String text = out.flip().toString();
        return hasControls(text) ? Optional.empty() : Optional.of(text);
    }

    private static boolean hasControls(String text) {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return true;
            }
            if (c < ' ' && !isTextControl(c)) {
                controls++;
            }
        }
        return tooMany(controls, text.length());
    }

    private static boolean hasControls(byte[] bytes, int length) {
        int controls = 0;
        for (int i = 0; i < length; i++) {
            int c = bytes[i] & 0xFF;
            if (c < ' ' && !isTextControl(c)) {
                controls++;
            }
        }
        return tooMany(controls, length);
    }

    /** Tab, line feed, form feed, carriage return, end of file, escape, and the 01H/03H that frame SWIFT messages. */
    private static boolean isTextControl(int c) {
        return c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == 0x1A || c == 0x1B || c == 1 || c == 3;
    }

    private static boolean tooMany(int controls, int length) {
        return controls * 100L > length;
    }

    private static boolean isChinese(byte[] bytes, int length) {
        int pairs = 0;
        int common = 0;
        for (int i = 0; i < length - 1; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80) {
                continue;
            }
            int trail = bytes[++i] & 0xFF;
            pairs++;
            if (trail >= 0xA1 && (lead >= 0xB0 && lead <= 0xF7 || lead >= 0xA1 && lead <= 0xA9)) {
                common++;
            }
        }
        return pairs > 0 && common >= pairs * CHINESE_SHARE;
    }

    private static boolean starts(byte[] bytes, int length, int... magic) {
        if (length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
