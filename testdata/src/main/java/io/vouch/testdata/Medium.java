package io.vouch.testdata;

import java.util.Locale;

/** What kind of file a paper becomes. */
public enum Medium {
    /** PDF with a text layer. */
    DIGITAL,
    /** A picture of the printed paper: JPEG, or PDF of JPEGs where it has several pages. */
    SCAN,
    /** The data alone: EInvoice for Chinese tax invoices, UBL for English ones. */
    XML,
    /** OFD with template layer, tags and the original data attached. */
    OFD,
    /** A word processor's file; papers of prose only. */
    DOCX,
    /** PDF with text layer and embedded CII data, in the manner of Factur-X; English invoices only. */
    HYBRID;

    /** The name in truth and on the command line. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
