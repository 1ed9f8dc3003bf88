package io.vouch.ingest.pdf;

import static io.vouch.ingest.pdf.PdfSamples.page;
import static io.vouch.ingest.pdf.PdfSamples.read;
import static io.vouch.ingest.pdf.PdfSamples.save;
import static io.vouch.ingest.pdf.PdfSamples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.Content;
import io.vouch.ingest.FactCode;
import io.vouch.ingest.IntegrityFact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PDFs signed here with keys made here, whole and then changed. */
class PdfSignaturesTest {

    private static KeyPair root;
    private static KeyPair signer;
    private static X509CertificateHolder rootCertificate;
    private static X509CertificateHolder certificate;

    @TempDir
    private Path folder;

    @BeforeAll
    static void keys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        root = generator.generateKeyPair();
        signer = generator.generateKeyPair();
        rootCertificate = certificate("CN=Test Root", "CN=Test Root", root, root);
        certificate = certificate("CN=Seller Ltd,O=Seller", "CN=Test Root", signer, root);
    }

    private static X509CertificateHolder certificate(String subject, String issuer, KeyPair own, KeyPair issuing)
            throws Exception {
        Instant from = Instant.parse("2025-01-01T00:00:00Z");
        return new JcaX509v3CertificateBuilder(
                        new X500Name(issuer),
                        BigInteger.valueOf(Math.abs(subject.hashCode())),
                        Date.from(from),
                        Date.from(from.plus(730, ChronoUnit.DAYS)),
                        new X500Name(subject),
                        own.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(issuing.getPrivate()));
    }

    private Path paper() throws IOException {
        try (PDDocument document = new PDDocument()) {
            page(document, c -> text(c, 50, 200, "Acknowledgement of 86,400.00"));
            return save(document, folder);
        }
    }

    private Path signed(Path file, boolean withRoot) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            Calendar date = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
            date.setTimeInMillis(Instant.parse("2026-03-01T09:00:00Z").toEpochMilli());
            signature.setSignDate(date);
            document.addSignature(signature, content -> sign(content, withRoot));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return Files.write(Files.createTempFile(folder, "signed", ".pdf"), out.toByteArray());
        }
    }

    private static byte[] sign(InputStream content, boolean withRoot) throws IOException {
        try {
            SignerInfoGenerator info = new JcaSignerInfoGeneratorBuilder(
                            new JcaDigestCalculatorProviderBuilder().build())
                    .build(new JcaContentSignerBuilder("SHA256withRSA").build(signer.getPrivate()), certificate);
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(info);
            generator.addCertificates(
                    new JcaCertStore(withRoot ? List.of(certificate, rootCertificate) : List.of(certificate)));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static List<String> values(Content content, FactCode code) {
        return content.facts().stream()
                .filter(fact -> fact.code().equals(code.name()))
                .map(IntegrityFact::after)
                .toList();
    }

    private static boolean has(Content content, FactCode code) {
        return !values(content, code).isEmpty();
    }

    @Test
    void aSoundSignatureIsValidAndNamesItsSigner() throws Exception {
        Content content = read(signed(paper(), true));
        assertThat(values(content, FactCode.PDF_SIGNED)).containsExactly("adbe.pkcs7.detached");
        assertThat(values(content, FactCode.PDF_SIGNATURE_VALID)).containsExactly("SHA256withRSA");
        assertThat(values(content, FactCode.PDF_SIGNER)).containsExactly("Seller Ltd");
        assertThat(values(content, FactCode.PDF_SIGNER_CERTIFICATE)).allMatch(value -> value.startsWith("CHAINED"));
        assertThat(has(content, FactCode.PDF_SIGNING_TIME)).isTrue();
        assertThat(has(content, FactCode.PDF_REVISION_TEXT_CHANGED)).isFalse();
        assertThat(has(content, FactCode.PDF_SIGNED_THEN_EXTENDED)).isFalse();
    }

    @Test
    void withoutItsRootACertificateIsNotChained() throws Exception {
        Content content = read(signed(paper(), false));
        assertThat(values(content, FactCode.PDF_SIGNER_CERTIFICATE)).allMatch(value -> value.startsWith("NOT_CHAINED"));
    }

    @Test
    void aSignedByteThatIsChangedBreaksTheDigest() throws Exception {
        Path file = signed(paper(), true);
        byte[] bytes = Files.readAllBytes(file);
        // A byte of the comment behind the header: the file opens as before.
        bytes[10] ^= 1;
        Files.write(file, bytes);
        Content content = read(file);
        assertThat(content.facts()).anySatisfy(fact -> {
            assertThat(fact.code()).isEqualTo("PDF_SIGNATURE_BROKEN");
            assertThat(fact.before()).isEqualTo("DIGEST");
            assertThat(fact.after()).isEqualTo("Seller Ltd");
        });
        assertThat(has(content, FactCode.PDF_SIGNATURE_VALID)).isFalse();
    }

    @Test
    void bytesBehindTheSignedOnesAreTold() throws Exception {
        Path file = signed(paper(), true);
        Files.write(file, "% 86,400.00 is wrong\n".getBytes(StandardCharsets.US_ASCII), StandardOpenOption.APPEND);
        Content content = read(file);
        assertThat(has(content, FactCode.PDF_SIGNED)).isFalse();
        assertThat(content.facts()).anySatisfy(fact -> {
            assertThat(fact.code()).isEqualTo("PDF_SIGNED_THEN_EXTENDED");
            assertThat(fact.before()).isEqualTo("BYTES");
            assertThat(fact.after()).isEqualTo("21");
        });
    }

    @Test
    void anAmountChangedAfterSigningIsNotCalledIntact() throws Exception {
        Path file = signed(paper(), true);
        Path changed;
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            var page = document.getPage(0);
            page.setContents(new org.apache.pdfbox.pdmodel.common.PDStream(document));
            PdfSamples.draw(document, page, c -> text(c, 50, 200, "Acknowledgement of 864,000.00"));
            page.getCOSObject().setNeedToBeUpdated(true);
            page.getResources().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            changed = Files.write(folder.resolve("changed.pdf"), out.toByteArray());
        }
        Content content = read(changed);
        assertThat(has(content, FactCode.PDF_SIGNED)).isFalse();
        assertThat(content.facts()).anySatisfy(fact -> {
            assertThat(fact.code()).isEqualTo("PDF_SIGNED_THEN_EXTENDED");
            assertThat(fact.before()).isEqualTo("TEXT");
        });
        assertThat(content.facts()).anySatisfy(fact -> {
            assertThat(fact.code()).isEqualTo("PDF_REVISION_TEXT_CHANGED");
            assertThat(fact.before()).isEqualTo("86,400.00");
            assertThat(fact.after()).isEqualTo("864,000.00");
        });
    }

    @Test
    void aSecondSignatureLeavesTheFirstSound() throws Exception {
        Content content = read(signed(signed(paper(), true), true));
        assertThat(values(content, FactCode.PDF_SIGNATURE_VALID)).hasSize(2);
        assertThat(values(content, FactCode.PDF_SIGNED)).hasSize(1);
        assertThat(values(content, FactCode.PDF_SIGNED_THEN_COUNTERSIGNED)).hasSize(1);
        assertThat(has(content, FactCode.PDF_SIGNED_THEN_EXTENDED)).isFalse();
    }

    @Test
    void aByteRangeThatLeavesOutMoreThanTheSignatureIsNoSignatureOfTheFile() throws Exception {
        Path file = signed(paper(), true);
        String whole = Files.readString(file, StandardCharsets.ISO_8859_1);
        int at = whole.indexOf("/ByteRange [0 ") + "/ByteRange [0 ".length();
        int end = whole.indexOf(' ', at);
        String length = whole.substring(at, end);
        String shorter = String.valueOf(Integer.parseInt(length) - 5);
        Files.writeString(
                file,
                whole.substring(0, at)
                        + "0".repeat(length.length() - shorter.length())
                        + shorter
                        + whole.substring(end),
                StandardCharsets.ISO_8859_1);
        assertThat(has(read(file), FactCode.PDF_SIGNATURE_VALID)).isFalse();
    }
}
