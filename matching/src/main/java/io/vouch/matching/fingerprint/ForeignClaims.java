package io.vouch.matching.fingerprint;

import io.vouch.matching.InvoiceFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The claims of all other institutions whose files were imported. A folder holds them: the key in {@value #KEY_FILE}, and one file
 * an institution, ending in {@value #ENDING}.
 */
public final class ForeignClaims {

    /** Nobody else claims anything. */
    public static final ForeignClaims NONE = new ForeignClaims(Optional.empty(), Map.of());

    /** Name of the key's file. */
    public static final String KEY_FILE = "fingerprints.key";
    /** What the names of imported files end in. */
    public static final String ENDING = ".fingerprints.jsonl";

    private final Optional<FingerprintKey> key;
    private final Map<String, ForeignClaim> claims;

    private ForeignClaims(Optional<FingerprintKey> key, Map<String, ForeignClaim> claims) {
        this.key = key;
        this.claims = claims;
    }

    /** The claims of files read under one key. */
    public static ForeignClaims of(FingerprintKey key, Map<String, ForeignClaim> claims) {
        return new ForeignClaims(Optional.of(key), Map.copyOf(claims));
    }

    /**
     * The claims of a folder; none if it is not there or has no key.
     *
     * @throws IOException if a file in it cannot be used
     */
    public static ForeignClaims of(Path folder) throws IOException {
        Path keyFile = folder.resolve(KEY_FILE);
        if (!Files.isRegularFile(keyFile)) {
            return NONE;
        }
        FingerprintKey key = FingerprintKey.read(keyFile);
        Map<String, ForeignClaim> claims = new HashMap<>();
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            claims.putAll(FingerprintFile.read(file, key));
        }
        return of(key, claims);
    }

    /** The surest claim on an invoice that still stands; empty if nobody else has one. */
    public Optional<ForeignClaim> on(InvoiceFacts invoice) {
        if (key.isEmpty() || claims.isEmpty()) {
            return Optional.empty();
        }
        return Fingerprints.of(invoice, key.get()).stream()
                .map(fingerprint -> Optional.ofNullable(claims.get(fingerprint.value())))
                .flatMap(Optional::stream)
                .filter(claim -> claim.state() != Fingerprint.State.RELEASED)
                .findFirst();
    }

    /** True if no file was imported. */
    public boolean isEmpty() {
        return claims.isEmpty();
    }
}
