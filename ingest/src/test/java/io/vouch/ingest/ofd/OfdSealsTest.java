package io.vouch.ingest.ofd;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.Content;
import io.vouch.ingest.FactCode;
import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.page.Box;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.assertj.core.data.Offset;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages sealed here with SM2 keys made here (GB/T 38540-2020), sound and then changed. */
class OfdSealsTest {

    private static final Provider BC = new BouncyCastleProvider();
    private static final ASN1ObjectIdentifier SM2_WITH_SM3 = new ASN1ObjectIdentifier("1.2.156.10197.1.501");

    @TempDir
    private Path folder;

    private static DERSequence sequence(ASN1Encodable... parts) {
        return new DERSequence(parts);
    }

    private static String digest(byte[] bytes) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SM3", BC).digest(bytes));
    }

    /** The sample with a seal over its page and template. */
    private static OfdSample sealed() throws Exception {
        OfdSample sample = new OfdSample();
        sample.put(
                "Doc_X/S/List.xml",
                "<ofd:Signatures" + OfdSample.NS + "><ofd:Signature ID=\"1\" BaseLoc=\"One.xml\"/></ofd:Signatures>");
        String references = "";
        for (String part : List.of("Doc_X/P/One.xml", "Doc_X/T/Labels.xml")) {
            references += "<ofd:Reference FileRef=\"/" + part + "\"><ofd:CheckValue>" + digest(sample.part(part))
                    + "</ofd:CheckValue></ofd:Reference>";
        }
        String signature = "<ofd:Signature" + OfdSample.NS + "><ofd:SignedInfo><ofd:Provider ProviderName=\"maker\"/>"
                + "<ofd:SignatureMethod>1.2.156.10197.1.501</ofd:SignatureMethod>"
                + "<ofd:StampAnnot ID=\"1\" PageRef=\"1\" Boundary=\"90 8 30 20\"/>"
                + "<ofd:References CheckMethod=\"1.2.156.10197.1.401\">" + references
                + "</ofd:References></ofd:SignedInfo>"
                + "<ofd:SignedValue>Value.dat</ofd:SignedValue></ofd:Signature>";
        sample.put("Doc_X/S/One.xml", signature);
        return sample.put("Doc_X/S/Value.dat", value(signature.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] value(byte[] signed) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", BC);
        generator.initialize(new ECGenParameterSpec("sm2p256v1"));
        KeyPair key = generator.generateKeyPair();
        X500Name name = new X500Name("CN=Tax Bureau");
        byte[] certificate = new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.TEN,
                        Date.from(Instant.parse("2025-01-01T00:00:00Z")),
                        Date.from(Instant.parse("2035-01-01T00:00:00Z")),
                        name,
                        key.getPublic())
                .build(new JcaContentSignerBuilder("SM3withSM2").setProvider(BC).build(key.getPrivate()))
                .getEncoded();
        DERSequence seal = sequence(
                sequence(
                        sequence(new DERIA5String("ES"), new ASN1Integer(4), new DERIA5String("maker")),
                        new DERIA5String("50011200000323"),
                        sequence(new ASN1Integer(3), new DERUTF8String("发票监制章"))),
                new DEROctetString(certificate));
        DERSequence toSign = sequence(
                new ASN1Integer(4),
                seal,
                new ASN1GeneralizedTime("20260301090000Z"),
                new DERBitString(MessageDigest.getInstance("SM3", BC).digest(signed)),
                new DERIA5String("/Doc_X/S/One.xml"));
        Signature signature = Signature.getInstance("SM3withSM2", BC);
        signature.initSign(key.getPrivate());
        signature.update(toSign.getEncoded());
        return sequence(toSign, new DEROctetString(certificate), SM2_WITH_SM3, new DERBitString(signature.sign()))
                .getEncoded();
    }

    private static List<IntegrityFact> facts(Content content, FactCode code) {
        return content.facts().stream()
                .filter(fact -> fact.code().equals(code.name()))
                .toList();
    }

    @Test
    void aSoundSealIsValidAndNamesItselfItsSignerAndItsPlace() throws Exception {
        Content content = sealed().read(folder);
        assertThat(facts(content, FactCode.OFD_SIGNED)).hasSize(1);
        assertThat(facts(content, FactCode.OFD_SIGNATURE_VALID)).hasSize(1);
        assertThat(facts(content, FactCode.OFD_SIGNER_CERTIFICATE))
                .extracting(IntegrityFact::after)
                .containsExactly("SELF_SIGNED");
        assertThat(facts(content, FactCode.OFD_SIGNING_TIME))
                .extracting(IntegrityFact::after)
                .containsExactly("2026-03-01T09:00:00Z");
        assertThat(facts(content, FactCode.OFD_SEAL)).singleElement().satisfies(seal -> {
            assertThat(seal.before()).isEqualTo("50011200000323");
            assertThat(seal.after()).isEqualTo("发票监制章");
            assertThat(seal.page()).isEqualTo(1);
            Box box = seal.box();
            assertThat(box.x0()).isCloseTo(90 * 72 / 25.4, Offset.offset(0.01));
            assertThat(box.height()).isCloseTo(20 * 72 / 25.4, Offset.offset(0.01));
        });
    }

    @Test
    void aDigestListThatWasChangedAfterSealingBreaksTheSeal() throws Exception {
        OfdSample sample = sealed();
        String page = new String(sample.part("Doc_X/P/One.xml"), StandardCharsets.UTF_8);
        byte[] changed = page.replace("83089647", "93089647").getBytes(StandardCharsets.UTF_8);
        String list = new String(sample.part("Doc_X/S/One.xml"), StandardCharsets.UTF_8);
        String refreshed = list.replace(digest(sample.part("Doc_X/P/One.xml")), digest(changed));
        Content content = sample.put("Doc_X/P/One.xml", changed)
                .put("Doc_X/S/One.xml", refreshed)
                .read(folder);
        assertThat(facts(content, FactCode.OFD_DIGEST_MISMATCH)).isEmpty();
        assertThat(facts(content, FactCode.OFD_SIGNATURE_BROKEN))
                .extracting(IntegrityFact::before)
                .containsExactly("DIGEST");
        assertThat(facts(content, FactCode.OFD_SIGNATURE_VALID)).isEmpty();
    }

    @Test
    void aSignedValueThatWasChangedBreaksTheSeal() throws Exception {
        OfdSample sample = sealed();
        byte[] value = sample.part("Doc_X/S/Value.dat").clone();
        value[value.length - 1] ^= 1;
        Content content = sample.put("Doc_X/S/Value.dat", value).read(folder);
        assertThat(facts(content, FactCode.OFD_SIGNATURE_BROKEN))
                .extracting(IntegrityFact::before)
                .containsExactly("VALUE");
    }

    @Test
    void aValueThatIsNoSealIsNotChecked() throws Exception {
        Content content =
                sealed().put("Doc_X/S/Value.dat", new byte[] {1, 2, 3}).read(folder);
        assertThat(facts(content, FactCode.OFD_SIGNATURE_UNCHECKED)).hasSize(1);
        assertThat(facts(content, FactCode.OFD_SIGNATURE_VALID)).isEmpty();
    }
}
