package io.vouch.ingest.embedded;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of an XML file, decoded as its byte order mark or declaration says; nothing is parsed. */
public final class XmlText {

    /** {@code <?xml version="1.0" encoding="GBK"?>} */
    private static final Pattern ENCODING =
            Pattern.compile("encoding\\s{0,9}=\\s{0,9}[\"']([A-Za-z0-9._:-]{1,40})[\"']");

    private static final int DECLARATION = 200;

    private XmlText() {}

    /** True if the bytes start like XML (not HTML): a declaration, a comment or an element, after white space. */
    public static boolean looksLikeXml(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, DECLARATION), charsetOf(bytes));
        String trimmed = withoutMark(start).stripLeading();
        if (trimmed.length() < 2 || trimmed.charAt(0) != '<') {
            return false;
        }
        String lower = trimmed.toLowerCase(Locale.ROOT);
        boolean html = lower.startsWith("<html") || lower.startsWith("<!doctype html");
        char second = trimmed.charAt(1);
        return !html && (second == '?' || second == '!' || second == ':' || Character.isLetter(second));
    }

    /** Decodes the bytes; characters that the encoding does not know become U+FFFD. */
    public static String decode(byte[] bytes) {
        return withoutMark(new String(bytes, charsetOf(bytes)));
    }

    /** True if a document type is declared before the first element. */
    public static boolean declaresDoctype(String xml) {
        int at = xml.indexOf('<');
        while (at >= 0 && at + 1 < xml.length()) {
            char kind = xml.charAt(at + 1);
            if (xml.startsWith("<!--", at)) {
                at = xml.indexOf("-->", at + 4);
            } else if (kind == '?') {
                at = xml.indexOf("?>", at + 2);
            } else {
                return xml.startsWith("<!", at);
            }
            at = at < 0 ? -1 : xml.indexOf('<', at);
        }
        return false;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset charsetOf(byte[] bytes) {
        int first = bytes.length > 0 ? bytes[0] & 0xFF : -1;
        int second = bytes.length > 1 ? bytes[1] & 0xFF : -1;
        if (first == 0xFE && second == 0xFF || first == 0 && second == '<') {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xFF && second == 0xFE || first == '<' && second == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (first == 0xEF && second == 0xBB) {
            return StandardCharsets.UTF_8;
        }
        String start = new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(start);
        return declared.find() ? named(declared.group(1)) : StandardCharsets.UTF_8;
    }

    private static Charset named(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (upper.startsWith("UTF-16")) {
            // The declaration was readable byte by byte, so it cannot be true.
            return StandardCharsets.UTF_8;
        }
        if (upper.equals("GBK") || upper.equals("GB2312")) {
            return Charset.forName("GB18030");
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
