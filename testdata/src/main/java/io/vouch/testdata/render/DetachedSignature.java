package io.vouch.testdata.render;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Writes a detached CMS signature (RFC 5652) with content type, message digest and time as signed attributes: RSA with SHA-256, and a
 * self-signed certificate. The key is always the same, so that equal content gives equal bytes; it protects nothing.
 */
final class DetachedSignature {
    private static final BigInteger EXPONENT = BigInteger.valueOf(65537);

    /** Two primes of 1024 bits, found once by a seeded search that takes a second: no reason to search in every run. */
    private static final BigInteger FIRST = new BigInteger(
            "effa8b432df07a5334af93cd2b8ef4af4f7fe2b57fd2153550a184c39fbac05e"
                    + "18505bcdf680f66b4c613422ac8ab91fc3694ecb7f814d5840b853818aa7b02f"
                    + "b8b4d26df6dbb05a7c827116e172a547f12deda1ffbfe3bfccc2682fc352a25d"
                    + "de75f7101634128cfc258618dc488e0c88e9a51ee32130839eba8347e84824c1",
            16);

    private static final BigInteger SECOND = new BigInteger(
            "f6c00879bfbe73e5a65dc9162100c6a568cf54467485b28be1a0044f946a6a09"
                    + "fcdb7cee5f60eac6ab9d00da85c210c01fa9e95af9bfd265dcf5cf78c447ca9c"
                    + "c89a0bc64875b8a6a7e848df34822a64a410ccaeb9a1607ddae78d48c1e73953"
                    + "f546e7e333508a3264bd3347906d1813b7e18842680bc8ae1805668e77789b8d",
            16);
    private static final BigInteger MODULUS = FIRST.multiply(SECOND);
    private static final RSAPrivateCrtKeySpec KEY = key();
    private static final byte[] SHA256 = sequence(oid(2, 16, 840, 1, 101, 3, 4, 2, 1), tagged(0x05));
    private static final byte[] RSA = sequence(oid(1, 2, 840, 113549, 1, 1, 1), tagged(0x05));
    private static final byte[] RSA_SHA256 = sequence(oid(1, 2, 840, 113549, 1, 1, 11), tagged(0x05));
    private static final byte[] DATA = sequence(oid(1, 2, 840, 113549, 1, 7, 1));

    private DetachedSignature() {}

    /** With the parts that let signing go by the Chinese remainder theorem, four times as fast as without. */
    private static RSAPrivateCrtKeySpec key() {
        BigInteger beforeFirst = FIRST.subtract(BigInteger.ONE);
        BigInteger beforeSecond = SECOND.subtract(BigInteger.ONE);
        BigInteger secret = EXPONENT.modInverse(beforeFirst.multiply(beforeSecond));
        return new RSAPrivateCrtKeySpec(
                MODULUS,
                EXPONENT,
                secret,
                FIRST,
                SECOND,
                secret.mod(beforeFirst),
                secret.mod(beforeSecond),
                SECOND.modInverse(FIRST));
    }

    static byte[] of(byte[] content, String signer, LocalDate day) {
        byte[] name = sequence(
                tagged(0x31, sequence(oid(2, 5, 4, 3), tagged(0x0C, signer.getBytes(StandardCharsets.UTF_8)))));
        byte[] serial = integer(BigInteger.valueOf(Math.abs((long) signer.hashCode()) + 1));
        byte[] attributes = attributes(content, day);
        byte[] info = sequence(
                integer(BigInteger.ONE),
                sequence(name, serial),
                SHA256,
                tagged(0xA0, attributes),
                RSA,
                // What is signed is the set, though the message holds it under another tag.
                tagged(0x04, signature(tagged(0x31, attributes))));
        byte[] data = sequence(
                integer(BigInteger.ONE),
                tagged(0x31, SHA256),
                DATA,
                tagged(0xA0, certificate(name, serial)),
                tagged(0x31, info));
        return sequence(oid(1, 2, 840, 113549, 1, 7, 2), tagged(0xA0, data));
    }

    /** Content type, signing time and message digest, in the order of their encodings as DER has sets. */
    private static byte[] attributes(byte[] content, LocalDate day) {
        byte[] type = sequence(oid(1, 2, 840, 113549, 1, 9, 3), tagged(0x31, oid(1, 2, 840, 113549, 1, 7, 1)));
        String time = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT).format(day) + "100000Z";
        byte[] signed = sequence(oid(1, 2, 840, 113549, 1, 9, 5), tagged(0x31, time(time)));
        byte[] digest = sequence(oid(1, 2, 840, 113549, 1, 9, 4), tagged(0x31, tagged(0x04, digest(content))));
        List<byte[]> sorted = new ArrayList<>(List.of(type, signed, digest));
        sorted.sort(Arrays::compareUnsigned);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sorted.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] certificate(byte[] name, byte[] serial) {
        byte[] key = sequence(integer(MODULUS), integer(EXPONENT));
        byte[] validity = sequence(time("200101000000Z"), time("400101000000Z"));
        byte[] body = sequence(
                tagged(0xA0, integer(BigInteger.TWO)),
                serial,
                RSA_SHA256,
                name,
                validity,
                name,
                sequence(RSA, bits(key)));
        return sequence(body, RSA_SHA256, bits(signature(body)));
    }

    private static byte[] signature(byte[] content) {
        try {
            PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(KEY);
            Signature signing = Signature.getInstance("SHA256withRSA");
            signing.initSign(key);
            signing.update(content);
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform signs with RSA and SHA-256", e);
        }
    }

    private static byte[] time(String text) {
        return tagged(0x17, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] bits(byte[] content) {
        byte[] padded = new byte[content.length + 1];
        System.arraycopy(content, 0, padded, 1, content.length);
        return tagged(0x03, padded);
    }

    private static byte[] integer(BigInteger value) {
        return tagged(0x02, value.toByteArray());
    }

    private static byte[] sequence(byte[]... parts) {
        return tagged(0x30, parts);
    }

    private static byte[] oid(int... arcs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(arcs[0] * 40 + arcs[1]);
        for (int i = 2; i < arcs.length; i++) {
            int groups = Math.max(1, (38 - Integer.numberOfLeadingZeros(arcs[i])) / 7);
            for (int group = groups - 1; group >= 0; group--) {
                out.write(arcs[i] >> 7 * group & 0x7F | (group > 0 ? 0x80 : 0));
            }
        }
        return tagged(0x06, out.toByteArray());
    }

    private static byte[] tagged(int tag, byte[]... parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            body.writeBytes(part);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        int length = body.size();
        if (length < 0x80) {
            out.write(length);
        } else {
            int bytes = length < 0x100 ? 1 : length < 0x10000 ? 2 : 3;
            out.write(0x80 | bytes);
            for (int i = bytes - 1; i >= 0; i--) {
                out.write(length >> 8 * i);
            }
        }
        out.writeBytes(body.toByteArray());
        return out.toByteArray();
    }
}
