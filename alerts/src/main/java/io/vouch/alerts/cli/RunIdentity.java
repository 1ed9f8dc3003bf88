package io.vouch.alerts.cli;

import io.vouch.ingest.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The id of a run: a digest of all that decides its results, so that a run that is repeated meets its own rows. */
final class RunIdentity {

    private static final int BUFFER = 1 << 16;

    private RunIdentity() {}

    /**
     * @param submissions names and contents
     * @param circumstances all else: as-of date, policy, model, languages
     */
    static String of(List<Submission> submissions, List<String> circumstances) {
        MessageDigest digest = sha256();
        circumstances.forEach(text -> add(digest, text));
        for (Submission submission : submissions) {
            add(digest, submission.deal());
            add(digest, submission.name());
            add(digest, content(Path.of(submission.path())));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A digest of one text, in hexadecimal. */
    static String digest(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String content(Path file) {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            return "unreadable"; // ingest says why, for this document alone
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** With its length in front, so that no two lists of texts give the same bytes. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
