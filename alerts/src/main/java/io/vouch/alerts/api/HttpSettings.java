package io.vouch.alerts.api;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * How the server listens.
 *
 * @param host address to bind, such as {@code localhost}
 * @param port 0 for any free one
 * @param tls certificate and key; empty for plain HTTP
 * @param maxUploadBytes largest body of a request that hands in papers
 * @param scratch folder for uploads in flight; made if absent
 */
public record HttpSettings(String host, int port, Optional<TlsFiles> tls, long maxUploadBytes, Path scratch) {

    /** A scan of a hundred pages is some 50 MB; archives of batches are larger than papers. */
    public static final long DEFAULT_UPLOAD_BYTES = 256L << 20;

    /** Largest body of any other request. */
    static final long MAX_BODY_BYTES = 1L << 20;

    public HttpSettings {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(tls, "tls");
        Objects.requireNonNull(scratch, "scratch");
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("no port: " + port);
        }
        if (maxUploadBytes < MAX_BODY_BYTES) {
            throw new IllegalArgumentException("uploads must be allowed %d bytes or more".formatted(MAX_BODY_BYTES));
        }
    }

    /** Plain HTTP on this machine alone. */
    public static HttpSettings local(int port, Path scratch) {
        return new HttpSettings("localhost", port, Optional.empty(), DEFAULT_UPLOAD_BYTES, scratch);
    }
}
