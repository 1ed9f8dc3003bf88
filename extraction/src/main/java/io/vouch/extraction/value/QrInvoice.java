package io.vouch.extraction.value;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of the QR code on a Chinese VAT invoice.
 *
 * @param kind two digits: 01 special, 04 ordinary, 10 electronic ordinary, 31 and 32 fully digital, 51 rail
 * @param code 10 or 12 digits; empty on fully digital invoices
 * @param number 8 or 20 digits
 * @param amount with tax if {@link #amountIncludesTax}, else without
 * @param issueDate ISO 8601
 * @param checkCode 20 digits or empty
 * @param checksum which checksum variant the text bears
 * @see "便捷开票二维码应用规范 (CRC-16, x16+x15+x2+1); variants measured on collected payloads"
 */
public record QrInvoice(
        String kind,
        String code,
        String number,
        BigDecimal amount,
        String issueDate,
        String checkCode,
        Checksum checksum) {

    private static final int MAX_LENGTH = 200;
    /** 01,31,,26442000004359167806,1705400.00,20260421,,8EEF */
    private static final Pattern PAYLOAD = Pattern.compile(
            "(?<covered>01,(?<kind>[0-9]{2}),(?<code>[0-9]{10}|[0-9]{12}|),(?<number>[0-9]{8}|[0-9]{20}),"
                    + "(?<amount>-?[0-9]{1,15}(?:\\.[0-9]{1,6})?),(?<date>[0-9]{8}),(?<check>[0-9]{0,20}),)(?<crc>[0-9A-Fa-f]{4})?,*");

    /** Which computation gives the printed checksum. {@code NONE} is a weak signal only: some issuers print another one. */
    public enum Checksum {
        /** CRC-16/UMTS up to and including the last comma: the usual one. */
        UMTS,
        /** CRC-16/UMTS without the last comma. */
        UMTS_SHORT,
        /** CRC-16/ARC. */
        ARC,
        /** CRC-16/MODBUS. */
        MODBUS,
        /** Absent, or none of the above. */
        NONE
    }

    /** Reads the payload; full-width commas and blanks that scanners put in are forgiven. Empty for any other QR text. */
    public static Optional<QrInvoice> parse(String payload) {
        if (payload.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String text = NormalText.compact(payload).replace('、', ',');
        Matcher matcher = PAYLOAD.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<String> date = Dates.parse(matcher.group("date"), DayMonthOrder.DAY_FIRST);
        return date.map(issueDate -> new QrInvoice(
                matcher.group("kind"),
                matcher.group("code"),
                matcher.group("number"),
                new BigDecimal(matcher.group("amount")),
                issueDate,
                matcher.group("check"),
                checksum(matcher.group("covered"), matcher.group("crc"))));
    }

    /** Fully digital invoices (20-digit number, no code) carry the total with tax; all older ones the amount without. */
    public boolean amountIncludesTax() {
        return number.length() == 20 && code.isEmpty();
    }

    private static Checksum checksum(String covered, String printed) {
        if (printed == null) {
            return Checksum.NONE;
        }
        int expected = Integer.parseInt(printed.toUpperCase(Locale.ROOT), 16);
        byte[] bytes = covered.getBytes(StandardCharsets.US_ASCII);
        if (highFirst(bytes, bytes.length) == expected) {
            return Checksum.UMTS;
        }
        if (highFirst(bytes, bytes.length - 1) == expected) {
            return Checksum.UMTS_SHORT;
        }
        if (lowFirst(bytes, 0x0000) == expected) {
            return Checksum.ARC;
        }
        return lowFirst(bytes, 0xFFFF) == expected ? Checksum.MODBUS : Checksum.NONE;
    }

    private static int highFirst(byte[] bytes, int length) {
        int crc = 0;
        for (int i = 0; i < length; i++) {
            crc ^= (bytes[i] & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ 0x8005;
            }
            crc &= 0xFFFF;
        }
        return crc;
    }

    private static int lowFirst(byte[] bytes, int start) {
        int crc = start;
        for (byte b : bytes) {
            crc ^= b & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : (crc >>> 1) ^ 0xA001;
            }
        }
        return crc;
    }
}
