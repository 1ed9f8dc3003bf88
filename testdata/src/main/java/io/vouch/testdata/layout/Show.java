package io.vouch.testdata.layout;

import io.vouch.testdata.deal.Invoice;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How numbers and dates are printed. */
public final class Show {
    private static final DateTimeFormatter ZH_DATE = DateTimeFormatter.ofPattern("yyyy年MM月dd日", Locale.ROOT);

    private Show() {}

    static String zh(LocalDate date) {
        return ZH_DATE.format(date);
    }

    static String date(LocalDate date, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(date);
    }

    /** {@code 12345.6} as 12,345.60. */
    static String grouped(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }

    static String plain(BigDecimal amount) {
        return amount.setScale(2).toPlainString();
    }

    /** {@code 0.13} as 13%. */
    static String percent(BigDecimal rate) {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    static String symbol(String currency) {
        return switch (currency) {
            case "CNY" -> "¥";
            case "GBP" -> "£";
            case "EUR" -> "€";
            default -> currency + " ";
        };
    }

    /** What the QR code of a Chinese tax invoice holds: with tax on fully digital forms, without on the older ones. */
    public static String qr(Invoice invoice) {
        String body = "01,%s,%s,%s,%s,%s,%s,"
                .formatted(
                        invoice.family().qrKind(),
                        invoice.code(),
                        invoice.number(),
                        plain(invoice.family().isDigital() ? invoice.gross() : invoice.net()),
                        invoice.issued().toString().replace("-", ""),
                        invoice.checkCode());
        return body + crc(body);
    }

    /** CRC-16 with polynomial 0x8005, start 0, not reflected, of the payload with its last comma. */
    static String crc(String text) {
        int crc = 0;
        for (int i = 0; i < text.length(); i++) {
            crc ^= text.charAt(i) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) != 0 ? crc << 1 ^ 0x8005 : crc << 1;
            }
            crc &= 0xFFFF;
        }
        return "%04X".formatted(crc);
    }
}
