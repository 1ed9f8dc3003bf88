package io.vouch.testdata.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.junit.jupiter.api.Test;

/** Signed papers, verified by a library that the generator does not use. */
final class SignatureTest {
    private static final String SIGNER = "杭州瀚衡机电设备有限公司";
    private static final LocalDate DAY = LocalDate.of(2026, 5, 3);

    @Test
    void aSignedPaperVerifiesAndNamesItsSigner() throws Exception {
        byte[] signed = PdfSeal.signed(pdf(), SIGNER, DAY, false);
        PDSignature signature = signature(signed);
        assertThat(verifies(signature, signed)).isTrue();
        int[] range = signature.getByteRange();
        assertThat(range[2] + range[3]).isEqualTo(signed.length);
        X509CertificateHolder certificate = certificate(signature, signed);
        assertThat(certificate.getSubject().toString()).contains(SIGNER);
        assertThat(certificate.isValidOn(java.sql.Timestamp.valueOf(DAY.atStartOfDay())))
                .isTrue();
    }

    @Test
    void theSamePaperIsSignedWithTheSameBytes() throws IOException {
        assertThat(PdfSeal.signed(pdf(), SIGNER, DAY, false)).isEqualTo(PdfSeal.signed(pdf(), SIGNER, DAY, false));
    }

    @Test
    void aSignatureOverOtherBytesDoesNotVerify() throws Exception {
        byte[] signed = PdfSeal.signed(pdf(), SIGNER, DAY, true);
        assertThat(verifies(signature(signed), signed)).isFalse();
    }

    @Test
    void aRevisionAppendedLaterIsNotCovered() throws Exception {
        byte[] signed = PdfSeal.signed(pdf(), SIGNER, DAY, false);
        for (String note : List.of("", "Amended")) {
            byte[] extended = PdfEdits.appended(signed, DAY.plusDays(9), note);
            PDSignature signature = signature(extended);
            assertThat(verifies(signature, extended)).isTrue();
            int[] range = signature.getByteRange();
            assertThat(range[2] + range[3]).isEqualTo(signed.length).isLessThan(extended.length);
        }
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.setDocumentId(7L);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static PDSignature signature(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getSignatureDictionaries().get(0);
        }
    }

    private static CMSSignedData message(PDSignature signature, byte[] pdf) throws CMSException, IOException {
        return new CMSSignedData(
                new CMSProcessableByteArray(signature.getSignedContent(pdf)), signature.getContents(pdf));
    }

    private static X509CertificateHolder certificate(PDSignature signature, byte[] pdf)
            throws CMSException, IOException {
        return message(signature, pdf)
                .getCertificates()
                .getMatches(null)
                .iterator()
                .next();
    }

    private static boolean verifies(PDSignature signature, byte[] pdf)
            throws CMSException, IOException, OperatorCreationException, java.security.cert.CertificateException {
        SignerInformation signer =
                message(signature, pdf).getSignerInfos().getSigners().iterator().next();
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate(signature, pdf)));
        } catch (CMSException e) {
            // Thrown where the digest of the content is not the signed one.
            return false;
        }
    }
}
