package io.vouch.matching;

import static io.vouch.extraction.FieldName.GROSS_AMOUNT;

import io.vouch.ingest.FactCode;
import java.util.List;
import java.util.Map;

/** Deals for the checks that look at how a file was made. */
final class FileBundles {

    /** How far down the page the gross amount of {@link #invoice} stands. */
    private static final double AMOUNT_ROW = 500;

    private FileBundles() {}

    static Map<String, CheckBundles> all() {
        return Map.of(
                "INT-01", revision(),
                "INT-02", signature(),
                "INT-03", keyField(FactCode.TEXT_COVERED, Severity.HIGH),
                "INT-04", keyField(FactCode.TEXT_IN_BACKGROUND_COLOUR, Severity.HIGH),
                "INT-05", keyField(FactCode.NUMBER_STYLE_BROKEN, Severity.MEDIUM),
                "INT-08", production());
    }

    private static DealPapers deal(Papers paper) {
        return new DealPapers("d2", DealTerms.NONE, List.of(paper.build()), 0);
    }

    private static DealPapers unread() {
        return new DealPapers("d2", DealTerms.NONE, List.of(), 1);
    }

    private static Papers invoice() {
        return Papers.wholeInvoice("d2").at(AMOUNT_ROW).with(GROSS_AMOUNT, "864000.00");
    }

    private static CheckBundles revision() {
        return new CheckBundles(
                Severity.CRITICAL,
                deal(invoice().fact(FactCode.PDF_REVISION_TEXT_CHANGED, "86,400.00", "864,000.00", AMOUNT_ROW)),
                deal(invoice().fact(FactCode.PDF_REVISION_DID, "2", "METADATA", -1)),
                deal(invoice().fact(FactCode.PDF_REVISION_DID, "2", "SIGNATURE", -1)),
                deal(invoice().fact(FactCode.PDF_REVISION_UNCOMPARED, "1", "no catalogue", -1)));
    }

    private static CheckBundles signature() {
        return new CheckBundles(
                Severity.CRITICAL,
                deal(invoice().fact(FactCode.PDF_SIGNED_THEN_EXTENDED, "TEXT", "2048", -1)),
                deal(invoice()
                        .fact(FactCode.PDF_SIGNED, "", "adbe.pkcs7.detached", -1)
                        .fact(FactCode.PDF_SIGNATURE_VALID, "ACME", "SHA-256", -1)
                        .fact(FactCode.PDF_SIGNER_CERTIFICATE, "", "CHAINED", -1)),
                deal(invoice()
                        .fact(FactCode.PDF_SIGNED_THEN_COUNTERSIGNED, "", "900", -1)
                        .fact(FactCode.PDF_SIGNATURE_VALID, "ACME", "SHA-256", -1)),
                deal(invoice().fact(FactCode.OFD_SIGNATURE_UNCHECKED, "", "unknown algorithm", -1)));
    }

    private static CheckBundles keyField(FactCode code, Severity severity) {
        return new CheckBundles(
                severity,
                deal(invoice().fact(code, "86,400.00", "864,000.00", AMOUNT_ROW)),
                deal(invoice().fact(code, "watermark", "", 700)),
                deal(invoice().fact(FactCode.INVISIBLE_TEXT, "900", "910", -1)),
                unread());
    }

    private static CheckBundles production() {
        return new CheckBundles(
                Severity.MEDIUM,
                deal(invoice()
                        .fact(FactCode.PDF_PRODUCER, "", "Adobe Photoshop 24.0", -1)
                        .fact(FactCode.PDF_MODIFIED, "", "2026-06-20T10:00:00+08:00", -1)),
                deal(invoice()
                        .fact(FactCode.PDF_PRODUCER, "", "iText 7.1.2", -1)
                        .fact(FactCode.PDF_MODIFIED, "", "2026-06-20T10:00:00+08:00", -1)),
                deal(invoice()
                        .fact(FactCode.PDF_PRODUCER, "", "WPS PDF Editor 11.1", -1)
                        .fact(FactCode.PDF_CREATED, "", "2026-04-21T10:00:00+08:00", -1)),
                deal(invoice()));
    }
}
