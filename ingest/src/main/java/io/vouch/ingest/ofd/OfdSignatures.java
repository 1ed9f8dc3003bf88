package io.vouch.ingest.ofd;

import io.vouch.ingest.FactCode;
import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.ReadFailure;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.jcajce.provider.digest.SM3;

/**
 * Compares the digests that an OFD file's signatures hold with its parts (GB/T 33190-2016, 18), and lets {@link OfdSeals} check
 * the value that signs these digests.
 */
final class OfdSignatures {

    private static final int MAX_SIGNATURES = 100;
    private static final int MAX_REFERENCES = 5_000;

    private final OfdPackage parts;
    private final OfdSeals seals;
    private final List<IntegrityFact> facts = new ArrayList<>();
    private final Set<String> covered = new HashSet<>();
    private boolean signed;

    /** @param seals told about each signature */
    OfdSignatures(OfdPackage parts, OfdSeals seals) {
        this.parts = parts;
        this.seals = seals;
    }

    /** @param location of the list of signatures, as {@code OFD.xml} names it */
    void check(String location, OfdDocument document) throws ReadFailure {
        Optional<String> list = parts.find(location, "", document.folder());
        if (list.isEmpty()) {
            return;
        }
        try {
            List<XmlNode> signatures = parts.xml(list.get()).children("Signature");
            for (XmlNode signature : signatures.subList(0, Math.min(signatures.size(), MAX_SIGNATURES))) {
                checkOne(signature.attribute("BaseLoc"), OfdPackage.folderOf(list.get()), document.folder());
            }
        } catch (IOException damaged) {
            facts.add(FactCode.OFD_SIGNATURE_UNCHECKED.fact("", "the list of signatures is damaged"));
        }
        if (signed) {
            for (String shown : document.shownParts()) {
                if (!covered.contains(shown)) {
                    facts.add(FactCode.OFD_UNSIGNED_PART.fact("", shown));
                }
            }
        }
    }

    List<IntegrityFact> facts() {
        return facts;
    }

    private void checkOne(String location, String listFolder, String documentFolder) throws ReadFailure {
        Optional<String> path = parts.find(location, listFolder, documentFolder, "");
        if (path.isEmpty()) {
            facts.add(FactCode.OFD_SIGNATURE_UNCHECKED.fact("", "the signature is missing"));
            return;
        }
        try {
            XmlNode signature = parts.xml(path.get());
            String provider = provider(signature);
            List<XmlNode> lists = signature.descendants("References");
            if (lists.isEmpty()) {
                facts.add(FactCode.OFD_SIGNATURE_UNCHECKED.fact("", "the signature refers to nothing"));
                return;
            }
            MessageDigest digest = digest(lists.get(0), OfdPackage.folderOf(path.get()), documentFolder);
            compare(lists.get(0), digest, provider, OfdPackage.folderOf(path.get()), documentFolder);
            seals.check(signature, path.get());
        } catch (IOException damaged) {
            facts.add(FactCode.OFD_SIGNATURE_UNCHECKED.fact("", "the signature is damaged"));
        } catch (NoSuchAlgorithmException unknown) {
            facts.add(FactCode.OFD_SIGNATURE_UNCHECKED.fact("", "unknown digest " + unknown.getMessage()));
        }
    }

    private void compare(XmlNode list, MessageDigest digest, String provider, String folder, String documentFolder)
            throws ReadFailure {
        List<XmlNode> references = list.children("Reference");
        boolean intact = !references.isEmpty();
        for (XmlNode reference : references.subList(0, Math.min(references.size(), MAX_REFERENCES))) {
            String file = reference.attribute("FileRef");
            Optional<String> part = parts.find(file, "", documentFolder, folder);
            part.ifPresent(covered::add);
            if (part.isEmpty() || !matches(part.get(), digest, reference.childText("CheckValue"))) {
                intact = false;
                facts.add(FactCode.OFD_DIGEST_MISMATCH.fact(part.orElse(file), provider));
            }
        }
        signed = true;
        if (intact) {
            facts.add(FactCode.OFD_SIGNED.fact("", provider));
        }
    }

    private boolean matches(String part, MessageDigest digest, String checkValue) throws ReadFailure {
        try {
            byte[] expected = Base64.getMimeDecoder().decode(checkValue);
            return MessageDigest.isEqual(expected, digest.digest(parts.bytes(part)));
        } catch (IOException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static String provider(XmlNode signature) {
        return signature.descendants("Provider").stream()
                .findFirst()
                .map(found -> found.attribute("ProviderName").isEmpty()
                        ? found.childText("ProviderName")
                        : found.attribute("ProviderName"))
                .orElse("");
    }

    /**
     * SM3 with a key (1.2.156.10197.1.401.2) cannot be checked without it; but producers name it and mean SM3 without, which shows
     * in a part that agrees.
     */
    private MessageDigest digest(XmlNode list, String folder, String documentFolder)
            throws NoSuchAlgorithmException, ReadFailure {
        String method = list.attribute("CheckMethod").strip();
        if (!method.equals("1.2.156.10197.1.401.2")) {
            return digest(method);
        }
        for (XmlNode reference : list.children("Reference")) {
            Optional<String> part = parts.find(reference.attribute("FileRef"), "", documentFolder, folder);
            if (part.isPresent() && matches(part.get(), new SM3.Digest(), reference.childText("CheckValue"))) {
                return new SM3.Digest();
            }
        }
        throw new NoSuchAlgorithmException("SM3 with a key");
    }

    /** By object identifier or name: both are in use. */
    private static MessageDigest digest(String method) throws NoSuchAlgorithmException {
        String name = method.strip().toUpperCase(Locale.ROOT);
        return switch (name) {
            case "", "MD5", "1.2.840.113549.2.5" -> MessageDigest.getInstance("MD5");
            case "SHA1", "SHA-1", "1.3.14.3.2.26" -> MessageDigest.getInstance("SHA-1");
            case "SHA256", "SHA-256", "2.16.840.1.101.3.4.2.1" -> MessageDigest.getInstance("SHA-256");
            case "SM3", "1.2.156.10197.1.401", "1.2.156.10197.1.401.1" -> new SM3.Digest();
            default -> throw new NoSuchAlgorithmException(name.substring(0, Math.min(name.length(), 40)));
        };
    }
}
