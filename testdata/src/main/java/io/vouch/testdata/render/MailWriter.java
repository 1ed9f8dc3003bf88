package io.vouch.testdata.render;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;

/** Writes a mail (RFC 5322, MIME) with one attachment. */
public final class MailWriter {
    private static final String BOUNDARY = "=_part_5b1d7c";

    private MailWriter() {}

    /** Names in {@code from} and {@code to} are whole addresses such as {@code Name <a@b>}; {@code file} is the attachment's name. */
    public static byte[] write(
            String from, String to, String subject, String body, LocalDate sent, String file, byte[] content) {
        Base64.Encoder lines = Base64.getMimeEncoder(76, "\r\n".getBytes(StandardCharsets.US_ASCII));
        String date = DateTimeFormatter.RFC_1123_DATE_TIME
                .withLocale(Locale.ROOT)
                .format(sent.atTime(9, 30).atOffset(ZoneOffset.UTC));
        String type = file.endsWith(".pdf")
                ? "application/pdf"
                : file.endsWith(".jpg") ? "image/jpeg" : "application/octet-stream";
        String mail = "From: " + encoded(from) + "\r\nTo: " + encoded(to) + "\r\nSubject: " + encoded(subject)
                + "\r\nDate: " + date + "\r\nMessage-ID: <" + Integer.toHexString((from + subject).hashCode()) + "."
                + sent + "@mail.invalid>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"" + BOUNDARY
                + "\"\r\n\r\n--" + BOUNDARY + "\r\nContent-Type: text/plain; charset=UTF-8\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + lines.encodeToString(body.getBytes(StandardCharsets.UTF_8)) + "\r\n--" + BOUNDARY
                + "\r\nContent-Type: " + type + "; name=\"" + file
                + "\"\r\nContent-Disposition: attachment; filename=\""
                + file + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + lines.encodeToString(content) + "\r\n--"
                + BOUNDARY + "--\r\n";
        return mail.getBytes(StandardCharsets.US_ASCII);
    }

    /** RFC 2047 for what is not ASCII; an address in angle brackets stays as it is. */
    private static String encoded(String text) {
        int bracket = text.indexOf(" <");
        String words = bracket < 0 ? text : text.substring(0, bracket);
        String rest = bracket < 0 ? "" : text.substring(bracket);
        if (StandardCharsets.US_ASCII.newEncoder().canEncode(words)) {
            return text;
        }
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8)) + "?=" + rest;
    }
}
