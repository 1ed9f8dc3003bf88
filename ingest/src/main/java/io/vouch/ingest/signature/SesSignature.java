package io.vouch.ingest.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * A signature by electronic seal, as OFD files carry it (GB/T 38540-2020; before it GM/T 0031-2014): the digest of what is signed,
 * the seal with its name, the signer's certificate, and an SM2 signature over these.
 *
 * @param result whether what is signed, signature value and key belong together
 * @param why one phrase if it was not checked, else empty
 * @param sealId as the seal says, or empty
 * @param sealName as the seal says, or empty
 * @param certificate of the signer, if it could be read
 * @param time of signing by the signer's own clock, if it says so
 */
public record SesSignature(
        CmsSignature.Result result,
        String why,
        String sealId,
        String sealName,
        Optional<SignerCertificate> certificate,
        Optional<Instant> time) {

    /** SM2 with SM3 (GM/T 0006-2012). */
    private static final String SM2_WITH_SM3 = "1.2.156.10197.1.501";

    private static final int MAX_BYTES = 16 << 20;
    private static final int MAX_NAME = 200;

    /** The parts of both editions. */
    private record Parts(
            ASN1Sequence signed,
            ASN1Sequence seal,
            byte[] digest,
            byte[] certificate,
            String algorithm,
            byte[] value,
            Optional<Instant> time) {}

    /**
     * Reads and checks a signed value.
     *
     * @param signedValue bytes of {@code SignedValue.dat}
     * @param content bytes of {@code Signature.xml}, whose digest is signed
     */
    public static SesSignature check(byte[] signedValue, byte[] content) {
        if (signedValue.length > MAX_BYTES) {
            return unchecked("the signed value is too large");
        }
        try (ASN1InputStream in = new ASN1InputStream(signedValue)) {
            ASN1Primitive object = in.readObject();
            if (!(object instanceof ASN1Sequence whole)
                    || whole.size() < 2
                    || !(whole.getObjectAt(0).toASN1Primitive() instanceof ASN1Sequence)) {
                return unchecked("the signed value is not that of an electronic seal");
            }
            return check(parts(whole), content);
        } catch (IOException | RuntimeException damaged) {
            return unchecked("the signed value is damaged");
        }
    }

    private static SesSignature unchecked(String why) {
        return new SesSignature(CmsSignature.Result.UNCHECKED, why, "", "", Optional.empty(), Optional.empty());
    }

    private static Parts parts(ASN1Sequence whole) {
        ASN1Sequence signed = ASN1Sequence.getInstance(whole.getObjectAt(0));
        ASN1Sequence seal = ASN1Sequence.getInstance(signed.getObjectAt(1));
        byte[] digest = bits(signed.getObjectAt(3));
        if (whole.size() == 2) {
            return new Parts(
                    signed,
                    seal,
                    digest,
                    ASN1OctetString.getInstance(signed.getObjectAt(5)).getOctets(),
                    ASN1ObjectIdentifier.getInstance(signed.getObjectAt(6)).getId(),
                    bits(whole.getObjectAt(1)),
                    Optional.empty());
        }
        return new Parts(
                signed,
                seal,
                digest,
                ASN1OctetString.getInstance(whole.getObjectAt(1)).getOctets(),
                ASN1ObjectIdentifier.getInstance(whole.getObjectAt(2)).getId(),
                bits(whole.getObjectAt(3)),
                Asn1Time.of(signed.getObjectAt(2)));
    }

    private static byte[] bits(ASN1Encodable object) {
        return ASN1BitString.getInstance(object).getOctets();
    }

    private static SesSignature check(Parts parts, byte[] content) throws IOException {
        X509CertificateHolder holder = new X509CertificateHolder(parts.certificate());
        Optional<SignerCertificate> certificate = Optional.of(SignerCertificate.of(holder, List.of(holder)));
        ASN1Sequence information = ASN1Sequence.getInstance(parts.seal().getObjectAt(0));
        String id = text(information.getObjectAt(1));
        String name = text(ASN1Sequence.getInstance(information.getObjectAt(2)).getObjectAt(1));
        if (!parts.algorithm().equals(SM2_WITH_SM3)) {
            return new SesSignature(
                    CmsSignature.Result.UNCHECKED, "the algorithm is not known", id, name, certificate, parts.time());
        }
        try {
            CmsSignature.Result result = result(parts, holder, content);
            return new SesSignature(result, "", id, name, certificate, parts.time());
        } catch (GeneralSecurityException | IOException unusable) {
            return new SesSignature(
                    CmsSignature.Result.UNCHECKED,
                    "the signer's key is not usable",
                    id,
                    name,
                    certificate,
                    parts.time());
        }
    }

    private static CmsSignature.Result result(Parts parts, X509CertificateHolder holder, byte[] content)
            throws GeneralSecurityException, IOException {
        MessageDigest digest = MessageDigest.getInstance("SM3", CmsSignature.PROVIDER);
        if (!MessageDigest.isEqual(parts.digest(), digest.digest(content))) {
            return CmsSignature.Result.DIGEST;
        }
        Signature signature = Signature.getInstance("SM3withSM2", CmsSignature.PROVIDER);
        signature.initVerify(SignerCertificate.key(holder));
        signature.update(parts.signed().getEncoded());
        try {
            return signature.verify(parts.value()) ? CmsSignature.Result.VALID : CmsSignature.Result.VALUE;
        } catch (GeneralSecurityException malformed) {
            return CmsSignature.Result.VALUE;
        }
    }

    private static String text(ASN1Encodable object) {
        String text = object.toASN1Primitive() instanceof ASN1String string ? string.getString() : "";
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.substring(0, Math.min(line.length(), MAX_NAME));
    }
}
