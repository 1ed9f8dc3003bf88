package io.vouch.ingest.pdf;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;

/** Text of a file as it may stand in a fact: one line, not long. */
final class FactText {

    static final int MAX = 200;

    private FactText() {}

    static String of(String text) {
        String line = text == null
                ? ""
                : text.substring(0, Math.min(text.length(), 4 * MAX))
                        .replaceAll("[\\p{Cntrl}\\s]+", " ")
                        .strip();
        int end = Math.min(line.length(), MAX);
        boolean splits = end > 0 && end < line.length() && Character.isHighSurrogate(line.charAt(end - 1));
        return line.substring(0, splits ? end - 1 : end);
    }

    /** A string, name or number of the file; empty for anything else. */
    static String of(COSBase value) {
        if (value instanceof COSString string) {
            return of(string.getString());
        }
        if (value instanceof COSName name) {
            return of(name.getName());
        }
        return value instanceof COSNumber number ? String.valueOf(number.floatValue()) : "";
    }
}
