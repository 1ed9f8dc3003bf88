package io.vouch.ingest.detect;

import io.vouch.ingest.MediaTypes;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells kinds of text apart by their first lines. Only here may a file's name weigh, and only for CSV. */
final class TextKind {

    /**
     * {@code {1:F01BANKCNBJAXXX0000000000}{2:..}} or the first tag line {@code :20:REF}, perhaps behind some short lines of the
     * bank's own, like {@code 940 00} or {@code :940:}.
     */
    private static final Pattern SWIFT =
            Pattern.compile("\\A(?:[^\\n]{0,120}\\n){0,8}?[\\s\\x01]{0,40}(?:\\{1:F|:20:)");
    /** Opening balance, {@code :60F:C260101CNY100,00}: only statements (MT940, MT942 has :34F:) have it. */
    private static final Pattern STATEMENT = Pattern.compile("^:(?:60[FM]|34F|61):", Pattern.MULTILINE);
    /** Bank operation code and ordering customer: only payments have them. */
    private static final Pattern PAYMENT = Pattern.compile("^:(?:23B|50[AFK]|59[AF]?):", Pattern.MULTILINE);

    private static final Pattern MAIL_HEADER = Pattern.compile(
            "^(?:From|To|Subject|Date|Received|Message-ID|MIME-Version|Return-Path|Delivered-To|Content-Type|Reply-To|Cc):",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADER_LINE = Pattern.compile("^[!-9;-~]{1,80}:.*");
    private static final int MAIL_HEADERS = 2;

    private static final Pattern HTML_START = Pattern.compile(
            "\\A\\s*(?:<!--.{0,2000}?-->\\s*)?<(?:!doctype\\s+html|html|head|body|table|meta|div|p|h[1-6])\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** An XML file whose root is HTML is a web page. */
    private static final Pattern XHTML =
            Pattern.compile("\\A\\s*<\\?xml[^>]{0,200}\\?>\\s*(?:<!DOCTYPE html[^>]{0,500}>\\s*)?<html\\b");

    private static final Pattern XML_START =
            Pattern.compile("\\A\\s*<(?:\\?xml\\b|!DOCTYPE\\b|!--|[\\p{L}_][\\w.:-]*[\\s/>])");

    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");
    private static final int CSV_LINES = 3;
    private static final int CSV_COLUMNS = 3;

    private TextKind() {}

    static String of(String text, boolean whole, String name) {
        if (text.isBlank()) {
            return MediaTypes.TEXT;
        }
        if (XHTML.matcher(text).find() || HTML_START.matcher(text).find()) {
            return MediaTypes.HTML;
        }
        if (XML_START.matcher(text).find()) {
            return MediaTypes.XML;
        }
        if (text.startsWith("{\\rtf")) {
            return "application/rtf";
        }
        if (isJson(text)) {
            return MediaTypes.JSON;
        }
        if (isMail(text)) {
            return MediaTypes.EML;
        }
        String swift = SWIFT.matcher(text).find() ? swift(text) : MediaTypes.TEXT;
        if (!swift.equals(MediaTypes.TEXT)) {
            return swift;
        }
        return isTable(text, whole, name) ? MediaTypes.CSV : MediaTypes.TEXT;
    }

    private static boolean isJson(String text) {
        String start = text.stripLeading();
        if (start.startsWith("{")) {
            String inner = start.substring(1).stripLeading();
            return inner.startsWith("\"") || inner.startsWith("}");
        }
        return start.startsWith("[")
                && start.substring(1).stripLeading().matches("(?s)[\\[{\"\\]\\d-].*")
                && start.stripTrailing().endsWith("]");
    }

    private static String swift(String text) {
        if (STATEMENT.matcher(text).find()) {
            return MediaTypes.MT940;
        }
        return PAYMENT.matcher(text).find() ? MediaTypes.MT103 : MediaTypes.TEXT;
    }

    /** Mail begins with header lines, two of them well known, before the first empty line. */
    private static boolean isMail(String text) {
        int known = 0;
        for (String line : (Iterable<String>) text.lines().limit(100)::iterator) {
            boolean continued = line.startsWith(" ") || line.startsWith("\t") || line.startsWith("From ");
            if (line.isBlank() || !continued && !HEADER_LINE.matcher(line).matches()) {
                break;
            }
            if (MAIL_HEADER.matcher(line).find()) {
                known++;
            }
        }
        return known >= MAIL_HEADERS && text.lines().limit(100).anyMatch(TextKind::provesMail);
    }

    /** "From: .. Date: .." also heads memos; these lines only software writes. */
    private static boolean provesMail(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return lower.startsWith("mime-version:")
                || lower.startsWith("message-id:")
                || lower.startsWith("received:")
                || lower.startsWith("return-path:")
                || lower.startsWith("content-type:")
                || lower.matches("(?:from|to):.{0,200}@.{1,200}");
    }

    private static boolean isTable(String text, boolean whole, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv") || lower.endsWith(".tsv")) {
            return true;
        }
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(50).toList();
        // The last line of a head may be cut off.
        List<String> sure = whole || lines.size() < 2 ? lines : lines.subList(0, lines.size() - 1);
        return sure.size() >= CSV_LINES && DELIMITERS.stream().anyMatch(delimiter -> isRegular(sure, delimiter));
    }

    private static boolean isRegular(List<String> lines, String delimiter) {
        int columns = columns(lines.get(0), delimiter);
        return columns >= CSV_COLUMNS && lines.stream().allMatch(line -> columns(line, delimiter) == columns);
    }

    private static int columns(String line, String delimiter) {
        int columns = 1;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                quoted = !quoted;
            } else if (!quoted && line.startsWith(delimiter, i)) {
                columns++;
            }
        }
        return columns;
    }
}
