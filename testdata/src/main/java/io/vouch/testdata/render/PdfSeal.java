package io.vouch.testdata.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

/** Signs a PDF (adbe.pkcs7.detached) with a certificate that names the signer and that nobody has issued. */
public final class PdfSeal {
    private static final int ROOM = 6000;

    private PdfSeal() {}

    /** With {@code wrong} the signature is over other bytes than the file's. */
    public static byte[] signed(byte[] pdf, String signer, LocalDate day, boolean wrong) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions options = new SignatureOptions()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            signature.setName(signer);
            Calendar date = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
            date.setTimeInMillis(day.atTime(10, 0).toInstant(ZoneOffset.UTC).toEpochMilli());
            signature.setSignDate(date);
            options.setPreferredSignatureSize(ROOM);
            document.setDocumentId((long) signer.hashCode());
            document.addSignature(signature, content -> sign(content, signer, day, wrong), options);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private static byte[] sign(InputStream content, String signer, LocalDate day, boolean wrong) throws IOException {
        byte[] bytes = content.readAllBytes();
        if (wrong) {
            bytes[bytes.length / 2] ^= 1;
        }
        return DetachedSignature.of(bytes, signer, day);
    }
}
