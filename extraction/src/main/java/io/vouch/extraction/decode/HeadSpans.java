package io.vouch.extraction.decode;

import io.vouch.extraction.feature.HeadLines;
import io.vouch.extraction.layout.Row;
import io.vouch.extraction.nlp.LineModel.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where names and addresses begin and end whatever the line model says: no name begins with its legal form or ends with "and", no
 * address goes on after its country or with a telephone.
 */
final class HeadSpans {

    /** The second line of a name: CO. (M) SDN BHD; (SEMENYIH) SDN BHD; &amp; TEA LEAF */
    private static final Pattern GOES_ON = Pattern.compile("(?i)^(?:&|\\(|(?:co|sdn|bhd|s/b|enterprise|trading)\\b).*");

    private static final Pattern TO_BE_GONE_ON = Pattern.compile("(?i).*(?:&|\\band|\\bof)$");
    private static final Pattern COUNTRY = Pattern.compile("(?i).*\\b(?:malaysia|singapore)\\W*$");
    /** What stands behind an address on its last line. */
    private static final Pattern CONTACT =
            Pattern.compile("(?i)[\\s,;]*\\b(?:tel|phone|fax|gst|h/?p|hotline|e-?mail|www)\\b.*$");
    /** What stands before one. */
    private static final Pattern HEADING = Pattern.compile("(?i)^(?:hq )?add(?:ress)?\\s?:\\s*(?=\\S)");

    private HeadSpans() {}

    /** The lines of the name that a span is, or is a part of. */
    static Span name(List<Row> rows, Span span, int longest) {
        int from = span.from();
        int to = span.to();
        while (from > 0
                && to - from + 1 < longest
                && GOES_ON.matcher(rows.get(from).text()).matches()
                && HeadLines.isName(rows.get(from - 1))) {
            from--;
        }
        while (to + 1 < rows.size()
                && to - from + 1 < longest
                && TO_BE_GONE_ON.matcher(rows.get(to).text()).matches()) {
            to++;
        }
        return new Span(from, to, span.chance());
    }

    /** The lines of an address up to its country. */
    static Span address(List<Row> rows, Span span) {
        for (int i = span.from(); i < span.to(); i++) {
            if (COUNTRY.matcher(rows.get(i).text()).matches()) {
                return new Span(span.from(), i, span.chance());
            }
        }
        return span;
    }

    /** Where an address begins in its text, behind its own heading. */
    static int begin(String address) {
        Matcher heading = HEADING.matcher(address);
        return heading.find() ? heading.end() : 0;
    }

    /** Where an address ends in its text, before a telephone or a registration; its length if nothing follows. */
    static int end(String address) {
        Matcher contact = CONTACT.matcher(address);
        return contact.find() && contact.start() > begin(address) + 8 ? contact.start() : address.length();
    }
}
