package io.vouch.ingest.signature;

import java.io.IOException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Collection;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/**
 * The certificate of a signer and how far it leads to a root inside the file.
 *
 * @param subject common name of the signer, or the whole name if there is none
 * @param issuer the same of who issued it
 * @param validity two ISO 8601 times parted by {@code /}
 * @param chain how far it leads
 */
public record SignerCertificate(String subject, String issuer, String validity, Chain chain) {

    private static final int LONGEST_CHAIN = 10;

    /** Where a chain of certificates ends. */
    public enum Chain {
        /** At a root that the file carries. Nobody vouches for it here. */
        CHAINED,
        /** The signer vouches for itself. */
        SELF_SIGNED,
        /** An issuer is missing, or its signature does not hold. */
        NOT_CHAINED
    }

    /**
     * Follows the issuers of a certificate through the others of the same file.
     *
     * @throws IOException if its validity cannot be read
     */
    static SignerCertificate of(X509CertificateHolder signer, Collection<X509CertificateHolder> others)
            throws IOException {
        TBSCertificate certificate = signer.toASN1Structure().getTBSCertificate();
        Instant from = Asn1Time.required(certificate.getStartDate());
        Instant to = Asn1Time.required(certificate.getEndDate());
        return new SignerCertificate(
                name(signer.getSubject()), name(signer.getIssuer()), from + "/" + to, chain(signer, others));
    }

    /** {@link #chain}, and {@code OUTSIDE_VALIDITY} behind a blank if the time is before or after its validity. */
    public String standing(Instant time) {
        String[] bounds = validity.split("/");
        boolean inside = !time.isBefore(Instant.parse(bounds[0])) && !time.isAfter(Instant.parse(bounds[1]));
        return inside ? chain.name() : chain.name() + " OUTSIDE_VALIDITY";
    }

    /** @throws IOException if the key is of a kind that is not known */
    static PublicKey key(X509CertificateHolder certificate) throws IOException {
        PublicKey key = BouncyCastleProvider.getPublicKey(certificate.getSubjectPublicKeyInfo());
        if (key == null) {
            throw new IOException("a key of unknown kind");
        }
        return key;
    }

    private static Chain chain(X509CertificateHolder signer, Collection<X509CertificateHolder> others) {
        X509CertificateHolder current = signer;
        for (int depth = 0; depth < LONGEST_CHAIN; depth++) {
            if (current.getSubject().equals(current.getIssuer())) {
                if (!holds(current, current)) {
                    return Chain.NOT_CHAINED;
                }
                return depth == 0 ? Chain.SELF_SIGNED : Chain.CHAINED;
            }
            X509CertificateHolder child = current;
            current = others.stream()
                    .filter(other -> other.getSubject().equals(child.getIssuer()) && holds(child, other))
                    .findFirst()
                    .orElse(null);
            if (current == null) {
                return Chain.NOT_CHAINED;
            }
        }
        return Chain.NOT_CHAINED;
    }

    private static boolean holds(X509CertificateHolder child, X509CertificateHolder issuer) {
        try {
            return child.isSignatureValid(new JcaContentVerifierProviderBuilder()
                    .setProvider(CmsSignature.PROVIDER)
                    .build(key(issuer)));
        } catch (CertException | OperatorCreationException | IOException | RuntimeException unreadable) {
            return false;
        }
    }

    private static String name(X500Name name) {
        RDN[] common = name.getRDNs(BCStyle.CN);
        String text =
                common.length > 0 ? IETFUtils.valueToString(common[0].getFirst().getValue()) : name.toString();
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.substring(0, Math.min(line.length(), 200));
    }
}
