package io.vouch.alerts.api;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Files of a server's identity.
 *
 * @param certificate PEM, the server's own certificate first, then its issuers
 * @param key PEM, PKCS #8 without a password ({@code BEGIN PRIVATE KEY}), RSA or EC
 */
public record TlsFiles(Path certificate, Path key) {

    public TlsFiles {
        Objects.requireNonNull(certificate, "certificate");
        Objects.requireNonNull(key, "key");
    }
}
