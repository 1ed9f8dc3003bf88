package io.vouch.ingest.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Store;

/**
 * The answer of checking one CMS container (RFC 5652) against the bytes that it is said to sign. Only the first signer counts, as
 * PDF has it (ISO 32000-2, 12.8.3.3).
 *
 * @param result whether bytes, signature value and key belong together
 * @param why one phrase if it was not checked, else empty
 * @param algorithm as {@code SHA256withRSA}
 * @param certificate of the signer, if the container holds it
 * @param time when it was signed, if it says so
 * @param timeSource {@code TIMESTAMP} or {@code SIGNED}; empty without a time
 */
public record CmsSignature(
        Result result,
        String why,
        String algorithm,
        Optional<SignerCertificate> certificate,
        Optional<Instant> time,
        String timeSource) {

    /** Found by value, never registered: other code of the JVM is not to meet it. */
    static final Provider PROVIDER = new BouncyCastleProvider();

    /** Whether a signature holds. */
    public enum Result {
        VALID,
        /** The signed bytes are not those that were signed. */
        DIGEST,
        /** The signature is not of the certificate's key, or the signed digest was changed. */
        VALUE,
        UNCHECKED
    }

    /** Writes the bytes that are said to be signed, always the same. */
    @FunctionalInterface
    public interface Signed {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A container that stands beside what it signs. */
    public static CmsSignature detached(InputStream container, Signed bytes) {
        try {
            return of(new CMSSignedData(new Content(bytes), container), Optional.empty());
        } catch (CMSException | IOException | RuntimeException unreadable) {
            return unchecked("the signature container is damaged");
        }
    }

    /** A container that holds the SHA-1 digest of what it signs ({@code adbe.pkcs7.sha1}). */
    public static CmsSignature aroundDigest(InputStream container, Signed bytes) {
        try {
            CMSSignedData data = new CMSSignedData(container);
            byte[] held =
                    data.getSignedContent() != null && data.getSignedContent().getContent() instanceof byte[] content
                            ? content
                            : new byte[0];
            return of(data, Optional.of(MessageDigest.isEqual(held, digest("SHA-1", bytes))));
        } catch (CMSException | IOException | GeneralSecurityException | RuntimeException unreadable) {
            return unchecked("the signature container is damaged");
        }
    }

    /** A time stamp over the whole file ({@code ETSI.RFC3161}). */
    public static CmsSignature timeStamp(InputStream container, Signed bytes) {
        try {
            CMSSignedData data = new CMSSignedData(container);
            TimeStampToken token = new TimeStampToken(data);
            boolean same = MessageDigest.isEqual(
                    token.getTimeStampInfo().getMessageImprintDigest(),
                    digest(token.getTimeStampInfo().getMessageImprintAlgOID().getId(), bytes));
            CmsSignature checked = of(data, Optional.of(same));
            Instant time = stamped(token);
            return new CmsSignature(
                    checked.result,
                    checked.why,
                    checked.algorithm,
                    checked.certificate,
                    Optional.of(time),
                    "TIMESTAMP");
        } catch (CMSException | TSPException | IOException | GeneralSecurityException | RuntimeException unreadable) {
            return unchecked("the time stamp is damaged");
        }
    }

    static CmsSignature unchecked(String why) {
        return new CmsSignature(Result.UNCHECKED, why, "", Optional.empty(), Optional.empty(), "");
    }

    /** @param sameContent whether the content that the container holds is right; empty if it holds none */
    private static CmsSignature of(CMSSignedData data, Optional<Boolean> sameContent) throws IOException {
        SignerInformation signer =
                data.getSignerInfos().getSigners().stream().findFirst().orElse(null);
        if (signer == null) {
            return unchecked("nobody signed");
        }
        Store<X509CertificateHolder> certificates = data.getCertificates();
        Optional<X509CertificateHolder> own = certificates.getMatches(null).stream()
                .filter(signer.getSID()::match)
                .findFirst();
        String algorithm = algorithm(signer);
        Optional<Instant> stamped = stampedTime(signer);
        Optional<Instant> time = stamped.isPresent() ? stamped : signedTime(signer);
        String source = time.isEmpty() ? "" : stamped.isPresent() ? "TIMESTAMP" : "SIGNED";
        if (own.isEmpty()) {
            return new CmsSignature(
                    Result.UNCHECKED, "the signer's certificate is missing", algorithm, Optional.empty(), time, source);
        }
        Collection<X509CertificateHolder> all = certificates.getMatches(null);
        Optional<SignerCertificate> certificate = Optional.of(SignerCertificate.of(own.get(), all));
        try {
            Result result = sameContent.orElse(true) ? verify(signer, own.get()) : Result.DIGEST;
            return new CmsSignature(result, "", algorithm, certificate, time, source);
        } catch (CMSException | OperatorCreationException | IOException | RuntimeException unknown) {
            return new CmsSignature(
                    Result.UNCHECKED, "the algorithm is not known", algorithm, certificate, time, source);
        }
    }

    private static Result verify(SignerInformation signer, X509CertificateHolder certificate)
            throws CMSException, OperatorCreationException, IOException {
        try {
            // By key, not by certificate: whether that was valid in time is another question.
            boolean holds = signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(PROVIDER)
                    .build(SignerCertificate.key(certificate)));
            return holds ? Result.VALID : Result.VALUE;
        } catch (CMSSignerDigestMismatchException changed) {
            return Result.DIGEST;
        }
    }

    private static String algorithm(SignerInformation signer) {
        try {
            return new DefaultCMSSignatureAlgorithmNameGenerator()
                    .getSignatureName(
                            signer.getDigestAlgorithmID(),
                            signer.toASN1Structure().getDigestEncryptionAlgorithm());
        } catch (RuntimeException unknown) {
            return signer.getDigestAlgOID() + "/" + signer.getEncryptionAlgOID();
        }
    }

    private static Optional<Instant> signedTime(SignerInformation signer) {
        try {
            AttributeTable signed = signer.getSignedAttributes();
            Attribute time = signed == null ? null : signed.get(CMSAttributes.signingTime);
            return time == null
                    ? Optional.empty()
                    : Asn1Time.of(time.getAttrValues().getObjectAt(0));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The time of a token over the signature value (RFC 3161, appendix A), if it is over this one. */
    private static Optional<Instant> stampedTime(SignerInformation signer) {
        AttributeTable unsigned = signer.getUnsignedAttributes();
        ASN1ObjectIdentifier id = PKCSObjectIdentifiers.id_aa_signatureTimeStampToken;
        Attribute attribute = unsigned == null ? null : unsigned.get(id);
        if (attribute == null) {
            return Optional.empty();
        }
        try {
            byte[] encoded =
                    attribute.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded();
            TimeStampToken token = new TimeStampToken(new CMSSignedData(new ByteArrayInputStream(encoded)));
            byte[] own = MessageDigest.getInstance(
                            token.getTimeStampInfo().getMessageImprintAlgOID().getId(), PROVIDER)
                    .digest(signer.getSignature());
            boolean same = MessageDigest.isEqual(own, token.getTimeStampInfo().getMessageImprintDigest());
            return same ? Optional.of(stamped(token)) : Optional.empty();
        } catch (CMSException | TSPException | IOException | GeneralSecurityException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Instant stamped(TimeStampToken token) throws IOException {
        return Asn1Time.required(token.getTimeStampInfo().toASN1Structure().getGenTime());
    }

    private static byte[] digest(String algorithm, Signed bytes) throws GeneralSecurityException, IOException {
        MessageDigest digest = MessageDigest.getInstance(algorithm, PROVIDER);
        bytes.writeTo(new OutputStream() {
            @Override
            public void write(int b) {
                digest.update((byte) b);
            }

            @Override
            public void write(byte[] buffer, int offset, int length) {
                digest.update(buffer, offset, length);
            }
        });
        return digest.digest();
    }

    /** What is signed, for the library. */
    private record Content(Signed bytes) implements CMSTypedData {

        @Override
        public ASN1ObjectIdentifier getContentType() {
            return PKCSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            bytes.writeTo(out);
        }

        @Override
        public Object getContent() {
            return bytes;
        }
    }
}
